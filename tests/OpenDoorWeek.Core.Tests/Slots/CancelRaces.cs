using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Tests.WaitingList;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.Slots;

/// <summary>A host cancels while others book, move in, or say yes to an offer: nobody ends with a place in a cancelled visit, and who had one is told once.</summary>
[Category("Races"), NonParallelizable, HoldsTheMachine]
public sealed class CancelRaces : WaitingTest
{
    private const string Lock = "for no key update";

    private static int Rounds => LongForm.Of(5, 50);

    private HostRow row = null!;

    [SetUp]
    public async Task AddHostAsync() => row = await Rows.AddHostAsync();

    [Test]
    public async Task A_cancellation_and_twenty_bookings_at_once_leave_nobody_with_a_place()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var slotId = await Rows.AddSlotAsync(capacity: 30, of: row);
            var bookings = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => ToBook(slotId, await Rows.AddPersonAsync())));

            await Task.WhenAll(bookings.Select(b => BookSlot.ExecuteAsync(b, default) as Task).Append(CancelAsync(Db, slotId)));

            await AssertOverAsync(slotId, $"round {round}");
        }
    }

    [Test]
    public async Task A_cancellation_and_moves_into_the_visit_leave_nobody_with_a_place()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (from, to) = (await Rows.AddSlotAsync(capacity: 10), await Rows.AddSlotAsync(capacity: 10, of: row, start: new(14, 0)));
            var moves = new List<Guid>();
            for (var i = 0; i < 6; i++)
            {
                moves.Add(await BookAsync(from, await Rows.AddPersonAsync()));
            }

            var results = Task.WhenAll(moves.Select(m => MoveBooking.ExecuteAsync(ToMove(m, to), default)));
            await Task.WhenAll(results, CancelAsync(Db, to));

            await AssertOverAsync(to, $"round {round}");
            Assert.That(await TakenAsync(from), Is.EqualTo(await SumOfPartiesAsync(from)).And.EqualTo((await results).Count(r => r is not MoveBooking.Result.Moved)), $"round {round}");
        }
    }

    [Test]
    public async Task A_cancellation_and_yeses_to_offers_leave_nobody_with_a_place()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (slotId, bookings) = await AddFullSlotAsync(capacity: 3);
            var waiters = new List<(Guid EntryId, Guid PersonId)>();
            foreach (var booking in bookings)
            {
                waiters.Add(await AddWaiterAsync(slotId));
                await CancelAsync(booking);
            }

            var offers = await Task.WhenAll(waiters.Select(async w => (Offer: await OfferAsync(w.EntryId), w.PersonId)));
            await Task.WhenAll(offers.Select(o => AcceptAsync(o.Offer, o.PersonId) as Task).Append(CancelAsync(Db, slotId)));

            await AssertOverAsync(slotId, $"round {round}");
            Assert.That(
                await ReadAsync<long>("select count(*) from waiting_entry w where slot_id = @slotId and (status = 'placed') <> exists (select 1 from outbox where kind = 'booking.cancelled-by-host' and recipient_id = w.person_id)", new { slotId }),
                Is.Zero, $"round {round}: told of her place or of the list, not of both");
        }
    }

    [Test]
    public async Task Without_the_lock_somebody_keeps_a_place_in_a_cancelled_visit()
    {
        await using var naive = Database.Open(ConnectionString, sql => sql.Replace(Lock, "", StringComparison.Ordinal));
        var broken = false;
        for (var round = 0; round < 60 && !broken; round++)
        {
            var slotId = await Rows.AddSlotAsync(capacity: 30, of: row);
            var bookings = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => ToBook(slotId, await Rows.AddPersonAsync())));
            await Task.WhenAll(bookings.Select(b => new BookSlot(naive, Clock, Site).ExecuteAsync(b, default) as Task).Append(CancelAsync(naive, slotId)));
            broken = await SumOfPartiesAsync(slotId) > 0;
        }

        Assert.That(broken, Is.True, "the test would see her place");
    }

    /// <summary>As the page does: where the number changed meanwhile, it is read and confirmed anew.</summary>
    private async Task CancelAsync(Database db, Guid slotId)
    {
        var (actor, read) = (new Core.Hosts.HostActor(row.ContactId, false), new ReadWithdrawal(db, Clock));
        var hostId = await ReadAsync<Guid>("select host_id from slot where slot_id = @slotId", new { slotId });
        SlotChange change;
        do
        {
            var seen = (await read.ExecuteAsync(new(hostId, slotId, actor), default))!;
            change = await new WithdrawSlot(db, Clock).ExecuteAsync(new(hostId, slotId, actor, seen.Slot.Version, seen.Reach), default);
        }
        while (change is SlotChange.Refused(SlotRefusal.ReachChanged));

        Assert.That(change, Is.TypeOf<SlotChange.Done>());
    }

    private async Task AssertOverAsync(Guid slotId, string round)
    {
        Assert.That((await TakenAsync(slotId), await SumOfPartiesAsync(slotId)), Is.EqualTo((0, 0)), round);
        Assert.That(await ReadAsync<long>("select count(*) from participant where slot_id = @slotId and status = 'confirmed'", new { slotId }), Is.Zero, round);
        const string Told = """
            select count(*)
              from participant t
             where t.slot_id = @slotId
               and t.cancelled_by_host
               and (select count(*) from outbox o where o.kind = 'booking.cancelled-by-host' and o.ids ->> 'participantId' = t.participant_id::text) <> 1
            """;
        Assert.That(await ReadAsync<long>(Told, new { slotId }), Is.Zero, $"{round}: everybody who had a place is told once");
    }
}
