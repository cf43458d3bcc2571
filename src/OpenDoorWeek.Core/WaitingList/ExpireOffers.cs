using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.HeadStarts;
using OpenDoorWeek.Core.Outcomes;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>Ends offers and holds that are over, passes their places on to who waits, and forgets what was typed about an address that nobody confirmed.</summary>
/// <remarks>Called by a job; called twice, or by two nodes at once, it does everything once: each slot is settled under its lock.</remarks>
public sealed class ExpireOffers(Database db, TimeProvider clock)
{
    /// <summary>Slots settled; the rest waits for the next call.</summary>
    private const int AtMost = 200;

    /// <returns>Slots in which something was due.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var slots = await db.ListAsync<Guid>(ListDue, new { now, AtMost }, ct);
        foreach (var slotId in slots)
        {
            try
            {
                await db.TransactAsync(tx => SettleAsync(tx, slotId, now, ct), ct);
            }
            catch (BusyException)
            {
                // It stays due; the others need not wait for it.
            }
        }

        return slots.Count;
    }

    // Locking a slot settles it.
    private static async Task<bool> SettleAsync(Tx tx, Guid slotId, DateTimeOffset now, CancellationToken ct)
    {
        await LockedSlot.LockAsync(tx, slotId, now, ct);
        await tx.CommitAsync(ct);
        return true;
    }

    // The last branch is a net: places that came free by a way that does not pass them on, and those that only the staff of a host could have until now.
    private const string ListDue = $"""
        select slot_id
          from (select o.slot_id
                  from waiting_offer o
                  join waiting_entry w on w.entry_id = o.entry_id
                 where o.status = 'open'
                   and (o.answer_by <= @now or w.status <> 'offered')
                 union
                select b.slot_id
                  from booking b
                 where b.status = 'held'
                   and b.held_until <= @now
                 union
                select s.slot_id
                  from slot s
                  join edition e on e.edition_id = s.edition_id
                  join edition_phase f on f.edition_id = e.edition_id and f.phase = 'free-booking'
                 where s.status = 'published'
                   and (f.opens_at <= @now or {SharedOut.Sql} <= @now)
                   and f.closes_at > @now
                   and s.starts_at - make_interval(hours => e.booking_stops_hours) > @now
                   and not exists (select 1 from head_start hs where hs.host_id = s.host_id and {HeadStart.UntilSql} > @now)
                   and exists (select 1 from waiting_entry w where w.slot_id = s.slot_id and w.status = 'waiting' and w.party_size <= s.capacity - s.taken)) due
         order by slot_id
         limit @AtMost
        """;
}
