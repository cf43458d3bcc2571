using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Tests.WaitingList;

[Category("Database")]
public sealed class JoinWaitingListTests : WaitingTest
{
    [Test]
    public async Task Who_joins_stands_in_line_and_is_told_so_by_mail()
    {
        var (slotId, _) = await AddFullSlotAsync();
        await AddWaiterAsync(slotId);
        var bea = await AddWaiterAsync(slotId);

        var seen = await SeeAsync(bea.EntryId, bea.PersonId);

        Assert.That((seen.Position, seen.Status, seen.OffersMade, seen.IsOpen), Is.EqualTo((2, "waiting", 0, true)));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'waiting.joined'"), Is.EqualTo(2));
        await AssertCountedAsync(slotId, 1);
    }

    [Test]
    public async Task Joining_twice_is_joining_once()
    {
        var (slotId, _) = await AddFullSlotAsync();
        var bea = await AddWaiterAsync(slotId);
        Assert.That(await JoinAsync(slotId, bea.PersonId, partySize: 2), Is.EqualTo(bea.EntryId));
        Assert.That(await ReadAsync<long>("select count(*) from waiting_entry"), Is.EqualTo(1));
    }

    [Test]
    public async Task After_leaving_she_may_join_again_at_the_end()
    {
        var (slotId, _) = await AddFullSlotAsync();
        var bea = await AddWaiterAsync(slotId);
        await AddWaiterAsync(slotId);
        await new LeaveWaitingList(Db, Clock).ExecuteAsync(new(bea.EntryId, new(bea.PersonId, null)), default);
        Clock.Now += TimeSpan.FromMinutes(1);

        var again = await JoinAsync(slotId, bea.PersonId);

        Assert.That((await SeeAsync(again, bea.PersonId)).Position, Is.EqualTo(2));
    }

    [Test]
    public async Task Nobody_waits_for_what_is_free_or_never_will_be_or_is_hers()
    {
        var (slotId, visits) = await AddFullSlotAsync(2);
        Assert.That(await RefusedAsync(ToJoin(slotId, visits[0].PersonId)), Is.EqualTo(new Refusal.AlreadyBooked(visits[0].BookingId)));
        Assert.That(await RefusedAsync(ToJoin(slotId, await Rows.AddPersonAsync(), 3)), Is.EqualTo(new Refusal.LargerThanSlot(2)));
        await CancelAsync(visits[0]);
        Assert.That(await RefusedAsync(ToJoin(slotId, await Rows.AddPersonAsync())), Is.EqualTo(new Refusal.PlacesFree(1)));
        Assert.That(await JoinAsync(slotId, await Rows.AddPersonAsync(), 2), Is.Not.EqualTo(Guid.Empty), "two wait for the second place");
    }

    [Test]
    public async Task Who_shares_no_language_says_yes_first_and_who_comes_too_late_is_told()
    {
        var (slotId, _) = await AddFullSlotAsync();
        var request = ToJoin(slotId, await Rows.AddPersonAsync()) with { Languages = ["en"] };
        Assert.That(await RefusedAsync(request), Is.TypeOf<Refusal.NoSharedLanguage>());
        Clock.Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
        Assert.That(await RefusedAsync(request), Is.EqualTo(new Refusal.Closed(Clock.Now)));
        Assert.That(await RefusedAsync(request with { SlotId = Guid.NewGuid() }), Is.EqualTo(new Refusal.SlotUnknown()));
    }

    [Test]
    public async Task Nobody_sees_or_leaves_for_another()
    {
        var (slotId, _) = await AddFullSlotAsync();
        var (bea, eve) = (await AddWaiterAsync(slotId), await Rows.AddPersonAsync());
        foreach (var by in (BookingAccess[])[new(eve, null), new(null, 2), new(null, null)])
        {
            Assert.That(await new ReadWaiting(Db, Clock).ExecuteAsync(new(bea.EntryId, by), default), Is.Null);
            Assert.That(await new LeaveWaitingList(Db, Clock).ExecuteAsync(new(bea.EntryId, by), default), Is.TypeOf<LeaveWaitingList.Result.Unknown>());
        }

        Assert.That(await new ReadWaiting(Db, Clock).ExecuteAsync(new(bea.EntryId, new(null, 1)), default), Is.Not.Null, "the link of her mail");
    }

    private async Task<Refusal> RefusedAsync(JoinWaitingList.Request request) =>
        ((JoinWaitingList.Result.Refused)await JoinWaitingList.ExecuteAsync(request, default)).Refusal;
}
