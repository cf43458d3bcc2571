using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A group comes with fewer people: exactly those places are free again. Locks the slot only.</summary>
public sealed class ComeWithFewer(Database db, TimeProvider clock)
{
    /// <param name="BookingId">From the URL.</param>
    /// <param name="By">Who asks.</param>
    /// <param name="PartySize">How many come from now on.</param>
    public sealed record Request(Guid BookingId, BookingAccess By, int PartySize);

    public abstract record Result
    {
        private Result() { }

        /// <summary>So many come, now or since before.</summary>
        public sealed record Done : Result;

        /// <summary>Not between those named and those booked.</summary>
        /// <param name="Least">As many as are named.</param>
        /// <param name="Most">As many as are booked.</param>
        public sealed record OutOfRange(int Least, int Most) : Result;

        /// <summary>No such booking, or not hers.</summary>
        public sealed record Unknown : Result;

        /// <summary>The booking is over, or its visit has begun.</summary>
        public sealed record TooLate : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ShrinkAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> ShrinkAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await StandingBooking.ReadAsync(tx, request.BookingId, ct) is not { } before)
        {
            return new Result.Unknown();
        }

        await LockedSlot.LockAsync(tx, before.SlotId, now, ct);
        var booking = (await StandingBooking.ReadAsync(tx, request.BookingId, ct))!;
        var by = await request.By.AskAsync(tx, request.BookingId, ct);
        if (Decide(booking, request with { By = by }, now) is { } answer)
        {
            return answer;
        }

        var fewer = booking.PartySize - request.PartySize;
        tx.Add(Shrink, new { request.BookingId, fewer });
        tx.Add(FreePlaces.Sql, new { booking.SlotId, PartySize = fewer });
        tx.AddHostNotices(HostNotices.Changed, request.BookingId, booking.SlotId, now);
        tx.AddAudit(now, by.ActorFor(booking.PersonId), "booking.fewer", request.BookingId, new { booking.SlotId, fewer });
        await PassOn.AfterReleaseAsync(tx, booking.SlotId, now, ct);
        await tx.CommitAsync(ct);
        return new Result.Done();
    }

    /// <summary>The rule, without a database: the answer when nothing is freed, or null to go on.</summary>
    internal static Result? Decide(StandingBooking booking, Request request, DateTimeOffset now)
    {
        switch (booking.For(request.By, now))
        {
            case Standing.Unknown:
                return new Result.Unknown();
            case Standing.Over or Standing.Begun:
                return new Result.TooLate();
        }

        if (request.PartySize < booking.Named || request.PartySize > booking.PartySize)
        {
            return new Result.OutOfRange(booking.Named, booking.PartySize);
        }

        return request.PartySize == booking.PartySize ? new Result.Done() : null;
    }

    /// <summary>Who leaves takes one place along; shared with <see cref="LeaveBooking"/>.</summary>
    internal const string Shrink = """
        update booking
           set party_size = party_size - @fewer
         where booking_id = @BookingId
        """;
}
