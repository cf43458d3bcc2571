using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Tests.WaitingList;

/// <summary>Nine failures that users of other booking systems know well, one after the other, each with its story: what goes wrong there, and who suffers.</summary>
/// <remarks>What the history of generated operations (tests of the web) finds in any mixture is told here one at a time.</remarks>
[Category("Database")]
public sealed class KnownFailuresOfOthers : WaitingTest
{
    /// <summary>
    /// Systems that only send "a place came free" to all who wait, or that look at the list by a job once a night: the first stranger on the
    /// programme takes the place, who waited for weeks finds it full, and sometimes nobody hears and the chair stays empty.
    /// </summary>
    [Test]
    public async Task A_cancelled_place_is_passed_on()
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var (bea, cas) = (await AddWaiterAsync(slotId), await AddWaiterAsync(slotId));

        await CancelAsync(visits[0]);

        Assert.That((await StatusAsync(bea.EntryId), await StatusAsync(cas.EntryId)), Is.EqualTo(("offered", "waiting")));
        await AssertCountedAsync(slotId, 1);
        Assert.That(await BookSlot.ExecuteAsync(ToBook(slotId, await Rows.AddPersonAsync()), default), Is.EqualTo(new BookSlot.Result.Refused(new Refusal.Full())), "a stranger");
        Assert.That(await AcceptAsync(await OfferAsync(bea.EntryId), bea.PersonId), Is.TypeOf<AcceptOffer.Result.Accepted>());
        Assert.That(await ReadAsync<string>("select name || ' ' || party_size || ' ' || status from booking where person_id = @PersonId", new { bea.PersonId }), Is.EqualTo("Bea Janssens 1 confirmed"));
        await AssertCountedAsync(slotId, 1);
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'booking.confirmed' and recipient_id = @PersonId", new { bea.PersonId }), Is.EqualTo(1));
    }

    /// <summary>
    /// Systems in which a basket that times out, a job that deletes it and a button that removes it each give the places back: the same
    /// places come back twice, the counter shows room that is not there, and two people stand before one chair.
    /// </summary>
    [Test]
    public async Task A_deleted_hold_creates_no_places()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 2);
        await BookAsync(slotId, await Rows.AddPersonAsync());
        await HoldPlaces.ExecuteAsync(ToHold(slotId), default);
        var bea = await AddWaiterAsync(slotId);
        Clock.Now += HoldPlaces.HeldFor;

        Assert.That(await ExpireOffers.ExecuteAsync(default), Is.EqualTo(1));
        Assert.That(await ExpireOffers.ExecuteAsync(default), Is.Zero, "once");

        await AssertCountedAsync(slotId, 2);
        await AcceptAsync(await OfferAsync(bea.EntryId), bea.PersonId);
        await AssertCountedAsync(slotId, 2);
        var hold = await ReadAsync<Guid>("select booking_id from booking where status = 'expired'");
        Assert.That(await ConfirmHold.ExecuteAsync(new(hold, 1, false), default), Is.TypeOf<ConfirmHold.Result.Expired>());
        await AssertCountedAsync(slotId, 2);
    }

    /// <summary>
    /// Systems that promote in the handler of "is being cancelled", before the cancellation is stored: where that fails or is taken back, the
    /// place has two owners, and who was promoted has a mail that nobody can take back.
    /// </summary>
    [Test]
    public async Task Promotion_happens_with_the_release_not_before()
    {
        var (slotId, visits) = await AddFullSlotAsync();
        await AddWaiterAsync(slotId);
        Assert.That(await ReadAsync<long>("select count(*) from waiting_offer"), Is.Zero, "before");
        Clock.Now += TimeSpan.FromHours(1);

        await CancelAsync(visits[0]);

        Assert.That(await ReadAsync<bool>("select o.xmin = b.xmin and o.offered_at = b.ended_at from waiting_offer o, booking b where b.status = 'cancelled'"), "in the same transaction");
        Assert.That(await ReadAsync<bool>("select o.xmin = m.xmin from waiting_offer o, outbox m where m.kind = 'offer.made'"), "and its mail with it");
    }

    /// <summary>
    /// Systems whose list is strict or blind: either a group of three at its head keeps two chairs empty until the visit is over, or it is
    /// given two places and one colleague stands in the street; or it is passed over for good.
    /// </summary>
    [Test]
    public async Task A_group_of_3_and_2_free_places()
    {
        var (slotId, visits) = await AddFullSlotAsync(3);
        var (group, single) = (await AddWaiterAsync(slotId, 3), await AddWaiterAsync(slotId));

        await CancelAsync(visits[0]);
        Assert.That((await StatusAsync(group.EntryId), await StatusAsync(single.EntryId)), Is.EqualTo(("waiting", "offered")), "who fits goes first");
        await CancelAsync(visits[1]);
        await DeclineAsync(await OfferAsync(single.EntryId), single.PersonId);
        await AssertCountedAsync(slotId, 1);
        Assert.That(await StatusAsync(group.EntryId), Is.EqualTo("waiting"), "two places are too few for her");

        var guest = await Rows.AddPersonAsync();
        var booked = await BookAsync(slotId, guest);
        await CancelAsync(visits[2]);
        Assert.That(await StatusAsync(group.EntryId), Is.EqualTo("waiting"), "and they are booked meanwhile");
        await CancelAsync((booked, guest));
        Assert.That(await StatusAsync(group.EntryId), Is.EqualTo("offered"), "until all three are free");
        await AssertCountedAsync(slotId, 3);
    }

    /// <summary>
    /// Systems whose list goes on by itself: a late cancellation promotes somebody an hour before the visit or during it. She is marked as
    /// a no-show for a visit of which she could not know, and the host waits for her.
    /// </summary>
    [TestCase(22, 9, 1, TestName = "No offer after the deadline")]
    [TestCase(23, 8, 59, TestName = "No offer in the last minute before the start")]
    public async Task No_offer_after_the_start(int day, int hour, int minute)
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var bea = await AddWaiterAsync(slotId);
        Clock.Now = new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);

        await CancelAsync(visits[0]);
        await ExpireOffers.ExecuteAsync(default);

        Assert.That(await ReadAsync<long>("select count(*) from waiting_offer"), Is.Zero);
        await AssertCountedAsync(slotId, 0);
        Assert.That((await SeeAsync(bea.EntryId, bea.PersonId)).IsOpen, Is.False, "the list is closed");
    }

    /// <summary>
    /// Systems that keep one row for each person and visit, marked as cancelled, under a unique key: who cancels by mistake, or whose
    /// meeting moves back, is told "already registered" and is on no list; or the old calendar entry, once cancelled, never comes back.
    /// </summary>
    [Test]
    public async Task After_a_cancellation_she_may_book_again_with_a_new_calendar_entry()
    {
        var (slotId, personId) = (await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var first = await BookAsync(slotId, personId);
        await SendAllAsync();
        await CancelAsync(first);

        var second = await BookAsync(slotId, personId);

        Assert.That(await ReadAsync<long>("select count(distinct calendar_uid) from participant"), Is.EqualTo(2));
        Assert.That(await MailsAsync(), Is.EqualTo(new[] { "booking.cancelled", "booking.confirmed", "host.booked", "host.cancelled-by-visitor" }));
        await CancelAsync(first);
        Assert.That(await ReadAsync<string>("select status from booking where booking_id = @second", new { second }), Is.EqualTo("confirmed"), "the button of the old mail ends nothing new");
        await AssertCountedAsync(slotId, 1);
    }

    /// <summary>
    /// Systems that write SEQUENCE 0 or 1 into each invite: the first change arrives, the second has no higher number, calendars drop it
    /// without a word, and she stands before last week's door.
    /// </summary>
    [Test]
    public async Task A_second_move_raises_the_SEQUENCE()
    {
        var bookingId = await BookAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        await SendAllAsync();
        var once = await MoveAsync(bookingId, await Rows.AddSlotAsync(start: new(14, 0)));
        await SendAllAsync();
        await MoveAsync(once, await Rows.AddSlotAsync(start: new(16, 0)));

        Assert.That(await ReadAsync<string>("select string_agg(kind || ' ' || aggregate_seq, ', ' order by aggregate_seq) from outbox where kind like 'booking.%'"),
            Is.EqualTo("booking.confirmed 0, booking.moved-away 1, booking.moved 2, booking.moved-away 3, booking.moved 4"));
    }

    /// <summary>
    /// Systems in which a visit exists as long as somebody is in it: when the last person cancels, the visit is deleted or closed with her.
    /// Its address says 404, the host's opening has gone, and nobody can book what is free.
    /// </summary>
    [Test]
    public async Task Last_person_cancels_and_the_slot_stays()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 2);
        await NameAsync(bookingId);
        await LeaveBooking.ExecuteAsync(new(await HolderAsync(bookingId), new(null, null), ByLink), default);

        Assert.That(await LeaveBooking.ExecuteAsync(new(await HolderAsync(bookingId), ByLink), default), Is.TypeOf<LeaveBooking.Result.Alone>(), "the booking is hers to cancel");
        await CancelBooking.ExecuteAsync(new(bookingId, new(null, 2)), default);

        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((0, 0)));
        Assert.That(await ReadAsync<string>("select status from slot"), Is.EqualTo("published"));
    }

    /// <summary>
    /// Systems that count confirmed bookings in one place and pending ones in another, or add both at the confirmation: a visit of eight is
    /// full with five, or every confirmation takes two places; and where pending ones are not counted at all, it is oversold.
    /// </summary>
    [Test]
    public async Task Pending_and_confirmed_are_counted_once()
    {
        var (slotId, visits) = await AddFullSlotAsync(3);
        var (bea, cas) = (await AddWaiterAsync(slotId), await AddWaiterAsync(slotId));
        await CancelAsync(visits[0]);
        await CancelAsync(visits[1]);
        await AssertCountedAsync(slotId, 3);

        await AcceptAsync(await OfferAsync(bea.EntryId), bea.PersonId);
        await AssertCountedAsync(slotId, 3);
        await DeclineAsync(await OfferAsync(cas.EntryId), cas.PersonId);
        await AssertCountedAsync(slotId, 2);
        await HoldPlaces.ExecuteAsync(ToHold(slotId), default);
        await AssertCountedAsync(slotId, 3);
    }

    [Test]
    public async Task Held_and_confirmed_are_counted_once_each()
    {
        var slotId = await Rows.AddSlotAsync();
        await BookAsync(slotId, await Rows.AddPersonAsync(), partySize: 2);
        var held = (HoldPlaces.Result.Held)await HoldPlaces.ExecuteAsync(ToHold(slotId, partySize: 3), default);
        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((5, 5)));

        await ConfirmHold.ExecuteAsync(new(held.BookingId, 1, false), default);
        await NameAsync(held.BookingId);

        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((5, 5)));
    }
}
