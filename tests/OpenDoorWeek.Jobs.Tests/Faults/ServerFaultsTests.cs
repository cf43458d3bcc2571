using NUnit.Framework;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Faults;

/// <summary>What a mail server can do to a mail, and how its row stands then: state, failures counted, label of the attempt, the way to the server.</summary>
[Category("Faults")]
public sealed class ServerFaultsTests : PumpTest
{
    private const string Ada = "ada@wijkpunt.example";

    private static readonly Dictionary<string, SmtpFault> Faults = new()
    {
        ["421"] = new SmtpFault.Answer("421 4.3.2 closing"),
        ["450"] = new SmtpFault.Answer("450 4.2.0 greylisted"),
        ["452"] = new SmtpFault.Answer("452 4.3.1 no room"),
        ["550"] = new SmtpFault.Answer("550 5.1.1 no such user"),
        ["554"] = new SmtpFault.Answer("554 5.6.0 not this"),
        ["cut"] = new SmtpFault.Cut(),
        ["silent"] = new SmtpFault.Silence(),
        ["drip"] = new SmtpFault.Drip(TimeSpan.FromMilliseconds(150)),
        ["late"] = new SmtpFault.Late(TimeSpan.FromMilliseconds(700)),
    };

    [TestCase("421", SmtpPhase.Connect, "retry 0 transport", true, 1)]
    [TestCase("cut", SmtpPhase.Connect, "retry 0 transport", true, 1)]
    [TestCase("silent", SmtpPhase.Connect, "retry 0 transport", true, 1)]
    [TestCase("drip", SmtpPhase.Connect, "retry 0 transport", true, 1)]
    [TestCase("cut", SmtpPhase.Helo, "retry 0 transport", true, 1)]
    [TestCase("450", SmtpPhase.Mail, "retry 1 retry", false, 1)]
    [TestCase("550", SmtpPhase.Mail, "retry 0 transport", true, 1)]
    [TestCase("450", SmtpPhase.Rcpt, "retry 1 retry", false, 1)]
    [TestCase("550", SmtpPhase.Rcpt, "dead 1 dead", false, 0)]
    [TestCase("421", SmtpPhase.Rcpt, "retry 0 transport", true, 1)]
    [TestCase("452", SmtpPhase.Data, "retry 1 retry", false, 1)]
    [TestCase("cut", SmtpPhase.Data, "retry 0 transport", true, 1)]
    [TestCase("silent", SmtpPhase.Data, "retry 0 transport", true, 1)]
    [TestCase("silent", SmtpPhase.Body, "retry 1 unknown", false, 1)]
    [TestCase("452", SmtpPhase.Dot, "retry 1 retry", false, 2)]
    [TestCase("554", SmtpPhase.Dot, "dead 1 dead", false, 1)]
    [TestCase("cut", SmtpPhase.Dot, "retry 1 unknown", false, 2)]
    [TestCase("silent", SmtpPhase.Dot, "retry 1 unknown", false, 2)]
    [TestCase("late", SmtpPhase.Dot, "sent 0 sent", false, 1)]
    public async Task A_fault_of_the_server(string fault, SmtpPhase at, string row, bool cutsTheWay, int copies)
    {
        await BookAdaAsync();
        Sink.Fault = (phase, session) => phase == at && session == 1 ? Faults[fault] : null;
        await DrainAsync(NewPump(Impatient()));
        Assert.That((await RowAsync(), await IsOpenAsync()), Is.EqualTo((row, cutsTheWay)));

        Clock.Now += TimeSpan.FromMinutes(10);
        await DrainAsync(NewPump(Impatient()));
        Assert.That(await ReadAsync<string>("select state from outbox where outbox_id = 1"), Is.EqualTo(row.StartsWith("dead", StringComparison.Ordinal) ? "dead" : "sent"));
        Assert.That((Arrived(Ada).Count, await IsOpenAsync()), Is.EqualTo((copies, false)));
    }

    /// <summary>Before the dot nothing has left; the connection may yet look whole to who writes into it, and then it may have.</summary>
    [Test]
    public async Task A_connection_cut_within_the_message_is_tried_again_and_arrives_once()
    {
        await BookAdaAsync();
        Sink.Fault = (phase, session) => phase == SmtpPhase.Body && session == 1 ? new SmtpFault.Cut() : null;
        await DrainAsync(NewPump(Impatient()));
        Assert.That(await RowAsync(), Is.AnyOf("retry 0 transport", "retry 1 unknown"));
        Clock.Now += TimeSpan.FromMinutes(10);
        await DrainAsync(NewPump(Impatient()));
        Assert.That(Arrived(Ada), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_server_that_is_not_there_or_not_safe_or_knows_no_password_cuts_the_way([Values("refused", "no STARTTLS", "certificate", "535")] string why)
    {
        using var certificate = SmtpSink.MakeCertificate();
        await using var safe = new SmtpSink { Certificate = certificate };
        await using var locked = new SmtpSink { OffersAuth = true, Fault = (phase, _) => phase == SmtpPhase.Auth ? new SmtpFault.Answer("535 5.7.8 no") : null };
        var (server, phase) = why switch
        {
            "refused" => (new MailServer("127.0.0.1", 1, MailSecurity.None, null, null), "connect"),
            "no STARTTLS" => (new MailServer("127.0.0.1", Sink.Port, MailSecurity.StartTls, null, null), "tls"),
            "certificate" => (new MailServer("127.0.0.1", safe.Port, MailSecurity.StartTls, null, null), "tls"),
            _ => (new MailServer("127.0.0.1", locked.Port, MailSecurity.None, "odw", "wrong"), "auth"),
        };
        await BookAdaAsync();
        await DrainAsync(NewPump(new SmtpPost(server, Clock)));
        Assert.That((await RowAsync(), await IsOpenAsync()), Is.EqualTo(("retry 0 transport", true)));
        Assert.That(await ReadAsync<string>("select phase from mail_circuit"), Is.EqualTo(phase));
        Assert.That(Sink.Mails.Concat(safe.Mails).Concat(locked.Mails), Is.Empty);
    }

    [Test]
    public async Task A_server_that_thinks_longer_than_the_lease_keeps_its_mail_and_gets_it_once()
    {
        await BookAdaAsync();
        var answer = new TaskCompletionSource();
        Sink.Fault = (phase, session) => phase == SmtpPhase.Dot && session == 1 ? new SmtpFault.Held(answer.Task) : null;
        var terms = new PumpTerms(TimeSpan.FromSeconds(1), new());
        var slow = NewPump(terms: terms).RunRoundAsync(default);
        Assert.That(() => Sink.Taken, Is.EqualTo(1).After(20_000, 10));
        var begun = await ReadAsync<DateTime>("select lease_until from outbox where outbox_id = 1");
        Assert.That(async () => await ReadAsync<DateTime>("select lease_until from outbox where outbox_id = 1"), Is.GreaterThan(begun.AddSeconds(1)).After(20_000, 50), "renewed");
        await DrainAsync(NewPump(terms: terms));
        answer.SetResult();
        await slow;
        Assert.That(await RowAsync(), Is.EqualTo("sent 0 sent"));
        Assert.That(Arrived(Ada), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_mail_that_cannot_be_written_delays_no_other_and_is_given_up_after_three_tries()
    {
        await BookAdaAsync();
        await RunAsync("update outbox set ids = '{\"participantId\": 7}' where outbox_id = 1");
        var participantId = await ReadAsync<Guid>("select participant_id from participant");
        await RunAsync(MailLoad.Insert, new { participantId, first = 1, count = 20, now = Clock.Now });
        await DrainAsync(NewPump());
        Assert.That(await RowAsync(), Is.EqualTo("retry 1 retry"));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where state = 'sent'"), Is.EqualTo(20), "all others left in the same moment");
        for (var i = 0; i < 3; i++)
        {
            Clock.Now += TimeSpan.FromMinutes(1);
            await DrainAsync(NewPump());
        }

        Assert.That((await RowAsync(), await IsOpenAsync()), Is.EqualTo(("dead 3 dead", false)));
    }

    /// <summary>One mail of hers; that to the host comes another day.</summary>
    private async Task BookAdaAsync()
    {
        await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(Ada));
        await RunAsync("update outbox set not_before = not_before + interval '1 day' where kind = 'host.booked'");
        Assert.That(await ReadAsync<string>("select kind from outbox where outbox_id = 1"), Is.EqualTo("booking.confirmed"));
    }

    private SmtpPost Impatient() =>
        new(new MailServer("127.0.0.1", Sink.Port, MailSecurity.None, null, null), Clock) { Timeout = TimeSpan.FromSeconds(2), DotTimeout = TimeSpan.FromSeconds(2) };

    private Task<string> RowAsync() => ReadAsync<string>(
        """
        select concat_ws(' ', o.state, o.attempts, (select a.outcome from outbox_attempt a where a.outbox_id = o.outbox_id order by a.lease_no desc limit 1))
          from outbox o
         where o.outbox_id = 1
        """);

    private async Task<bool> IsOpenAsync() => (await new ReadCircuit(Db, Clock).ExecuteAsync(default)).IsOpen;
}
