using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>She does not want the place: it goes to the next at once, and she waits no longer. Locks the slot only.</summary>
public sealed class DeclineOffer(Database db, TimeProvider clock)
{
    /// <param name="OfferId">From the URL.</param>
    /// <param name="By">By what right: that of the entry.</param>
    public sealed record Request(Guid OfferId, BookingAccess By);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Declined now, or over before by whatever way but a yes.</summary>
        public sealed record Declined(Guid EntryId) : Result;

        /// <summary>She said yes before: the visit is cancelled as any other.</summary>
        public sealed record Accepted(Guid BookingId) : Result;

        /// <summary>No such offer, or not hers.</summary>
        public sealed record Unknown : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => DeclineAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> DeclineAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var before = await LockedOffer.FindAsync(tx, request.OfferId, ct);
        if (before is null || !before.Allows(request.By, now))
        {
            return new Result.Unknown();
        }

        await LockedSlot.LockAsync(tx, before.SlotId, now, ct);
        var offer = (await LockedOffer.FindAsync(tx, request.OfferId, ct))!;
        if (offer.Status != "open")
        {
            return offer.Status == "accepted" ? new Result.Accepted(offer.BookingId) : new Result.Declined(offer.EntryId);
        }

        tx.AddOfferEnd(request.OfferId, offer.SlotId, "declined", now);
        tx.AddEntryEnd(offer.EntryId, "declined", now);
        tx.AddAudit(now, offer.PersonId, "offer.declined", offer.EntryId, new { offer.SlotId });
        await PassOn.AfterReleaseAsync(tx, offer.SlotId, now, ct);
        await tx.CommitAsync(ct);
        return new Result.Declined(offer.EntryId);
    }
}
