using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.WaitingList;

/// <summary>Two at once, each slow where it hurts, and for each promise a control that breaks it with the lock taken out.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class WaitingRaces : WaitingTest
{
    private const string Lock = "for no key update";

    [Test]
    public async Task Of_several_who_say_yes_at_once_to_the_last_place_one_gets_it()
    {
        var (slotId, results) = await AllAcceptAsync(withLock: true);
        Assert.That(results.Count(r => r is AcceptOffer.Result.Accepted), Is.EqualTo(1));
        Assert.That(results.Count(r => r is AcceptOffer.Result.Over), Is.EqualTo(2));
        Assert.That(await ReadAsync<long>("select count(*) from participant where slot_id = @slotId and status = 'confirmed'", new { slotId }), Is.EqualTo(1));
        await AssertCountedAsync(slotId, 1);
    }

    [Test]
    public async Task Without_the_lock_the_last_place_is_given_to_all_who_say_yes()
    {
        var (_, results) = await AllAcceptAsync(withLock: false);
        Assert.That(results.Count(r => r is AcceptOffer.Result.Accepted), Is.GreaterThan(1), "the test would see a place given twice");
    }

    [Test]
    public async Task A_yes_in_the_last_second_and_the_end_of_the_offer_never_both_count()
    {
        var (result, expired) = await AcceptAndExpireAsync(withLock: true);
        Assert.That(result is AcceptOffer.Result.Accepted, Is.Not.EqualTo(expired));
    }

    [Test]
    public async Task Without_the_lock_a_yes_and_the_end_of_the_offer_both_count()
    {
        await RunAsync("alter table waiting_entry drop constraint waiting_entry_ended_has_instant");
        var (result, expired) = await AcceptAndExpireAsync(withLock: false);
        Assert.That((result is AcceptOffer.Result.Accepted, expired), Is.EqualTo((true, true)), "the test would see it");
    }

    [Test]
    public async Task Who_joins_while_a_place_comes_free_is_asked_or_told_that_it_is_free()
    {
        var (slotId, isWaiting) = await JoinAndCancelAsync(withLock: true);
        Assert.That(isWaiting ? 1 : 0, Is.EqualTo(await TakenAsync(slotId)), "she waits and is asked, or does not wait and it is free");
    }

    [Test]
    public async Task Without_the_lock_somebody_waits_beside_a_free_place()
    {
        var (slotId, isWaiting) = await JoinAndCancelAsync(withLock: false);
        Assert.That((isWaiting, await TakenAsync(slotId)), Is.EqualTo((true, 0)), "the test would see it");
    }

    /// <summary>Three are asked for one place; each reads its offer and then dreams a while.</summary>
    private async Task<(Guid SlotId, AcceptOffer.Result[] Results)> AllAcceptAsync(bool withLock)
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var waiters = new[] { await AddWaiterAsync(slotId), await AddWaiterAsync(slotId), await AddWaiterAsync(slotId) };
        Clock.Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
        await CancelAsync(visits[0]);
        var asked = new List<(Guid OfferId, Guid PersonId)>();
        foreach (var waiter in waiters)
        {
            asked.Add((await OfferAsync(waiter.EntryId), waiter.PersonId));
        }

        await using var slow = Slow(withLock, ("where o.offer_id = @offerId", 0.3));
        return (slotId, await Task.WhenAll(asked.Select(a => new AcceptOffer(slow, Clock, Site).ExecuteAsync(ToAccept(a.OfferId, a.PersonId), default))));
    }

    /// <summary>Her clock is a second before the deadline, that of the job at it.</summary>
    private async Task<(AcceptOffer.Result Result, bool Expired)> AcceptAndExpireAsync(bool withLock)
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var bea = await AddWaiterAsync(slotId);
        await CancelAsync(visits[0]);
        var offerId = await OfferAsync(bea.EntryId);
        var deadline = await AnswerByAsync(offerId);
        await using var hers = Slow(withLock, ("where o.offer_id = @offerId", 0.3));
        await using var ofJob = Slow(withLock, ("where o.slot_id = @slotId", 1.5));

        var expire = new ExpireOffers(ofJob, new TestClock(deadline)).ExecuteAsync(default);
        var accept = new AcceptOffer(hers, new TestClock(deadline.AddSeconds(-1)), Site).ExecuteAsync(ToAccept(offerId, bea.PersonId), default);
        await Task.WhenAll(accept, expire);

        return (await accept, await ReadAsync<bool>("select exists (select 1 from outbox where kind = 'offer.expired')"));
    }

    /// <summary>She looks, finds the slot full, and hesitates; meanwhile Ada cancels.</summary>
    private async Task<(Guid SlotId, bool IsWaiting)> JoinAndCancelAsync(bool withLock)
    {
        var (slotId, visits) = await AddFullSlotAsync();
        var request = ToJoin(slotId, await Rows.AddPersonAsync());
        await using var hers = Slow(withLock, ("where s.slot_id = @slotId", 1.5));
        await using var ofAda = Slow(withLock);

        var join = new JoinWaitingList(hers, Clock).ExecuteAsync(request, default);
        await Task.Delay(500);
        await new CancelBooking(ofAda, Clock).ExecuteAsync(new(visits[0].BookingId, new(visits[0].PersonId, null)), default);

        return (slotId, await join is JoinWaitingList.Result.Waiting);
    }

    /// <summary>The same code, with reads that take their time once they have seen what they see, and maybe without the lock.</summary>
    private Database Slow(bool withLock, params (string Condition, double Seconds)[] reads) => Database.Open(ConnectionString, sql =>
    {
        var slow = reads.Aggregate(sql, (s, r) => s.Replace(r.Condition, FormattableString.Invariant($"{r.Condition} and pg_sleep({r.Seconds})::text is not null"), StringComparison.Ordinal));
        return withLock ? slow : slow.Replace(Lock, "", StringComparison.Ordinal);
    });
}
