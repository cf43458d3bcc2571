using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Bookings;

/// <summary>What may still be done with a booking, and why not; pure.</summary>
[Category("Rules")]
public sealed class ChangeRules
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Today = Start.AddDays(-10);
    private static readonly Guid Ada = Guid.NewGuid(), Eve = Guid.NewGuid();

    private static readonly StandingBooking Booked = new(
        Guid.NewGuid(), Guid.NewGuid(), Guid.Empty, Ada, "confirmed", 3, 2, ["nl"], 1, new(2026, 11, 23), new(10, 0), Start, Start.AddMinutes(90), null, null);

    private static readonly StandingBooking Cancelled = Booked with { Status = "cancelled", EndedAt = Today };

    private static readonly LockedSlot Slot = new(
        Guid.NewGuid(), "published", "accepted", "public", Start, Start.AddMinutes(90), 10, 4, Start.AddDays(-21), Start.AddDays(5), 24, ["nl"], 0, 0);

    private static readonly StandingParticipant Part = new(
        Guid.NewGuid(), Booked.BookingId, Booked.SlotId, Eve, "eve@example.org", false, 1, "confirmed", 1, Start, Start.AddMinutes(90));

    private static readonly BookingAccess ByLink = new(null, 1), ByEve = new(Eve, null);

    [TestCase("confirmed", -1, Standing.Open)]
    [TestCase("confirmed", 0, Standing.Begun)]
    [TestCase("cancelled", -1, Standing.Over)]
    [TestCase("moved", -1, Standing.Over)]
    [TestCase("handed-over", -1, Standing.Over)]
    [TestCase("held", -1, Standing.Over)]
    public void A_booking_is_changed_while_it_stands_and_until_its_visit_begins(string status, int minutes, object standing) =>
        Assert.That((Booked with { Status = status }).For(ByLink, Start.AddMinutes(minutes)), Is.EqualTo(standing));

    [Test]
    public void A_booking_is_its_holders()
    {
        Assert.That(Booked.For(new(Ada, null), Today), Is.EqualTo(Standing.Open));
        Assert.That(Booked.For(ByEve, Today), Is.EqualTo(Standing.Unknown));
        Assert.That(Booked.For(new(null, 2), Today), Is.EqualTo(Standing.Unknown));
        Assert.That((Booked with { PersonId = null }).For(ByLink, Today), Is.EqualTo(Standing.Unknown), "nobody's yet");
    }

    [Test]
    public void A_part_is_her_own_and_the_holders_by_the_link_of_the_booking_too()
    {
        Assert.That(Part.For(ByEve, Booked, null, Today), Is.EqualTo(Standing.Open));
        Assert.That(Part.For(new(Ada, null), Booked, ByLink, Today), Is.EqualTo(Standing.Unknown), "the holder speaks for herself only");
        Assert.That((Part with { IsHolder = true }).For(new(null, null), Booked, ByLink, Today), Is.EqualTo(Standing.Open));
        Assert.That((Part with { IsHolder = true }).For(new(null, null), Booked, new(null, 2), Today), Is.EqualTo(Standing.Unknown));
    }

    [Test]
    public void A_move_follows_the_rule_of_booking_but_for_the_visit_it_leaves()
    {
        var request = new MoveBooking.Request(Booked.BookingId, Slot.SlotId, ByLink, false, false, Guid.Empty);
        var old = Other(Booked.BookingId, Start);
        var next = Other(Guid.NewGuid(), Start.AddMinutes(100));

        Assert.That(Refuse(Slot, [old]), Is.Null, "she leaves that one");
        Assert.That(Refuse(null, []), Is.TypeOf<Refusal.SlotUnknown>());
        Assert.That(Refuse(Slot with { SlotId = Booked.SlotId }, []), Is.EqualTo(new Refusal.AlreadyBooked(Booked.BookingId)));
        Assert.That(Refuse(Slot with { Taken = 10 }, []), Is.TypeOf<Refusal.Full>());
        Assert.That(Refuse(Slot with { Taken = 8 }, []), Is.EqualTo(new Refusal.TooMany(2)));
        Assert.That(Refuse(Slot with { ClosesAt = Today }, []), Is.TypeOf<Refusal.Closed>());
        Assert.That(Refuse(Slot with { Visibility = "professionals" }, []), Is.TypeOf<Refusal.SignInFirst>(), "a link is no session");
        Assert.That(Refuse(Slot with { Languages = ["fr"] }, []), Is.TypeOf<Refusal.NoSharedLanguage>());
        Assert.That(Refuse(Slot, [old, next]), Is.TypeOf<Refusal.TightTravel>());
        Assert.That(Refuse(Slot, [Other(Guid.NewGuid(), Start.AddMinutes(30))]), Is.TypeOf<Refusal.Overlaps>());

        Refusal? Refuse(LockedSlot? slot, OtherVisit[] others) => MoveRule.Refuse(slot, Booked, others, request, Today);
    }

    [Test]
    public void A_cancellation_is_undone_within_a_quarter_of_an_hour_and_before_the_visit()
    {
        Assert.That(UndoCancel.Decide(Cancelled, Today.AddMinutes(15).AddTicks(-1)), Is.Null);
        Assert.That(UndoCancel.Decide(Cancelled, Today.AddMinutes(15)), Is.TypeOf<UndoCancel.Result.TooLate>());
        Assert.That(UndoCancel.Decide(Cancelled with { EndedAt = Start.AddMinutes(-1) }, Start), Is.TypeOf<UndoCancel.Result.TooLate>());
        Assert.That(UndoCancel.Decide(Booked, Today), Is.TypeOf<UndoCancel.Result.Restored>(), "by an earlier press");
        Assert.That(UndoCancel.Decide(Cancelled with { Status = "moved" }, Today), Is.TypeOf<UndoCancel.Result.TooLate>());
    }

    [Test]
    public void What_was_cancelled_comes_back_where_there_is_room_and_nobody_waits()
    {
        Assert.That(UndoCancel.Refuse(Slot, Cancelled, [], somebodyWaits: false), Is.Null);
        Assert.That(UndoCancel.Refuse(Slot, Cancelled, [], somebodyWaits: true), Is.TypeOf<Refusal.SomebodyWaits>());
        Assert.That(UndoCancel.Refuse(Slot with { Status = "cancelled" }, Cancelled, [], false), Is.TypeOf<Refusal.SlotCancelled>());
        Assert.That(UndoCancel.Refuse(Slot with { Taken = 8 }, Cancelled, [], false), Is.EqualTo(new Refusal.TooMany(2)));
        Assert.That(UndoCancel.Refuse(Slot with { ClosesAt = Today }, Cancelled, [], false), Is.Null, "booking hours do not count: it was hers");
    }

    [TestCase(3, null)]
    [TestCase(2, typeof(NameParticipant.Result.NobodyLeft))]
    public void So_many_are_named_as_come(int partySize, Type? result) =>
        Assert.That(NameParticipant.Decide(Booked with { PartySize = partySize }, ByLink, null, Today)?.GetType(), Is.EqualTo(result));

    [Test]
    public void Names_close_three_days_before_by_the_clock_in_Brussels()
    {
        var afterTheClockChange = Booked with { LocalDate = new(2026, 10, 27), StartsAt = new(2026, 10, 27, 9, 0, 0, TimeSpan.Zero) };
        Assert.That(afterTheClockChange.NamesClose, Is.EqualTo(new DateTimeOffset(2026, 10, 24, 8, 0, 0, TimeSpan.Zero)));
        Assert.That(NameParticipant.Decide(Booked, ByLink, null, Booked.NamesClose), Is.TypeOf<NameParticipant.Result.TooLate>());
        Assert.That(RemoveParticipant.Decide(Booked, ByLink, isHolder: false, Booked.NamesClose), Is.TypeOf<RemoveParticipant.Result.TooLate>());
        Assert.That(RemoveParticipant.Decide(Booked, ByLink, isHolder: false, Booked.NamesClose.AddTicks(-1)), Is.Null);
    }

    [TestCase(2, null)]
    [TestCase(3, typeof(ComeWithFewer.Result.Done))]
    [TestCase(1, typeof(ComeWithFewer.Result.OutOfRange))]
    [TestCase(4, typeof(ComeWithFewer.Result.OutOfRange))]
    [TestCase(0, typeof(ComeWithFewer.Result.OutOfRange))]
    public void Fewer_come_but_not_fewer_than_are_named(int partySize, Type? result) =>
        Assert.That(ComeWithFewer.Decide(Booked, new(Booked.BookingId, ByLink, partySize), Today)?.GetType(), Is.EqualTo(result));

    [TestCase("confirmed", 1, null)]
    [TestCase("confirmed", 0, typeof(LeaveBooking.Result.Alone))]
    [TestCase("cancelled", 1, typeof(LeaveBooking.Result.Left))]
    [TestCase("handed-over", 1, typeof(LeaveBooking.Result.Unknown))]
    public void One_leaves_where_others_still_come(string status, int others, Type? result) =>
        Assert.That(LeaveBooking.Decide(Part with { Status = status, Others = others }, Booked, new(Part.ParticipantId, ByEve), Today)?.GetType(), Is.EqualTo(result));

    [TestCase("confirmed", null)]
    [TestCase("handed-over", typeof(HandOverBooking.Result.HandedOver))]
    [TestCase("cancelled", typeof(HandOverBooking.Result.TooLate))]
    public void A_place_is_given_while_it_is_hers(string status, Type? result) => Assert.That(
        HandOverBooking.Decide(Part with { Status = status }, Booked, new(Part.ParticipantId, ByEve, null, "Carla", "carla@example.org", Language.Nl), Today)?.GetType(),
        Is.EqualTo(result));

    private static OtherVisit Other(Guid bookingId, DateTimeOffset start) =>
        new(bookingId, Guid.NewGuid(), "Huis Zon", new(2026, 11, 23), new(10, 0), new(11, 30), start, start.AddMinutes(90), 1, 1);
}
