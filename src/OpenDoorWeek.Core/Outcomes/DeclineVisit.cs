using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Outcomes;

/// <summary>A visitor gives back a visit that a publication brought her, without a reason; who waits is asked at once. Locks the slot only.</summary>
/// <remarks>Until free booking opens: from then on it is a visit like any other, and cancelled like one.</remarks>
public sealed class DeclineVisit(Database db, TimeProvider clock)
{
    internal const string Action = "visit.declined";

    /// <param name="BookingId">From the form.</param>
    /// <param name="PersonId">The signed-in visitor.</param>
    public sealed record Request(Guid BookingId, Guid PersonId);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Given back now, or before.</summary>
        public sealed record Declined : Result;

        /// <summary>No such visit, not hers, or none that a publication brought.</summary>
        public sealed record Unknown : Result;

        /// <param name="Since">Free booking has opened, or the visit has begun.</param>
        public sealed record TooLate(DateTimeOffset Since) : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => DeclineAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> DeclineAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await StandingBooking.ReadAsync(tx, request.BookingId, ct) is not { } before)
        {
            return new Result.Unknown();
        }

        var slot = (await LockedSlot.LockAsync(tx, before.SlotId, now, ct))!;
        var booking = (await CancelBooking.FindAsync(tx, request.BookingId, ct))!;
        if (Decide(booking, slot.OpensAt, request.PersonId, now) is { } answer)
        {
            return answer;
        }

        await CancelBooking.EndAsync(tx, request.BookingId, slot.SlotId, booking with { IsDeclined = true }, now, ct);
        await tx.CommitAsync(ct);
        return new Result.Declined();
    }

    /// <summary>The rule, without a database: the answer when there is nothing to do, or null to go on.</summary>
    /// <param name="booking">As it stands.</param>
    /// <param name="bookingOpens">Free booking of its edition; null: there is none.</param>
    /// <param name="personId">Who asks.</param>
    /// <param name="now">The moment of the request.</param>
    internal static Result? Decide(CancelBooking.Facts booking, DateTimeOffset? bookingOpens, Guid personId, DateTimeOffset now)
    {
        if (!booking.IsPublished)
        {
            return new Result.Unknown();
        }

        return CancelBooking.Decide(booking, new(personId, null), now) switch
        {
            CancelBooking.Result.Unknown => new Result.Unknown(),
            CancelBooking.Result.Cancelled => new Result.Declined(),
            CancelBooking.Result.TooLate late => new Result.TooLate(late.StartedAt),
            _ => bookingOpens <= now ? new Result.TooLate(bookingOpens.Value) : null,
        };
    }
}
