using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>The booker of a group takes a name back; the place stays the group's, for somebody else. Locks the slot only.</summary>
public sealed class RemoveParticipant(Database db, TimeProvider clock)
{
    /// <param name="BookingId">From the URL.</param>
    /// <param name="ParticipantId">Of this booking, and not its holder.</param>
    /// <param name="By">Who asks.</param>
    public sealed record Request(Guid BookingId, Guid ParticipantId, BookingAccess By);

    public abstract record Result
    {
        private Result() { }

        /// <summary>She is not on the list, now or since before.</summary>
        public sealed record Removed : Result;

        /// <summary>No such booking, or not hers.</summary>
        public sealed record Unknown : Result;

        /// <summary>Names are closed, or the booking is over.</summary>
        public sealed record TooLate : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => RemoveAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> RemoveAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await StandingBooking.ReadAsync(tx, request.BookingId, ct) is not { } before)
        {
            return new Result.Unknown();
        }

        await LockedSlot.LockAsync(tx, before.SlotId, now, ct);
        var booking = (await StandingBooking.ReadAsync(tx, request.BookingId, ct))!;
        var isHolder = await tx.FindAsync<bool>(IsHolder, new { request.BookingId, request.ParticipantId }, ct);
        if (Decide(booking, request.By, isHolder, now) is { } answer)
        {
            return answer;
        }

        foreach (var gone in await EndedParticipant.EndAsync(tx, request.BookingId, request.ParticipantId, "cancelled", now, ct))
        {
            gone.AddCancel(tx, LeaveBooking.Mail, now);
            tx.AddAudit(now, booking.PersonId, "participant.removed", request.BookingId, new { gone.ParticipantId, booking.SlotId });
        }

        await tx.CommitAsync(ct);
        return new Result.Removed();
    }

    /// <summary>The rule, without a database: the answer when nobody is removed, or null to go on.</summary>
    internal static Result? Decide(StandingBooking booking, BookingAccess by, bool isHolder, DateTimeOffset now) => booking.For(by, now) switch
    {
        Standing.Unknown => new Result.Unknown(),
        Standing.Open when now < booking.NamesClose => isHolder ? new Result.Unknown() : null,
        _ => new Result.TooLate(),
    };

    private const string IsHolder = """
        select exists (select 1
                         from participant t
                         join booking b on b.booking_id = t.booking_id and b.person_id = t.person_id
                        where t.participant_id = @ParticipantId
                          and t.booking_id = @BookingId)
        """;
}
