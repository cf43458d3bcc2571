using NUnit.Framework;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Faults;

/// <summary>A mail server that cannot be used: all nodes wait together, one mail tries, and nothing is lost.</summary>
[Category("Faults")]
public sealed class AwayServerTests : PumpTest
{
    private const string Closing = "421 4.3.2 closing";
    private readonly LogLines log = new();

    [Test]
    public async Task Mail_waits_and_one_at_a_time_tries_and_all_leave_when_the_server_is_back()
    {
        await BookManyAsync(10);
        Sink.Fault = (phase, _) => phase == SmtpPhase.Connect ? new SmtpFault.Answer(Closing) : null;
        await DrainAllAsync();
        var first = Sink.Sessions;
        Assert.That(first, Is.InRange(1, 4 * OutboxPump.AtOnce), "what was under way when it broke");

        foreach (var (wait, tries) in new[] { (9, 0), (1, 1), (29, 0), (1, 1), (60, 1), (120, 1), (300, 1), (300, 1) })
        {
            var before = Sink.Sessions;
            Clock.Now += TimeSpan.FromSeconds(wait);
            await DrainAllAsync();
            Assert.That(Sink.Sessions - before, Is.EqualTo(tries), $"after another {wait} s");
        }

        Sink.Fault = (_, _) => null;
        Clock.Now += TimeSpan.FromMinutes(5);
        await DrainAllAsync();
        await DrainAllAsync();
        Assert.That(await ReadAsync<string>("select string_agg(distinct state || attempts, ',') from outbox"), Is.EqualTo("sent0"));
        Assert.That(Sink.Mails, Has.Count.EqualTo(20));
    }

    [Test]
    public async Task It_is_said_once_when_mail_stops_and_once_when_it_flows_and_nobody_is_named()
    {
        await BookManyAsync(3);
        Sink.Fault = (phase, _) => phase == SmtpPhase.Mail ? new SmtpFault.Answer("530 5.7.0 agenda@odw.example must sign in") : null;
        await DrainAllAsync();
        Clock.Now += TimeSpan.FromSeconds(10);
        await DrainAllAsync();
        Assert.That(log.Containing("cannot be used"), Has.Count.EqualTo(1).And.All.Contains("mail 530"));

        Sink.Fault = (_, _) => null;
        Clock.Now += TimeSpan.FromMinutes(1);
        await DrainAllAsync();
        Assert.That(log.Containing("can be used again"), Has.Count.EqualTo(1));
        Assert.That(log.All, Has.None.Contains("@"));
    }

    [Test]
    public async Task Who_asks_hears_since_when_why_and_how_many_wait()
    {
        Assert.That(await ReadCircuitAsync(), Is.EqualTo(new ReadCircuit.Result(false, null, null, null, null, null, 0, 0, null)));
        await BookManyAsync(3);
        Sink.Fault = (phase, _) => phase == SmtpPhase.Connect ? new SmtpFault.Answer("421 4.3.2 ask admin@odw.example") : null;
        await DrainAsync(NewPump());
        Clock.Now += TimeSpan.FromMinutes(2);
        Assert.That(await ReadCircuitAsync(), Is.EqualTo(new ReadCircuit.Result(
            true, Rows.Today, "connect", 421, "4.3.2 ask (address)", Rows.Today.AddSeconds(10), 1, 6, Rows.Today)));

        Sink.Fault = (_, _) => null;
        await DrainAllAsync();
        Assert.That(await ReadCircuitAsync(), Is.EqualTo(new ReadCircuit.Result(false, Clock.Now, null, null, null, null, 1, 0, null)));
    }

    [Test]
    public async Task While_one_node_tries_no_other_does_and_when_it_dies_another_takes_its_turn()
    {
        await BookManyAsync(3);
        await DrainAsync(NewPump(Nobody));
        Clock.Now += TimeSpan.FromMinutes(1);
        var probe = await ClaimAsync();
        Assert.That(probe.Select(m => m.IsProbe), Is.EqualTo(new[] { true }));
        Assert.That(await ClaimAsync(), Is.Empty, "one at a time, over all nodes");

        await RunAsync("update outbox set lease_until = clock_timestamp() - interval '1 second' where state = 'sending'");
        await DrainAllAsync();
        Assert.That(Sink.Mails, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task A_mail_that_the_server_refuses_by_policy_holds_up_no_other()
    {
        await BookManyAsync(1);
        Sink.Fault = (phase, _) => phase == SmtpPhase.Rcpt ? new SmtpFault.Answer("550 5.7.1 not to this address") : null;
        await RunAsync("update outbox set not_before = not_before + interval '1 hour' where kind = 'host.booked'");
        for (var i = 0; i < 5; i++)
        {
            await DrainAllAsync();
            Clock.Now += TimeSpan.FromMinutes(1);
        }

        Assert.That((await ReadCircuitAsync()).IsOpen, Is.False);
        Sink.Fault = (_, _) => null;
        await RunAsync("update outbox set not_before = @Now where kind = 'host.booked'", new { Clock.Now });
        await DrainAllAsync();
        Assert.That(await ReadAsync<string>("select state from outbox where kind = 'host.booked'"), Is.EqualTo("sent"));
    }

    [Test]
    public async Task A_server_that_relays_for_nobody_stops_the_mail_at_the_second_one()
    {
        await BookManyAsync(5);
        Sink.Fault = (phase, _) => phase == SmtpPhase.Rcpt ? new SmtpFault.Answer("550 5.7.1 relay access denied") : null;
        await DrainAsync(NewPump());
        var circuit = await ReadCircuitAsync();
        Assert.That((circuit.IsOpen, circuit.Phase, circuit.Code), Is.EqualTo((true, "rcpt", (int?)550)));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where state = 'dead'"), Is.Zero);
    }

    [Test]
    public async Task A_service_that_stops_says_nothing_against_the_server_and_gives_its_mail_back_at_once()
    {
        await BookManyAsync(1);
        Sink.Fault = (phase, _) => phase == SmtpPhase.Helo ? new SmtpFault.Silence() : null;
        using var stopping = new CancellationTokenSource();
        var round = NewPump().RunRoundAsync(stopping.Token);
        Assert.That(() => Sink.Sessions, Is.EqualTo(2).After(10_000, 10));
        await stopping.CancelAsync();
        await round;

        Assert.That((await ReadCircuitAsync()).IsOpen, Is.False);
        Assert.That(await ReadAsync<string>("select string_agg(distinct state || attempts, ',') from outbox where not_before <= @Now", new { Clock.Now }), Is.EqualTo("retry0"));
    }

    [Test]
    public async Task A_day_without_mail_server_loses_nothing_but_codes_that_are_over()
    {
        await BookManyAsync(10);
        await new AskCode(Db, Clock).ExecuteAsync(new("new@wijkpunt.example", Language.Nl, [1], null, 5), default);
        Sink.Fault = (phase, _) => phase == SmtpPhase.Connect ? new SmtpFault.Answer(Closing) : null;
        var end = Clock.Now + TimeSpan.FromHours(24);
        while (Clock.Now < end)
        {
            await DrainAllAsync();
            Clock.Now += TimeSpan.FromMinutes(5);
        }

        Assert.That(await ReadAsync<string>("select string_agg(kind, ',') from outbox where state = 'dead'"), Is.EqualTo(AskCode.Mail));
        Assert.That(await ReadAsync<int>("select max(attempts) from outbox"), Is.Zero);
        Assert.That(Sink.Sessions, Is.LessThan(8 + (24 * 12) + 1), "one at a time");

        Sink.Fault = (_, _) => null;
        Clock.Now += TimeSpan.FromMinutes(5);
        await DrainAllAsync();
        await DrainAllAsync();
        Assert.That(await ReadAsync<long>("select count(*) from outbox where state = 'sent'"), Is.EqualTo(20));
        Assert.That(Sink.Mails, Has.Count.EqualTo(20));
    }

    private static SmtpPost Nobody => new(new MailServer("127.0.0.1", 1, MailSecurity.None, null, null), TimeProvider.System);

    /// <summary>Two mails each, to a visitor and to a host of her own, so that none waits for another.</summary>
    private async Task BookManyAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var slotId = await Rows.AddSlotAsync(of: await Rows.AddHostAsync($"Huis {i}"));
            await BookAsync(slotId, await Rows.AddPersonAsync($"visitor{i}@wijkpunt.example"));
        }
    }

    /// <summary>Four pumps, as a service runs them.</summary>
    private Task DrainAllAsync() => Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DrainAsync(NewPump(log: log))));

    private Task<ReadCircuit.Result> ReadCircuitAsync() => new ReadCircuit(Db, Clock).ExecuteAsync(default);

    private Task<IReadOnlyList<ClaimedMail>> ClaimAsync() =>
        new ClaimDue(Db, Clock).ExecuteAsync(new(Guid.NewGuid(), 8, TimeSpan.FromMinutes(1), MailByKind.PromptKinds), default);
}
