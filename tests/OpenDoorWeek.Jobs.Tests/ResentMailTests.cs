using NUnit.Framework;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>Mails that an organiser sends once more, stops or holds back, as they arrive or do not.</summary>
[Category("Calendar")]
public sealed class ResentMailTests : PumpTest
{
    private const string Ada = "ada@wijkpunt.example";

    private Guid ada, bookingId;
    private OrganiserScope south = null!;

    [SetUp]
    public async Task BookAsync()
    {
        ada = await Rows.AddPersonAsync(Ada);
        south = new(await Rows.AddOrganiserAsync("S"), ["S"]);
        bookingId = await BookAsync(await Rows.AddSlotAsync(), ada);
    }

    [Test]
    public async Task Sent_again_it_says_the_same_to_person_and_calendar_under_a_Message_ID_of_its_own()
    {
        await DrainAsync(NewPump());
        Clock.Now += TimeSpan.FromHours(3);
        await RunAsync("update organisation set name = 'Another name'");
        await ResendAsync();
        await DrainAsync(NewPump());

        var (first, again) = (Arrived(Ada)[0], Arrived(Ada)[1]);
        foreach (var part in (string[])["text/plain", "text/html", "text/calendar"])
        {
            Assert.That(again.Find(part)!.Content, Is.EqualTo(first.Find(part)!.Content), part);
        }

        Assert.That(again.Header("Message-ID"), Is.Not.EqualTo(first.Header("Message-ID")), "a server that has the first one does not drop it");
        Assert.That(again.Header("In-Reply-To"), Is.EqualTo(first.Header("Message-ID")));
        Assert.That(await ReadAsync<string>("select string_agg(state, ' ' order by outbox_id) from outbox where kind = 'booking.confirmed'"), Is.EqualTo("sent sent"));
    }

    [Test]
    public async Task What_was_overtaken_between_the_button_and_the_mail_server_does_not_leave()
    {
        await DrainAsync(NewPump());
        await ResendAsync();
        await CancelAsync(bookingId, ada);
        await DrainAsync(NewPump());
        Assert.That(Arrived(Ada).Select(m => m.Find("text/calendar")!.Parameters["method"]), Is.EqualTo(new[] { "REQUEST", "CANCEL" }));
        Assert.That(await ReadAsync<string>("select state from outbox where key like '%.again-1'"), Is.EqualTo("superseded"));
    }

    /// <summary>Also where the older one is still true of itself: the host's entry of the slot, after a second booking.</summary>
    [Test]
    public async Task An_entry_never_goes_back_behind_a_newer_SEQUENCE()
    {
        await DrainAsync(NewPump());
        var first = await ReadAsync<long>("select outbox_id from outbox where kind = 'host.booked'");
        await new ResendMail(Db, Clock).ExecuteAsync(new(first, south), default);
        await BookAsync(await ReadAsync<Guid>("select slot_id from slot"), await Rows.AddPersonAsync());
        await DrainAsync(NewPump());
        var address = await ReadAsync<string>("select recipient from outbox where outbox_id = @first", new { first });
        Assert.That(Arrived(address).Select(m => CalendarReader.Read(m.Find("text/calendar")!.Content).All("VEVENT").Single()["SEQUENCE"].Value), Is.EqualTo(new[] { "1", "2" }));
    }

    [Test]
    public async Task What_was_stopped_or_held_does_not_leave_until_it_is_let_go()
    {
        var mail = await ReadAsync<long>("select outbox_id from outbox where kind = 'booking.confirmed'");
        foreach (var step in new[] { MailStep.Stop, MailStep.Release, MailStep.Hold })
        {
            await new KeepMail(Db, Clock).ExecuteAsync(new(mail, south, step), default);
        }

        await DrainAsync(NewPump());
        Assert.That(Arrived(Ada), Is.Empty);
        await new KeepMail(Db, Clock).ExecuteAsync(new(mail, south, MailStep.Release), default);
        await DrainAsync(NewPump());
        Assert.That(Arrived(Ada), Has.Count.EqualTo(1));
    }

    private async Task ResendAsync()
    {
        var mail = await ReadAsync<long>("select outbox_id from outbox where kind = 'booking.confirmed'");
        Assert.That(await new ResendMail(Db, Clock).ExecuteAsync(new(mail, south), default), Is.TypeOf<ResendMail.Result.Resent>());
    }
}
