using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Tests.WaitingList;

/// <summary>Places that come free go to those who wait, in the transaction that frees them.</summary>
[Category("Database")]
public sealed class PassOnTests : WaitingTest
{
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

    [TestCase("update slot set visibility = 'matching'")]
    [TestCase("update host set status = 'withdrawn'")]
    [TestCase("delete from edition_phase where phase = 'free-booking'")]
    public async Task Where_nobody_may_book_nothing_is_offered(string change)
    {
        var (slotId, visits) = await AddFullSlotAsync();
        await AddWaiterAsync(slotId);
        await RunAsync(change);

        await CancelAsync(visits[0]);

        Assert.That(await ReadAsync<long>("select count(*) from waiting_offer"), Is.Zero);
    }

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
    public async Task Who_missed_out_when_the_places_were_shared_goes_first_and_reads_why()
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var editionId = await ReadAsync<Guid>("select edition_id from edition");
        await Rows.SetPhaseAsync(editionId, "matchmaking", Clock.Now.AddDays(-9), Clock.Now.AddDays(-4));
        var bea = await AddWaiterAsync(slotId);
        var dora = await Rows.AddPersonAsync();
        await RunAsync(
            "with l as (insert into wish_list values (gen_random_uuid(), @editionId, @dora, 2, now()) returning wish_list_id) insert into wish select wish_list_id, @slotId, 1 from l",
            new { editionId, dora, slotId });
        var entry = await JoinAsync(slotId, dora);

        Assert.That(((await SeeAsync(entry, dora)).Position, (await SeeAsync(entry, dora)).Reason), Is.EqualTo((1, "unplaced")));
        Assert.That(((await SeeAsync(bea.EntryId, bea.PersonId)).Position, (await SeeAsync(bea.EntryId, bea.PersonId)).Reason), Is.EqualTo((2, "first-come")));
        await CancelAsync(visits[0]);
        Assert.That((await StatusAsync(entry), await StatusAsync(bea.EntryId)), Is.EqualTo(("offered", "waiting")));
    }

    [Test]
    public async Task Who_used_an_offer_and_cancels_is_not_waiting_again()
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var (bea, cas) = (await AddWaiterAsync(slotId), await AddWaiterAsync(slotId));
        await CancelAsync(visits[0]);
        var accepted = (AcceptOffer.Result.Accepted)await AcceptAsync(await OfferAsync(bea.EntryId), bea.PersonId);

        await CancelAsync((accepted.BookingId, bea.PersonId));

        Assert.That((await StatusAsync(bea.EntryId), await StatusAsync(cas.EntryId)), Is.EqualTo(("placed", "offered")));
    }

    [Test]
    public async Task Leaving_passes_an_open_offer_on()
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var (bea, cas) = (await AddWaiterAsync(slotId), await AddWaiterAsync(slotId));
        await CancelAsync(visits[0]);

        await new LeaveWaitingList(Db, Clock).ExecuteAsync(new(bea.EntryId, new(bea.PersonId, null)), default);

        Assert.That((await StatusAsync(bea.EntryId), await StatusAsync(cas.EntryId)), Is.EqualTo(("left", "offered")));
        await AssertCountedAsync(slotId, 1);
    }

    [Test]
    public async Task Who_books_meanwhile_waits_no_longer_and_what_she_was_offered_goes_on()
    {
        var (slotId, visits) = await AddFullSlotAsync(2);
        var bea = await AddWaiterAsync(slotId);
        await CancelAsync(visits[0]);
        await CancelAsync(visits[1]);
        await BookAsync(slotId, bea.PersonId);
        Assert.That(await StatusAsync(bea.EntryId), Is.EqualTo("placed"));
        await AssertCountedAsync(slotId, 2);

        await ExpireOffers.ExecuteAsync(default);

        await AssertCountedAsync(slotId, 1);
        Assert.That(await ReadAsync<string>("select status from waiting_offer"), Is.EqualTo("taken"));
    }

    [Test]
    public async Task A_place_that_came_by_any_other_way_is_found_by_the_next_round()
    {
        var (slotId, _) = await AddFullSlotAsync();
        var bea = await AddWaiterAsync(slotId);
        await RunAsync("update slot set capacity = 2");

        Assert.That(await ExpireOffers.ExecuteAsync(default), Is.EqualTo(1), "whatever way it came, the next round finds it");

        Assert.That(await StatusAsync(bea.EntryId), Is.EqualTo("offered"));
    }
}
