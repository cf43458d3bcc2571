using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.WaitingList;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A visitor cancels her booking for the whole party: the places are free again, the calendars are told. Locks the slot only.</summary>
public sealed class CancelBooking(Database db, TimeProvider clock)
{
    public const string Mail = "booking.cancelled";

    /// <param name="BookingId">From the URL.</param>
    /// <param name="By">Who asks; see <see cref="BookingAccess"/>.</param>
    public sealed record Request(Guid BookingId, BookingAccess By);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Cancelled now, or before.</summary>
        public sealed record Cancelled : Result;

        /// <summary>No such booking, or not hers.</summary>
        public sealed record Unknown : Result;

        /// <summary>The visit has begun.</summary>
        public sealed record TooLate(DateTimeOffset StartedAt) : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => CancelAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> CancelAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.FindAsync<Guid?>(FindSlot, new { request.BookingId }, ct) is not { } slotId)
        {
            return new Result.Unknown();
        }

        await LockedSlot.LockAsync(tx, slotId, now, ct);
        var booking = (await FindAsync(tx, request.BookingId, ct))!;
        var by = await request.By.AskAsync(tx, request.BookingId, ct);
        if (Decide(booking, by, now) is { } answer)
        {
            return answer;
        }

        await EndAsync(tx, request.BookingId, slotId, booking with { ActorId = by.ActorFor(booking.PersonId) }, now, ct);
        await tx.CommitAsync(ct);
        return new Result.Cancelled();
    }

    /// <summary>Ends a confirmed booking of a locked slot, tells everybody, and offers its places to who waits.</summary>
    internal static async Task EndAsync(Tx tx, Guid bookingId, Guid slotId, Facts booking, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var gone in await EndedParticipant.EndAsync(tx, bookingId, null, "cancelled", now, ct))
        {
            gone.AddCancel(tx, gone.IsHolder ? Mail : LeaveBooking.Mail, now);
        }

        tx.Add(EndBooking, new { bookingId, booking.IsDeclined, now });
        tx.Add(FreePlaces.Sql, new { slotId, booking.PartySize });
        if (!booking.IsDeclined)
        {
            tx.AddHostNotices(HostNotices.CancelledByVisitor, bookingId, slotId, now);
        }

        tx.AddAudit(now, booking.ActorId ?? booking.PersonId, booking.IsDeclined ? DeclineVisit.Action : Mail, bookingId, new { slotId, booking.PartySize });
        await PassOn.AfterReleaseAsync(tx, slotId, now, ct);
    }

    /// <summary>The booking as it stands; read it with its slot locked.</summary>
    internal static Task<Facts?> FindAsync(Tx tx, Guid bookingId, CancellationToken ct) => tx.FindAsync<Facts>(Read, new { bookingId }, ct);

    /// <summary>The rule, without a database: the answer when there is nothing to do, or null to go on.</summary>
    internal static Result? Decide(Facts booking, BookingAccess by, DateTimeOffset now)
    {
        if (!by.Allows(booking.PersonId, booking.LinkVersion, booking.EndsAt, now, booking.IsHidden) || booking.Status is not ("confirmed" or "cancelled"))
        {
            return new Result.Unknown();
        }

        if (booking.Status == "cancelled")
        {
            return new Result.Cancelled();
        }

        return now >= booking.StartsAt ? new Result.TooLate(booking.StartsAt) : null;
    }

    /// <param name="IsPublished">A publication brought it.</param>
    /// <param name="IsHidden">Its visitor does not know of it yet.</param>
    internal sealed record Facts(
        Guid? PersonId, string Status, int PartySize, int LinkVersion, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool IsPublished = false, bool IsHidden = false)
    {
        /// <summary>Who cancels; null: its booker.</summary>
        public Guid? ActorId { get; init; }

        /// <summary>She gives it back from her outcome: its host gets its list when places are given, and no mail for each.</summary>
        public bool IsDeclined { get; init; }
    }

    private const string FindSlot = """
        select slot_id
          from booking
         where booking_id = @BookingId
        """;

    private const string Read = $"""
        select b.person_id, b.status, b.party_size, b.link_version, s.starts_at, s.ends_at,
               b.publication_id is not null as is_published, {ShownVisit.IsHidden} as is_hidden
          from booking b
          join slot s on s.slot_id = b.slot_id
         where b.booking_id = @BookingId
        """;

    private const string EndBooking = """
        update booking
           set status = 'cancelled', ended_at = @now, declined_at = case when @IsDeclined then @now::timestamptz end
         where booking_id = @BookingId
        """;
}
