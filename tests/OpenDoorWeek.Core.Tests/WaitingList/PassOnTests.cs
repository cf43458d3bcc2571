using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Tests.WaitingList;

/// <summary>Places that come free go to those who wait, in the transaction that frees them.</summary>
[Category("Database")]
public sealed class PassOnTests : WaitingTest
{
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

    [Test]
    public async Task What_a_stranger_typed_and_nobody_confirmed_is_forgotten_also_where_nobody_waits()
    {
        var slotId = await Rows.AddSlotAsync();
        var held = (HoldPlaces.Result.Held)await HoldPlaces.ExecuteAsync(ToHold(slotId), default);
        Assert.That(await ExpireOffers.ExecuteAsync(default), Is.Zero, "it may still be confirmed");

        Clock.Now += TimeSpan.FromDays(1);
        Assert.That(await ExpireOffers.ExecuteAsync(default), Is.EqualTo(1));

        await AssertCountedAsync(slotId, 0);
        Assert.That(
            await ReadAsync<string>("select concat(status, ' ', name, ' ', email, ' ', organisation, ' ', num_nonnulls(network_hash, browser_hash)) from booking where booking_id = @BookingId", new { held.BookingId }),
            Is.EqualTo("expired -   0"));
        Assert.That(await ExpireOffers.ExecuteAsync(default), Is.Zero, "once");
    }
}
