using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Calendar;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>What the calendar of each participant is told, message by message, whatever happens to her booking: by the real pump, read back by two parsers.</summary>
[Category("Calendar")]
public sealed class GoldenCalendarTests : PumpTest
{
    private const string Ada = "ada@wijkpunt.example", Carla = "carla@wijkpunt.example";

    private HostRow host = null!;
    private Guid slotId, bookingId, ada;

    /// <summary>
    /// Steps stand in words; "send" lets the pump run. A message is METHOD, a letter for its UID in the order of appearance, SEQUENCE and the hour;
    /// what goes to the colleague stands after the bar.
    /// </summary>
    [TestCase("book send", "REQUEST a 0 10", TestName = "Booked: one entry")]
    [TestCase("book send move send", "REQUEST a 0 10, CANCEL a 1 10, REQUEST b 2 12", TestName = "Moved: the old entry goes first, the new one has a UID of its own")]
    [TestCase("book send move send move send", "REQUEST a 0 10, CANCEL a 1 10, REQUEST b 2 12, CANCEL b 3 12, REQUEST c 4 14", TestName = "Moved again: likewise")]
    [TestCase("book send move move send", "REQUEST a 0 10, CANCEL a 1 10, REQUEST b 4 14", TestName = "Moved twice before a mail left: nobody hears of the visit in between")]
    [TestCase("book move send", "REQUEST a 2 12", TestName = "Moved before the confirmation left: only where she goes")]
    [TestCase("book send cancel send", "REQUEST a 0 10, CANCEL a 1 10", TestName = "Cancelled: the entry goes")]
    [TestCase("book cancel send", "", TestName = "Cancelled before the confirmation left: neither leaves")]
    [TestCase("book send cancel undo send", "REQUEST a 0 10", TestName = "Undone before the CANCEL left: nothing happened")]
    [TestCase("book send cancel send undo send", "REQUEST a 0 10, CANCEL a 1 10, REQUEST b 2 10", TestName = "Undone after the CANCEL left: a new entry")]
    [TestCase("book cancel undo send", "REQUEST a 0 10", TestName = "Booked, cancelled and undone before a mail left: one entry")]
    [TestCase("book send hand-over send", "REQUEST a 0 10, CANCEL a 1 10 | REQUEST b 0 10", TestName = "Handed over: hers goes, the colleague has her own")]
    [TestCase("book send change send change send", "REQUEST a 0 10, REQUEST a 1 16, REQUEST a 2 17", TestName = "Changed twice by the host: the same entry moves along")]
    [TestCase("book send change change send", "REQUEST a 0 10, REQUEST a 1 17", TestName = "Changed twice before a mail left: one update with the last hour")]
    [TestCase("book change send", "REQUEST a 0 16, REQUEST a 1 16", TestName = "Changed before the confirmation left: that one is true at once, and the change is told beside it")]
    [TestCase("book send change cancel send", "REQUEST a 0 10, CANCEL a 2 16", TestName = "Cancelled before the change was told: the entry goes")]
    [TestCase("book send cancel send book send", "REQUEST a 0 10, CANCEL a 1 10, REQUEST b 0 10", TestName = "Booked again: a new entry")]
    [TestCase("book send withdraw send", "REQUEST a 0 10, CANCEL a 1 10", TestName = "Cancelled by the host: the entry goes")]
    public async Task The_calendar_of_each_follows_for_life(string steps, string messages)
    {
        host = await Rows.AddHostAsync();
        ada = await Rows.AddPersonAsync(Ada);
        slotId = await Rows.AddSlotAsync(of: host);
        foreach (var step in steps.Split(' '))
        {
            await DoAsync(step);
        }

        Dictionary<string, char> uids = [];
        var told = string.Join(", ", Arrived(Ada).Select(m => Say(m, Ada, uids)));
        var colleague = string.Join(", ", Arrived(Carla).Select(m => Say(m, Carla, uids)));
        Assert.That(colleague.Length == 0 ? told : $"{told} | {colleague}", Is.EqualTo(messages));
        var files = Sink.Mails.Select(m => MimeReader.Read(m.Raw)).Select(m => m.Find("text/calendar")?.Content).OfType<byte[]>().ToArray();
        Assert.That(Oracles.Complaints("ics", files), Is.Empty);
        Assert.That(Oracles.Complaints("eml", [.. Sink.Mails.Select(m => m.Raw)]), Is.Empty);
    }

    private Task DoAsync(string step) => step switch
    {
        "send" => SendAsync(),
        "book" => BookAsync(),
        "move" => MoveAsync(),
        "cancel" => CancelAsync(bookingId, ada),
        "undo" => UndoAsync(),
        "hand-over" => HandOverAsync(),
        "change" => ChangeAsync(),
        "withdraw" => WithdrawAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
    };

    /// <summary>When all that was gathered may leave.</summary>
    private async Task SendAsync()
    {
        Clock.Now += ChangeTerms.Gathered;
        await DrainAsync(NewPump());
    }

    private async Task BookAsync() => bookingId = await BookAsync(slotId, ada);

    /// <summary>Two hours later.</summary>
    private async Task MoveAsync()
    {
        var start = await ReadAsync<TimeSpan>("select max(local_start) from slot");
        slotId = await Rows.AddSlotAsync(of: host, start: TimeOnly.FromTimeSpan(start).AddHours(2));
        var moved = await new MoveBooking(Db, Clock, Site).ExecuteAsync(new(bookingId, slotId, new(ada, null), false, false, Guid.NewGuid()), default);
        bookingId = ((MoveBooking.Result.Moved)moved).BookingId;
    }

    private async Task UndoAsync() =>
        Assert.That(await new UndoCancel(Db, Clock, Site).ExecuteAsync(new(bookingId, new(ada, null)), default), Is.TypeOf<UndoCancel.Result.Restored>());

    private async Task HandOverAsync()
    {
        var participantId = await ReadAsync<Guid>("select participant_id from participant where status = 'confirmed'");
        var result = await new HandOverBooking(Db, Clock, Site).ExecuteAsync(new(participantId, new(ada, null), null, "Carla Claes", Carla, Language.Fr), default);
        Assert.That(result, Is.TypeOf<HandOverBooking.Result.HandedOver>());
    }

    /// <summary>To 16:00, and an hour later each time.</summary>
    private async Task ChangeAsync()
    {
        var slot = (await new ListHostSlots(Db, Clock).ExecuteAsync(new(host.HostId, Actor), default))!.Slots.Single();
        var hour = slot.Moment.Span.Start.Hour < 16 ? 16 : slot.Moment.Span.Start.Hour + 1;
        var request = new EditSlot.Request(host.HostId, slotId, Actor, new(slot.LocalDate, new(new(hour, 0), new(hour + 1, 30))), slot.Offer, slot.Version);
        var asks = (SlotChange.Asks)await new EditSlot(Db, Clock).ExecuteAsync(request, default);
        Assert.That(await new EditSlot(Db, Clock).ExecuteAsync(request with { Agreed = new(asks.News.People, []) }, default), Is.TypeOf<SlotChange.Done>());
    }

    private async Task WithdrawAsync() =>
        Assert.That(await new WithdrawSlot(Db, Clock).ExecuteAsync(new(host.HostId, slotId, Actor, 1, new(1, 1, 0)), default), Is.TypeOf<SlotChange.Done>());

    private HostActor Actor => new(host.ContactId, false);

    private static string Say(MimePart mail, string to, Dictionary<string, char> uids)
    {
        var part = mail.Find("text/calendar")!;
        var calendar = CalendarReader.Read(part.Content);
        var entry = calendar.All("VEVENT").Single();
        var (uid, start) = (entry["UID"].Value, entry["DTSTART"].Value.Split('T')[1]);
        Assert.That(entry["ATTENDEE"].Value, Is.EqualTo($"mailto:{to}"), "each sees only herself");
        Assert.That(calendar["METHOD"].Value, Is.EqualTo(part.Parameters["method"]));
        Assert.That(entry["STATUS"].Value, Is.EqualTo(calendar["METHOD"].Value == "CANCEL" ? "CANCELLED" : "CONFIRMED"));
        AssertSecondParserAgrees(part.Content, uid, start);
        uids.TryAdd(uid, (char)('a' + uids.Count));
        return $"{calendar["METHOD"].Value} {uids[uid]} {entry["SEQUENCE"].Value} {start[..2]}";
    }

    /// <summary>The reader of uploaded calendars, written apart from writer and test; it leaves out what is cancelled.</summary>
    private static void AssertSecondParserAgrees(byte[] content, string uid, string start)
    {
        var file = CalendarFile.Read(content);
        Assert.That(file.Errors, Is.Empty);
        Assert.That(file.Events.Select(e => (e.SourceKey.Contains(uid, StringComparison.Ordinal), e.LocalStart!.Value.ToString("HHmmss", null))), Is.SubsetOf(new[] { (true, start) }));
    }
}
