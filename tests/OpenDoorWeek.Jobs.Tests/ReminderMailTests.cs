using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>Reminders of visits on Monday 23 November, by the real pump: what became of a visit between the decision and the mail.</summary>
[Category("Calendar")]
public sealed class ReminderMailTests : PumpTest
{
    private const string Ada = "ada@wijkpunt.example", Hanne = "hanne@brug.example";

    private static readonly DateTimeOffset Due = Brussels.InstantOf(new(2026, 11, 20), new(9, 0));

    [Test]
    public async Task The_reminder_names_the_visit_its_place_and_whom_to_call_and_leads_to_the_booking_and_out_of_reminders()
    {
        var (slotId, ada) = (await Rows.AddSlotAsync(), await Rows.AddPersonAsync(Ada));
        var bookingId = await BookAsync(slotId, ada);
        await DrainAsync(NewPump());
        await RemindAsync(Due);
        await DrainAsync(NewPump());

        var mail = Arrived(Ada)[^1];
        var text = Unwrapped(mail);
        Assert.That(text, Does.Contain("maandag 23 november 2026, 10.00 tot 11.30 uur: De Vuurtoren, Voorbeeldstraat 12, 1060 Sint-Gillis. Afspraakplaats: aan de ingang. Telefoon: +32 2 555 00 12"));
        Assert.That(text, Does.Contain("/nl/agenda/day-plan?date=2026-11-23").And.Contain($"/nl/bookings/{bookingId}?token="));
        Assert.That(mail.Find("text/calendar"), Is.Null);
        Assert.That(mail.Header("In-Reply-To"), Is.EqualTo(Arrived(Ada)[0].Header("Message-ID")));
        Assert.That(mail.Header("List-Unsubscribe-Post"), Is.EqualTo("List-Unsubscribe=One-Click"));
        var stop = mail.Header("List-Unsubscribe")!.Trim('<', '>');
        Assert.That(stop, Does.StartWith("https://odw.example/nl/reminders/stop?token="));
        Assert.That(mail.Find("text/plain")!.Text, Does.Contain(stop));
        var link = await new LinkTokens(Db, Clock).ReadAsync(LinkPurpose.StopReminders, stop.Split("token=")[1], default);
        Assert.That(link, Is.EqualTo(new LinkToken(ada, 1)));
        Assert.That(await new LinkTokens(Db, Clock).ReadAsync(LinkPurpose.Booking, stop.Split("token=")[1], default), Is.Null, "a purpose of its own");
    }

    [Test]
    public async Task Only_what_nobody_asked_for_says_how_to_stop_it()
    {
        await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(Ada));
        await DrainAsync(NewPump());
        await RemindAsync(Due);
        await DrainAsync(NewPump());
        var mails = Sink.Mails.Select(m => MimeReader.Read(m.Raw)).ToLookup(m => m.Header("List-Unsubscribe") is not null, m => m.Header("Message-ID")!.Split('.')[0].Trim('<'));
        Assert.That(mails[true], Is.EquivalentTo(new[] { "visit", "host" }));
        Assert.That(mails[false], Is.EquivalentTo(new[] { "booking", "host" }));
        var other = Sink.Mails.Select(m => MimeReader.Read(m.Raw)).Where(m => m.Header("List-Unsubscribe") is null).Select(Unwrapped);
        Assert.That(other, Has.None.Contains("/reminders/stop"));
    }

    [Test]
    public async Task Who_cancels_after_the_reminder_was_queued_is_not_reminded_and_the_reason_is_kept()
    {
        var ada = await Rows.AddPersonAsync(Ada);
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), ada);
        await DrainAsync(NewPump());
        await RemindAsync(Due);
        await CancelAsync(bookingId, ada);
        await DrainAsync(NewPump());
        Assert.That(await ListAsync<string>("select concat_ws(' ', r.kind, r.state, r.reason, o.state) from reminder r join outbox o on o.kind = r.kind and o.key = r.mail_key order by r.kind"), Is.EqualTo(new[]
        {
            "host.list skipped nobody superseded", "visit.reminder skipped cancelled superseded",
        }));
        Assert.That(Arrived(Ada), Has.Count.EqualTo(2), "confirmed and cancelled");
    }

    [Test]
    public async Task A_mail_of_several_visits_leaves_out_what_was_cancelled_meanwhile()
    {
        var ada = await Rows.AddPersonAsync(Ada);
        var first = await BookAsync(await Rows.AddSlotAsync(), ada);
        await BookAsync(await Rows.AddSlotAsync(start: new(14, 0)), ada);
        await BookAsync(await Rows.AddSlotAsync(day: Rows.Monday.AddDays(1)), ada);
        await DrainAsync(NewPump());
        await RemindAsync(Due);
        await CancelAsync(first, ada);
        await DrainAsync(NewPump());

        var reminder = Arrived(Ada).Single(m => m.Header("List-Unsubscribe") is not null);
        Assert.That(Unwrapped(reminder), Does.Contain("14.00 tot 15.30").And.Contain("dinsdag 24 november"));
        Assert.That(Unwrapped(reminder), Does.Not.Contain("maandag 23 november 2026, 10.00").And.Contain("https://odw.example/nl/agenda\n"));
        Assert.That(await ListAsync<string>("select concat_ws(' ', state, reason) from reminder where kind = 'visit.reminder' order by starts_at"), Is.EqualTo(new[] { "skipped cancelled", "mailed", "mailed" }));
    }

    [Test]
    public async Task A_reminder_that_waited_for_the_mail_server_is_decided_and_written_afresh()
    {
        var ada = await Rows.AddPersonAsync(Ada);
        var first = await BookAsync(await Rows.AddSlotAsync(), ada);
        await BookAsync(await Rows.AddSlotAsync(start: new(14, 0)), ada);
        await DrainAsync(NewPump());
        await RemindAsync(Due);
        var away = new SmtpPost(new MailServer("127.0.0.1", 1, MailSecurity.None, null, null), Clock);
        await DrainAsync(NewPump(away));
        Assert.That(await ReadAsync<string>("select state from outbox where kind = 'visit.reminder'"), Is.EqualTo("retry"));
        await CancelAsync(first, ada);
        Clock.Now += TimeSpan.FromMinutes(10);
        await DrainAsync(NewPump());
        var reminder = Arrived(Ada).Single(m => m.Header("List-Unsubscribe") is not null);
        Assert.That(Unwrapped(reminder), Does.Contain("14.00 tot 15.30").And.Not.Contain("10.00 tot 11.30"));
    }

    [Test]
    public async Task A_reminder_that_missed_its_day_waits_for_the_morning_and_a_confirmation_does_not()
    {
        var ada = await Rows.AddPersonAsync(Ada);
        await BookAsync(await Rows.AddSlotAsync(day: Rows.Monday.AddDays(3)), ada);
        await DrainAsync(NewPump());
        await RemindAsync(Brussels.InstantOf(Rows.Monday.AddDays(1), new(18, 59)));
        Clock.Now += TimeSpan.FromMinutes(1);
        await BookAsync(await Rows.AddSlotAsync(day: Rows.Monday.AddDays(4)), ada);
        await DrainAsync(NewPump());
        Assert.That(Arrived(Ada), Has.Count.EqualTo(2), "both confirmations");
        Clock.Now = Brussels.InstantOf(Rows.Monday.AddDays(2), new(7, 30));
        await DrainAsync(NewPump());
        Assert.That(Arrived(Ada)[^1].Header("List-Unsubscribe"), Is.Not.Null);
    }

    [Test]
    public async Task Who_stops_reminders_after_hers_was_queued_gets_none()
    {
        var ada = await Rows.AddPersonAsync(Ada);
        await BookAsync(await Rows.AddSlotAsync(), ada);
        await DrainAsync(NewPump());
        await RemindAsync(Due);
        await new SetReminders(Db, Clock).ExecuteAsync(new(ada, false), default);
        await DrainAsync(NewPump());
        Assert.That(Arrived(Ada), Has.Count.EqualTo(1));
        Assert.That(await ReadAsync<string>("select reason from reminder where kind = 'visit.reminder'"), Is.EqualTo("stopped"));
    }

    [Test]
    public async Task An_address_that_was_erased_after_the_reminder_was_queued_is_not_written_to()
    {
        var ada = await Rows.AddPersonAsync(Ada);
        await BookAsync(await Rows.AddSlotAsync(), ada);
        await DrainAsync(NewPump());
        await RemindAsync(Due);
        await RunAsync("update person set email = null, name = null where person_id = @ada", new { ada });
        await DrainAsync(NewPump());
        Assert.That(Arrived(Ada), Has.Count.EqualTo(1));
        Assert.That(await ReadAsync<string>("select reason from reminder where kind = 'visit.reminder'"), Is.EqualTo("no-address"));
    }

    [Test]
    public async Task The_host_gets_the_names_of_each_visit_of_the_day_and_no_other_host_does()
    {
        var host = await Rows.AddHostAsync("Huis De Brug", contactId: await Rows.AddPersonAsync(Hanne, "Hanne Host"));
        var other = await Rows.AddHostAsync("Elders");
        var (ten, two) = (await Rows.AddSlotAsync(of: host), await Rows.AddSlotAsync(of: host, start: new(14, 0), languages: ["fr"]));
        var ada = await Rows.AddPersonAsync(Ada);
        var result = await new BookSlot(Db, Clock, Site).ExecuteAsync(new(ten, ada, 3, "Ada Peeters", null, ["nl"], Language.Nl, false, false, Guid.NewGuid()), default);
        var booking = ((BookSlot.Result.Booked)result).BookingId;
        await new NameParticipant(Db, Clock, Site).ExecuteAsync(new(booking, new(null, 1), "Ben Maes", "ben@wijkpunt.example", Language.Nl), default);
        await Rows.AddBookingAsync(two, await Rows.AddPersonAsync(name: "Carla Claes"));
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(of: other), await Rows.AddPersonAsync(name: "Dora Dhondt"));
        await RemindAsync(Due);
        await DrainAsync(NewPump());

        var text = Unwrapped(Arrived(Hanne).Single(m => m.Header("List-Unsubscribe") is not null));
        Assert.That(text, Does.Contain("- 10.00 tot 11.30 uur, in het Nederlands en in het Frans, 3 personen: Ada Peeters, Ben Maes en nog 1 persoon"));
        Assert.That(text, Does.Contain("- 14.00 tot 15.30 uur, in het Frans, één persoon: Carla Claes"));
        Assert.That(text, Does.Not.Contain("Dora").And.Not.Contain("@wijkpunt").And.Contain($"/nl/hosts/{host.HostId}/day-plan?date=2026-11-23").And.Contain($"/nl/hosts/{host.HostId}/slots\n"));
    }

    /// <summary>Planned now, and handed to the outbox at that moment.</summary>
    private async Task RemindAsync(DateTimeOffset at)
    {
        await new PlanReminders(Db, Clock).ExecuteAsync(default);
        Clock.Now = at;
        await new SendReminders(Db, Clock).ExecuteAsync(default);
    }

    /// <summary>The text with each paragraph and item on one line, and no-break spaces as spaces.</summary>
    private static string Unwrapped(MimePart mail) =>
        mail.Find("text/plain")!.Text.ReplaceLineEndings("\n").Replace('\u00a0', ' ').Replace("\n  ", " ", StringComparison.Ordinal);
}
