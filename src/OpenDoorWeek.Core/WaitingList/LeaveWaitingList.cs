using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>She waits no longer; a place that she is being offered goes to the next at once. Locks the slot only.</summary>
public sealed class LeaveWaitingList(Database db, TimeProvider clock)
{
    /// <param name="EntryId">From the URL.</param>
    /// <param name="By">By what right.</param>
    public sealed record Request(Guid EntryId, BookingAccess By);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Left now, or over before.</summary>
        public sealed record Left : Result;

        /// <summary>No such entry, or not hers.</summary>
        public sealed record Unknown : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => LeaveAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> LeaveAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var before = await tx.FindAsync<Entry>(Find, new { request.EntryId }, ct);
        if (before is null || !request.By.Allows(before.PersonId, before.LinkVersion, before.EndsAt, now))
        {
            return new Result.Unknown();
        }

        await LockedSlot.LockAsync(tx, before.SlotId, now, ct);
        var entry = (await tx.FindAsync<Entry>(Find, new { request.EntryId }, ct))!;
        if (entry.Status is not ("waiting" or "offered"))
        {
            return new Result.Left();
        }

        tx.AddEntryEnd(request.EntryId, "left", now);
        if (entry.OfferId is { } offerId)
        {
            tx.AddOfferEnd(offerId, entry.SlotId, "declined", now);
        }

        tx.AddAudit(now, entry.PersonId, "waiting.left", request.EntryId, new { entry.SlotId });
        await PassOn.AfterReleaseAsync(tx, entry.SlotId, now, ct);
        await tx.CommitAsync(ct);
        return new Result.Left();
    }

    /// <param name="OfferId">The open one; null: she is not being asked.</param>
    private sealed record Entry(Guid SlotId, Guid PersonId, int LinkVersion, string Status, DateTimeOffset EndsAt, Guid? OfferId);

    private const string Find = """
        select w.slot_id, w.person_id, w.link_version, w.status, s.ends_at, o.offer_id
          from waiting_entry w
          join slot s on s.slot_id = w.slot_id
          left join waiting_offer o on o.entry_id = w.entry_id and o.status = 'open'
         where w.entry_id = @EntryId
        """;
}
