using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.PhoneBookings;

/// <summary>Changes by phone: by the use cases of visitors, in the name of an organiser of the zone.</summary>
[Category("Database")]
public sealed class CallerChangesTests : PhoneBookingTest
{
    private static readonly string[] ByWhom = ["greta@example.org", null!];

    [TestCaseSource(nameof(ByWhom))]
    public async Task An_organiser_cancels_and_undoes_for_a_caller_with_or_without_address(string? email)
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await CallAsync(ToCall(slotId, email));
        await SendAllAsync();

        Assert.That(await CancelBooking.ExecuteAsync(new(bookingId, OlgaForCaller), default), Is.TypeOf<CancelBooking.Result.Cancelled>());
        Assert.That(await MailsAsync(), Is.EqualTo(email is null ? ["host.cancelled-by-visitor"] : new[] { "booking.cancelled", "host.cancelled-by-visitor" }));
        Assert.That(await TakenAsync(slotId), Is.Zero);
        Assert.That(await UndoCancel.ExecuteAsync(new(bookingId, OlgaForCaller), default), Is.TypeOf<UndoCancel.Result.Restored>());
        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((1, 1)));
        Assert.That(await ActorsAsync(), Is.EqualTo(new[] { "booking.cancelled", "booking.confirmed", "booking.restored" }));
    }

    [TestCaseSource(nameof(ByWhom))]
    public async Task An_organiser_moves_a_booking_within_her_zones_also_on_the_day_itself(string? email)
    {
        var bookingId = await CallAsync(ToCall(await Rows.AddSlotAsync(start: new(14, 0)), email));
        var (to, abroad) = (await Rows.AddSlotAsync(start: new(16, 0)), await AddSlotAbroadAsync(new(16, 0)));
        Clock.Now = new(2026, 11, 23, 12, 30, 0, TimeSpan.Zero);

        Assert.That(await MoveBooking.ExecuteAsync(ToMove(bookingId, to), default), Is.EqualTo(new MoveBooking.Result.Refused(new Refusal.Closed(new(2026, 11, 22, 15, 0, 0, TimeSpan.Zero)))), "by herself it is too late");
        Assert.That(await MoveBooking.ExecuteAsync(ToMove(bookingId, abroad) with { By = OlgaForCaller }, default), Is.EqualTo(new MoveBooking.Result.Refused(new Refusal.SlotUnknown())));
        Assert.That((await new ListMoves(Db, Clock).ExecuteAsync(new(bookingId, OlgaForCaller), default))!.Slots.Select(s => s.SlotId), Is.EqualTo(new[] { to }));
        var moved = (MoveBooking.Result.Moved)await MoveBooking.ExecuteAsync(ToMove(bookingId, to) with { By = OlgaForCaller }, default);

        Assert.That(await ReadAsync<string>("select phone from booking where booking_id = @BookingId", moved), Is.EqualTo("02 555 00 99"));
        Assert.That(await ReadAsync<Guid?>("select booked_by from booking where booking_id = @BookingId", moved), Is.EqualTo(Olga));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'booking.moved'"), Is.EqualTo(email is null ? 0 : 1));
        Assert.That(await ActorsAsync(), Is.EqualTo(new[] { "booking.confirmed", "booking.moved" }));
    }

    [Test]
    public async Task What_she_moves_herself_afterwards_is_no_phone_booking_any_more()
    {
        var bookingId = await CallAsync(ToCall(await Rows.AddSlotAsync(), "greta@example.org"));
        var moved = await MoveAsync(bookingId, await Rows.AddSlotAsync(start: new(16, 0)));
        Assert.That(await ReadAsync<Guid?>("select booked_by from booking where booking_id = @moved", new { moved }), Is.Null);
    }

    [Test]
    public async Task A_group_comes_with_fewer_by_phone()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await CallAsync(ToCall(slotId, partySize: 4));
        Assert.That(await new ComeWithFewer(Db, Clock).ExecuteAsync(new(bookingId, OlgaForCaller, 2), default), Is.TypeOf<ComeWithFewer.Result.Done>());
        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((2, 2)));
        Assert.That(await ActorsAsync(), Is.EqualTo(new[] { "booking.confirmed", "booking.fewer" }));
    }

    [Test]
    public async Task Nobody_of_another_zone_and_nobody_without_role_changes_anything()
    {
        var (bookingId, to) = (await CallAsync(ToCall(await Rows.AddSlotAsync(), partySize: 2)), await Rows.AddSlotAsync(start: new(16, 0)));
        foreach (var eve in new[] { await Rows.AddOrganiserAsync("N"), await Rows.AddPersonAsync() })
        {
            var by = BookingAccess.ByPhone(eve);
            Assert.That(await CancelBooking.ExecuteAsync(new(bookingId, by), default), Is.TypeOf<CancelBooking.Result.Unknown>());
            Assert.That(await MoveBooking.ExecuteAsync(ToMove(bookingId, to) with { By = by }, default), Is.TypeOf<MoveBooking.Result.Unknown>());
            Assert.That(await new ComeWithFewer(Db, Clock).ExecuteAsync(new(bookingId, by, 1), default), Is.TypeOf<ComeWithFewer.Result.Unknown>());
            Assert.That(await UndoCancel.ExecuteAsync(new(bookingId, by), default), Is.TypeOf<UndoCancel.Result.Unknown>());
            Assert.That(await new ListMoves(Db, Clock).ExecuteAsync(new(bookingId, by), default), Is.Null);
            Assert.That(await new ReadGroup(Db, Clock).ExecuteAsync(new(bookingId, by), default), Is.Null);
            Assert.That(await new ReadCall(Db, Clock).ExecuteAsync(new("zuid-2026", bookingId, eve), default), Is.Null);
        }

        Assert.That(await new ReadCall(Db, Clock).ExecuteAsync(new("zuid-2026", bookingId, Olga), default), Is.Not.Null);
        Assert.That(await new ReadCall(Db, Clock).ExecuteAsync(new("elsewhere", bookingId, Olga), default), Is.Null);
    }

    [Test]
    public async Task Places_that_a_caller_gives_back_go_to_who_waits()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 1);
        var bookingId = await CallAsync(ToCall(slotId));
        await new JoinWaitingList(Db, Clock).ExecuteAsync(new(slotId, await Rows.AddPersonAsync("ben@example.org"), 1, "Ben", null, ["nl"], Language.Nl, false), default);

        await CancelBooking.ExecuteAsync(new(bookingId, OlgaForCaller), default);

        Assert.That(await ReadAsync<string>("select recipient from outbox where kind = 'offer.made'"), Is.EqualTo("ben@example.org"));
    }

    [TestCase("goossens", 1)]
    [TestCase("GRETA", 1)]
    [TestCase("greta@exam", 1)]
    [TestCase("+32 2 555 00 99", 1)]
    [TestCase("025550099", 1)]
    [TestCase("ben@example", 1, TestName = "Who was named in the booking is found as well")]
    [TestCase("g", 0, TestName = "One letter is too short")]
    [TestCase("%%", 0, TestName = "A sign of the search is a letter like others")]
    [TestCase("__", 0)]
    [TestCase("nobody", 0)]
    public async Task A_caller_is_found_by_name_address_or_phone(string typed, int found)
    {
        var bookingId = await CallAsync(ToCall(await Rows.AddSlotAsync(), "greta@example.org", partySize: 2));
        await NameAsync(bookingId);

        Assert.That(await FindAsync(typed, Olga), Has.Count.EqualTo(found));
        Assert.That((await new FindCallers(Db, Clock).ExecuteAsync(new("zuid-2026", new(await Rows.AddOrganiserAsync("N"), ["N"]), typed), default))?.Found, Is.Null, "none of her zones takes part");
    }

    [Test]
    public async Task A_booking_is_found_by_its_reference_and_one_of_another_zone_is_not()
    {
        var bookingId = await CallAsync(ToCall(await Rows.AddSlotAsync()));
        var abroad = await BookAsync(await AddSlotAbroadAsync(), await Rows.AddPersonAsync());

        Assert.That((await FindAsync(BookingReference.Of(bookingId).ToLowerInvariant(), Olga)).Select(f => f.BookingId), Is.EqualTo(new[] { bookingId }));
        Assert.That(await FindAsync(BookingReference.Of(abroad), Olga), Is.Empty);
        Assert.That(await FindAsync(BookingReference.Of(abroad), await Rows.AddOrganiserAsync()), Has.Count.EqualTo(1), "of all zones");
    }

    [Test]
    public async Task A_hold_that_nobody_confirmed_is_nobodys_to_find()
    {
        await HoldPlaces.ExecuteAsync(ToHold(await Rows.AddSlotAsync()), default);
        Assert.That(await FindAsync("ada", Olga), Is.Empty);
    }

    private async Task<IReadOnlyList<FindCallers.Found>> FindAsync(string typed, Guid organiser) =>
        (await new FindCallers(Db, Clock).ExecuteAsync(new("zuid-2026", new(organiser, null), typed), default))!.Found;

    /// <summary>What stands in the audit under Olga's name, which must be all of it.</summary>
    private async Task<IReadOnlyList<string>> ActorsAsync()
    {
        Assert.That(await ReadAsync<long>("select count(*) from audit where actor_id is distinct from @Olga", new { Olga }), Is.Zero);
        return await ListAsync<string>("select action from audit order by action");
    }
}
