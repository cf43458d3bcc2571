using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>What calendars hear of a booking that is moved, undone or handed over, by the real pump.</summary>
[Category("Calendar")]
public sealed class ChangedBookingTests : PumpTest
{
    private const string Ada = "ada@wijkpunt.example", Carla = "carla@wijkpunt.example", Ben = "ben@wijkpunt.example";

    private static readonly BookingAccess ByLink = new(null, 1);

    [Test]
    public async Task Each_move_takes_the_old_entry_out_before_it_brings_the_new_one()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(Ada));
        await DrainAsync(NewPump());
        for (var hour = 14; hour <= 16; hour += 2)
        {
            bookingId = await MoveAsync(bookingId, await Rows.AddSlotAsync(start: new(hour, 0)));
            await DrainAsync(NewPump());
        }

        var entries = Entries(Ada);
        Assert.That(entries.Select(e => e.Method), Is.EqualTo(new[] { "REQUEST", "CANCEL", "REQUEST", "CANCEL", "REQUEST" }));
        Assert.That(entries.Select(e => e.Sequence), Is.EqualTo(new[] { "0", "1", "2", "3", "4" }));
        Assert.That((entries[1].Uid, entries[3].Uid), Is.EqualTo((entries[0].Uid, entries[2].Uid)));
        Assert.That(entries.Select(e => e.Uid).Distinct().Count(), Is.EqualTo(3));
        Assert.That(Arrived(Ada)[2].Find("text/plain")!.Text, Does.Contain("Was: De Vuurtoren").And.Contain("14.00 tot 15.30"));
        Assert.That(Arrived(Ada)[4].Header("References"), Is.EqualTo(Arrived(Ada)[1].Header("References")).Or.Null);
    }

    [Test]
    public async Task An_undo_after_the_CANCEL_left_brings_a_new_entry()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(Ada));
        await DrainAsync(NewPump());
        await new CancelBooking(Db, Clock).ExecuteAsync(new(bookingId, ByLink), default);
        await DrainAsync(NewPump());
        await new UndoCancel(Db, Clock, Site).ExecuteAsync(new(bookingId, ByLink), default);
        await DrainAsync(NewPump());

        var entries = Entries(Ada);
        Assert.That(entries.Select(e => e.Method), Is.EqualTo(new[] { "REQUEST", "CANCEL", "REQUEST" }));
        Assert.That((entries[1].Uid == entries[0].Uid, entries[2].Uid == entries[0].Uid), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task An_undo_before_the_CANCEL_left_is_heard_by_nobody()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(Ada));
        await DrainAsync(NewPump());
        await new CancelBooking(Db, Clock).ExecuteAsync(new(bookingId, ByLink), default);
        await new UndoCancel(Db, Clock, Site).ExecuteAsync(new(bookingId, ByLink), default);
        await DrainAsync(NewPump());

        Assert.That(Entries(Ada).Select(e => e.Method), Is.EqualTo(new[] { "REQUEST" }));
    }

    [Test]
    public async Task A_place_handed_over_leaves_one_calendar_and_enters_the_other()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync(Ada));
        await DrainAsync(NewPump());
        var holder = await ReadAsync<Guid>("select participant_id from participant where booking_id = @bookingId", new { bookingId });
        await new HandOverBooking(Db, Clock, Site).ExecuteAsync(new(holder, new(null, null), ByLink, "Carla Claes", Carla, Language.Nl), default);
        await DrainAsync(NewPump());

        Assert.That(Entries(Ada).Select(e => e.Method), Is.EqualTo(new[] { "REQUEST", "CANCEL" }));
        var carla = Entries(Carla).Single();
        Assert.That((carla.Method, carla.Sequence, carla.Uid == Entries(Ada)[0].Uid), Is.EqualTo(("REQUEST", "0", false)));
        Assert.That(Arrived(Carla).Single().Find("text/plain")!.Text, Does.Contain("/nl/bookings/").And.Not.Contain("/participants/"), "the booking is hers now");
    }

    [Test]
    public async Task Who_is_named_is_invited_alone_and_reaches_her_own_part_only()
    {
        var slotId = await Rows.AddSlotAsync();
        var result = await new BookSlot(Db, Clock, Site).ExecuteAsync(
            new(slotId, await Rows.AddPersonAsync(Ada), 2, "Ada Peeters", null, ["nl"], Language.Nl, false, false, Guid.NewGuid()), default);
        var bookingId = ((BookSlot.Result.Booked)result).BookingId;
        await new NameParticipant(Db, Clock, Site).ExecuteAsync(new(bookingId, ByLink, "Ben Maes", Ben, Language.Nl), default);
        await DrainAsync(NewPump());

        var mail = Arrived(Ben).Single();
        Assert.That(mail.Find("text/calendar")!.Text, Does.Contain("METHOD:REQUEST").And.Contain(Ben).And.Not.Contain(Ada));
        Assert.That(mail.Find("text/plain")!.Text, Does.Contain("/nl/bookings/participants/").And.Contain("Voor: één persoon").And.Not.Contain("Ada"));
    }

    private async Task<Guid> MoveAsync(Guid bookingId, Guid slotId) =>
        ((MoveBooking.Result.Moved)await new MoveBooking(Db, Clock, Site).ExecuteAsync(new(bookingId, slotId, ByLink, true, true, Guid.NewGuid()), default)).BookingId;

    private IReadOnlyList<(string Method, string Uid, string Sequence)> Entries(string address) =>
    [
        .. Arrived(address).Where(m => m.Find("text/calendar") is not null).Select(m => CalendarReader.Read(m.Find("text/calendar")!.Content))
            .Select(c => (c["METHOD"].Value, c.All("VEVENT").Single()["UID"].Value, c.All("VEVENT").Single()["SEQUENCE"].Value)),
    ];
}
