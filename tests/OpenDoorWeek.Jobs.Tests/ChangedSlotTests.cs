using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>What people and their calendars hear of a visit that its host changes, by the real pump.</summary>
[Category("Calendar")]
public sealed class ChangedSlotTests : PumpTest
{
    private const string Ada = "ada@wijkpunt.example";

    private HostRow host = null!;
    private Guid slotId, bookingId;

    [SetUp]
    public async Task BookAsync()
    {
        host = await Rows.AddHostAsync();
        slotId = await Rows.AddSlotAsync();
        bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(Ada));
        await DrainAsync(NewPump());
    }

    [Test]
    public async Task Changes_within_five_minutes_are_one_mail_and_a_second_move_has_a_SEQUENCE_that_rises()
    {
        await ChangeAsync(14, "nl", "fr");
        await DrainAsync(NewPump());
        Assert.That(Entries(), Has.Count.EqualTo(1), "not yet");
        Clock.Now += TimeSpan.FromMinutes(4);
        await ChangeAsync(16, "fr");
        Clock.Now += TimeSpan.FromMinutes(1);
        await DrainAsync(NewPump());

        var text = string.Join(' ', Newest().Find("text/plain")!.Text.Split([' ', '\u00a0', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.That(text, Does.Contain("was maandag 23 november 2026, 10.00 tot 11.30 uur; is nu maandag 23 november").And.Contain("16.00 tot 17.30 uur"));
        Assert.That(text, Does.Contain("- Taal: was Nederlands en Frans; is nu Frans").And.Not.Contain("14.00"));
        Assert.That(Newest().Header("In-Reply-To"), Is.EqualTo(Arrived(Ada)[0].Header("Message-ID")));

        await ChangeAsync(18, "fr");
        Clock.Now += ChangeTerms.Gathered;
        await DrainAsync(NewPump());
        Assert.That(Entries(), Is.EqualTo(new[] { "REQUEST 0 100000", "REQUEST 1 160000", "REQUEST 2 180000" }));
        Assert.That(Arrived(Ada).Select(Uid).Distinct().Count(), Is.EqualTo(1));
        Assert.That(Newest().Find("text/plain")!.Text, Does.Not.Contain("Taal: was"), "she knew that already");
    }

    [Test]
    public async Task A_change_that_is_taken_back_in_time_is_told_to_nobody_and_the_next_one_is()
    {
        await ChangeAsync(14, "nl", "fr");
        await ChangeAsync(10, "nl", "fr");
        Clock.Now += ChangeTerms.Gathered;
        await DrainAsync(NewPump());
        Assert.That(Entries(), Has.Count.EqualTo(1));
        Assert.That(await StatesAsync(), Does.Contain("booking.changed superseded").And.Contain("host.slot-changed superseded"));

        await ChangeAsync(15, "nl", "fr");
        Clock.Now += ChangeTerms.Gathered;
        await DrainAsync(NewPump());
        Assert.That(Entries(), Is.EqualTo(new[] { "REQUEST 0 100000", "REQUEST 2 150000" }));
    }

    [Test]
    public async Task What_the_mail_server_did_not_take_says_what_is_true_when_it_does()
    {
        await ChangeAsync(14, "nl", "fr");
        Clock.Now += ChangeTerms.Gathered;
        Sink.Fault = (phase, _) => phase == SmtpPhase.Rcpt ? new SmtpFault.Answer("451 4.3.0 later") : null;
        await DrainAsync(NewPump());
        Sink.Fault = (_, _) => null;
        await ChangeAsync(17, "nl", "fr");
        Clock.Now += ChangeTerms.Gathered;
        await DrainAsync(NewPump());
        Assert.That(Entries(), Is.EqualTo(new[] { "REQUEST 0 100000", "REQUEST 1 170000" }));
    }

    [Test]
    public async Task Who_cancels_in_time_gets_the_cancellation_only()
    {
        await ChangeAsync(14, "nl", "fr");
        await new CancelBooking(Db, Clock).ExecuteAsync(new(bookingId, new(null, 1)), default);
        await DrainAsync(NewPump());
        Clock.Now += ChangeTerms.Gathered;
        await DrainAsync(NewPump());
        Assert.That(Entries(), Is.EqualTo(new[] { "REQUEST 0 100000", "CANCEL 2 140000" }));
    }

    [Test]
    public async Task The_hosts_own_entry_moves_along()
    {
        await ChangeAsync(14, "nl", "fr");
        Clock.Now += ChangeTerms.Gathered;
        await DrainAsync(NewPump());

        var address = await ReadAsync<string>("select email from person where person_id = @ContactId", host);
        Assert.That(Arrived(address).Select(Entry), Is.EqualTo(new[] { "REQUEST 1 100000", "REQUEST 2 140000" }));
        Assert.That(Arrived(address).Select(Uid), Is.All.EqualTo($"s-{slotId}@odw.example"));
        Assert.That(Arrived(address)[1].Find("text/plain")!.Text, Does.Contain("Wanneer: was maandag").And.Not.Contain("Ada"));
    }

    /// <summary>To another hour, in these languages; the host says yes to what is asked.</summary>
    private async Task ChangeAsync(int hour, params string[] languages)
    {
        var slot = (await new ListHostSlots(Db, Clock).ExecuteAsync(new(host.HostId, new(host.ContactId, false)), default))!.Slots.Single();
        var span = new SlotSpan(new(hour, 0), new(hour + 1, 30));
        var request = new EditSlot.Request(host.HostId, slotId, new(host.ContactId, false), new(slot.LocalDate, span), slot.Offer with { Languages = languages }, slot.Version);
        var asks = (SlotChange.Asks)await new EditSlot(Db, Clock).ExecuteAsync(request, default);
        Assert.That(await new EditSlot(Db, Clock).ExecuteAsync(request with { Agreed = new(asks.News.People, []) }, default), Is.TypeOf<SlotChange.Done>());
    }

    private MimePart Newest() => Arrived(Ada)[^1];

    private IReadOnlyList<string> Entries() => [.. Arrived(Ada).Select(Entry)];

    /// <summary>"REQUEST 1 140000": method, SEQUENCE and hour.</summary>
    private static string Entry(MimePart mail)
    {
        var calendar = CalendarReader.Read(mail.Find("text/calendar")!.Content);
        var visit = calendar.All("VEVENT").Single();
        return $"{calendar["METHOD"].Value} {visit["SEQUENCE"].Value} {visit["DTSTART"].Value.Split('T')[1]}";
    }

    private static string Uid(MimePart mail) => CalendarReader.Read(mail.Find("text/calendar")!.Content).All("VEVENT").Single()["UID"].Value;
}
