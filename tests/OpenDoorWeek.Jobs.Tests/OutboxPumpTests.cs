using NUnit.Framework;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

[Category("Faults")]
public sealed class OutboxPumpTests : PumpTest
{
    private const string Ada = "ada@wijkpunt.example", Hanne = "hanne@brug.example";

    [Test]
    public async Task A_booking_puts_the_visit_into_both_calendars_and_its_cancellation_takes_it_out_again()
    {
        var (slotId, personId) = await VisitAsync();
        var bookingId = await BookAsync(slotId, personId);
        await DrainAsync(NewPump());
        await CancelAsync(bookingId, personId);
        await DrainAsync(NewPump());

        var visitor = Arrived(Ada).Select(m => CalendarOf(m)).ToList();
        Assert.That(visitor.Select(c => Value(c, "METHOD")), Is.EqualTo(new[] { "REQUEST", "CANCEL" }));
        Assert.That(visitor.Select(c => Value(c, "UID")).Distinct().Count(), Is.EqualTo(1));
        Assert.That(visitor.Select(c => Value(c, "SEQUENCE")), Is.EqualTo(new[] { "0", "1" }));
        var host = Arrived(Hanne).Select(m => CalendarOf(m)).ToList();
        Assert.That(host.Select(c => Value(c, "METHOD")), Is.EqualTo(new[] { "REQUEST", "REQUEST" }), "the slot stays open for others");
        Assert.That(host.Select(c => Value(c, "SEQUENCE")), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(host[0], Does.Contain(slotId.ToString()));
    }

    [Test]
    public async Task A_message_refused_for_now_says_the_same_at_its_next_attempt()
    {
        var (slotId, personId) = await VisitAsync();
        Sink.Fault = (phase, session) => phase == SmtpPhase.Dot && session <= 2 ? new SmtpFault.Answer("451 4.3.0 later") : null;
        await BookAsync(slotId, personId);
        await DrainAsync(NewPump());
        Assert.That(await StatesAsync(), Is.EqualTo("booking.confirmed retry, host.booked retry"));

        Clock.Now += TimeSpan.FromMinutes(5);
        await RunAsync("update organisation set name = 'Another name'");
        await DrainAsync(NewPump());

        Assert.That(await StatesAsync(), Is.EqualTo("booking.confirmed sent, host.booked sent"));
        var both = Sink.Mails.Where(m => m.To.Contains(Ada)).Select(m => MimeReader.Read(m.Raw)).ToList();
        Assert.That(both, Has.Count.EqualTo(2));
        foreach (var part in (string[])["text/plain", "text/html", "text/calendar"])
        {
            Assert.That(both[1].Find(part)!.Content, Is.EqualTo(both[0].Find(part)!.Content), part);
        }

        Assert.That(both[1].Header("Message-ID"), Is.EqualTo(both[0].Header("Message-ID")));
        Assert.That(await ReadAsync<string>("select string_agg(outcome, ',' order by lease_no) from outbox_attempt where outbox_id = 1"), Is.EqualTo("retry,sent"));
    }

    [Test]
    public async Task An_address_that_does_not_exist_is_dead_at_once_and_holds_up_nobody()
    {
        var (slotId, personId) = await VisitAsync();
        Sink.Fault = (phase, _) => null;
        await RunAsync("update person set email = 'gone@wijkpunt.example' where person_id = @personId", new { personId });
        await BookAsync(slotId, personId);
        var others = 0;
        Sink.Fault = (phase, _) => phase == SmtpPhase.Rcpt && Interlocked.Increment(ref others) == 1 ? new SmtpFault.Answer("550 5.1.1 no such user") : null;
        await RunAsync("update outbox set not_before = not_before + interval '1 second' where kind = 'host.booked'");
        await NewPump().RunRoundAsync(default);
        Clock.Now += TimeSpan.FromSeconds(1);
        await DrainAsync(NewPump());

        Assert.That(await StatesAsync(), Is.EqualTo("booking.confirmed dead, host.booked sent"));
        Assert.That(await ReadAsync<string>("select code || ' ' || last_phase from outbox where state = 'dead'"), Is.EqualTo("550 rcpt"));
    }

    [Test]
    public async Task An_hour_without_mail_server_loses_nothing_and_counts_against_nothing()
    {
        var (slotId, personId) = await VisitAsync();
        await BookAsync(slotId, personId);
        var nobody = new SmtpPost(new MailServer("127.0.0.1", 1, MailSecurity.None, null, null), Clock);
        for (var i = 0; i < 5; i++)
        {
            await DrainAsync(NewPump(nobody));
            Clock.Now += TimeSpan.FromMinutes(12);
        }

        Assert.That(await ReadAsync<int>("select max(attempts) from outbox"), Is.Zero);
        await DrainAsync(NewPump());
        Assert.That(Sink.Mails, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_booking_cancelled_while_the_mail_server_is_away_is_not_spoken_of()
    {
        var (slotId, personId) = await VisitAsync();
        var bookingId = await BookAsync(slotId, personId);
        await DrainAsync(NewPump(new SmtpPost(new MailServer("127.0.0.1", 1, MailSecurity.None, null, null), Clock)));
        await CancelAsync(bookingId, personId);
        Clock.Now += TimeSpan.FromMinutes(1);
        await DrainAsync(NewPump());

        Assert.That(Sink.Mails, Is.Empty, "nobody heard of the visit, so nobody hears that it is off");
    }

    /// <summary>That a mail may have left is written down just before its dot, and no sooner: who dies in the dialogue has certainly sent nothing.</summary>
    [Test]
    public async Task A_booking_cancelled_while_the_mail_server_thinks_about_the_address_is_not_spoken_of()
    {
        var (slotId, personId) = await VisitAsync();
        var bookingId = await BookAsync(slotId, personId);
        using var asked = new CountdownEvent(2);
        Sink.Fault = (phase, _) =>
        {
            if (phase != SmtpPhase.Rcpt)
            {
                return null;
            }

            asked.Signal();
            return new SmtpFault.Late(TimeSpan.FromSeconds(2));
        };
        var round = NewPump().RunRoundAsync(default);
        Assert.That(asked.Wait(TimeSpan.FromSeconds(20)), Is.True);
        Assert.That(await ReadAsync<string>("select count(*) filter (where state = 'sending') || ' ' || count(dot_at) from outbox"), Is.EqualTo("2 0"));
        await CancelAsync(bookingId, personId);
        Sink.Fault = (_, _) => null;
        await round;
        await DrainAsync(NewPump());

        Assert.That(Arrived(Ada), Is.Empty);
    }

    [Test]
    public async Task Silence_after_the_message_is_sent_again_with_the_same_id_but_a_code_never()
    {
        var (slotId, personId) = await VisitAsync();
        await BookAsync(slotId, personId);
        await new AskCode(Db, Clock).ExecuteAsync(new("new@wijkpunt.example", Language.Nl, [1], null, 5), default);
        Sink.Fault = (phase, session) => phase == SmtpPhase.Dot && session <= 3 ? new SmtpFault.Cut() : null;
        await DrainAsync(NewPump());
        Assert.That(await StatesAsync(), Is.EqualTo("booking.confirmed retry, host.booked retry, signin.code dead"));

        Clock.Now += TimeSpan.FromMinutes(1);
        await DrainAsync(NewPump());

        Assert.That(Arrived(Ada).Select(m => m.Header("Message-ID")).Distinct().Count(), Is.EqualTo(1));
        Assert.That(Arrived(Ada), Has.Count.EqualTo(2));
        Assert.That(Arrived("new@wijkpunt.example"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_no_longer_true_when_its_mail_is_written_is_not_sent()
    {
        var (slotId, personId) = await VisitAsync();
        await BookAsync(slotId, personId);
        await RunAsync("update participant set status = 'cancelled', ended_at = now(); update booking set status = 'cancelled', ended_at = now()");
        await DrainAsync(NewPump());

        Assert.That(Sink.Mails, Is.Empty);
        Assert.That(await StatesAsync(), Is.EqualTo("booking.confirmed superseded, host.booked superseded"));
    }

    [Test]
    public async Task Four_pumps_send_forty_mails_once_each()
    {
        var (slotId, _) = await VisitAsync(capacity: 20);
        for (var i = 0; i < 20; i++)
        {
            await BookAsync(slotId, await Rows.AddPersonAsync($"visitor{i}@wijkpunt.example"));
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DrainAsync(NewPump())));
        await DrainAsync(NewPump());

        Assert.That(Sink.Mails.Select(m => MimeReader.Read(m.Raw).Header("Message-ID")).ToList(), Is.Unique.And.Count.EqualTo(40));
        Assert.That(Arrived(Hanne).Select(m => int.Parse(Value(CalendarOf(m), "SEQUENCE"), null)), Is.Ordered, "a host's updates leave in order");
    }

    [Test]
    public async Task A_pump_that_died_after_claiming_is_followed_by_another()
    {
        var (slotId, personId) = await VisitAsync();
        await BookAsync(slotId, personId);
        await new ClaimDue(Db, Clock).ExecuteAsync(new(Guid.NewGuid(), 8, TimeSpan.FromSeconds(1), ["booking.confirmed", "host.booked"]), default);
        await DrainAsync(NewPump());
        Assert.That(Sink.Mails, Is.Empty, "its lease is not over");

        await RunAsync("update outbox set lease_until = clock_timestamp() - interval '1 second'");
        await DrainAsync(NewPump());
        Assert.That(Sink.Mails, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_sign_in_code_is_never_kept_in_the_outbox()
    {
        await new AskCode(Db, Clock).ExecuteAsync(new("new@wijkpunt.example", Language.Fr, [1], null, 5), default);
        await DrainAsync(NewPump());

        var mail = Arrived("new@wijkpunt.example").Single();
        Assert.That(mail.Find("text/plain")!.Text, Does.Match("[0-9]{6}"));
        Assert.That(await ReadAsync<string>("select concat(subject, text_body, html_body) from outbox"), Is.Empty);
    }

    private async Task<(Guid SlotId, Guid PersonId)> VisitAsync(int capacity = 6)
    {
        var host = await Rows.AddHostAsync(contactId: await Rows.AddPersonAsync(Hanne, "Hanne Host"));
        return (await Rows.AddSlotAsync(capacity, host), await Rows.AddPersonAsync(Ada));
    }

    private static string CalendarOf(MimePart mail) => mail.Find("text/calendar")!.Text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static string Value(string calendar, string property) =>
        calendar.Split("\r\n").Single(l => l.StartsWith(property + ":", StringComparison.Ordinal))[(property.Length + 1)..];
}
