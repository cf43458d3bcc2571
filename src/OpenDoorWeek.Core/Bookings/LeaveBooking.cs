using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>One of a group cancels for herself only: one place is free again, the others still come. Locks the slot only.</summary>
/// <remarks>Where the holder leaves, the booking passes to the one who was named first; old links to it end.</remarks>
public sealed class LeaveBooking(Database db, TimeProvider clock)
{
    public const string Mail = "participant.cancelled";

    /// <summary>To who holds the booking from now on.</summary>
    public const string HolderMail = "booking.yours";

    /// <param name="ParticipantId">From the URL, or of the holder.</param>
    /// <param name="By">Her session, or the link of her own mail.</param>
    /// <param name="ByBooking">The link of the booking itself, where its holder leaves; null: none.</param>
    public sealed record Request(Guid ParticipantId, BookingAccess By, BookingAccess? ByBooking = null);

    public abstract record Result
    {
        private Result() { }

        /// <summary>She does not come, now or since before.</summary>
        public sealed record Left : Result;

        /// <summary>Nobody else is named: the booking itself is hers to cancel.</summary>
        public sealed record Alone : Result;

        /// <summary>No such participant, or not her.</summary>
        public sealed record Unknown : Result;

        /// <summary>The visit has begun.</summary>
        public sealed record TooLate : Result;
    }

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => LeaveAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> LeaveAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await StandingParticipant.ReadAsync(tx, request.ParticipantId, ct) is not { } before)
        {
            return new Result.Unknown();
        }

        await LockedSlot.LockAsync(tx, before.SlotId, now, ct);
        var part = (await StandingParticipant.ReadAsync(tx, request.ParticipantId, ct))!;
        var booking = (await StandingBooking.ReadAsync(tx, part.BookingId, ct))!;
        if (Decide(part, booking, request, now) is { } answer)
        {
            return answer;
        }

        await EndAsync(tx, part, now, ct);
        await tx.CommitAsync(ct);
        return new Result.Left();
    }

    /// <summary>Ends the part of one of several in a booking whose slot is locked, tells everybody, and offers her place to who waits.</summary>
    internal static async Task EndAsync(Tx tx, StandingParticipant part, DateTimeOffset now, CancellationToken ct)
    {
        (await EndedParticipant.EndAsync(tx, part.BookingId, part.ParticipantId, "cancelled", now, ct))[0].AddCancel(tx, Mail, now);
        tx.Add(ComeWithFewer.Shrink, new { part.BookingId, fewer = 1 });
        tx.Add(FreePlaces.Sql, new { part.SlotId, PartySize = 1 });
        if (part.IsHolder)
        {
            await PassOnBookingAsync(tx, part.BookingId, now, ct);
        }

        tx.AddHostNotices(HostNotices.Changed, part.BookingId, part.SlotId, now);
        tx.AddAudit(now, part.PersonId, Mail, part.BookingId, new { part.ParticipantId, part.SlotId });
        await PassOn.AfterReleaseAsync(tx, part.SlotId, now, ct);
    }

    /// <summary>The rule, without a database: the answer when nobody leaves, or null to go on.</summary>
    internal static Result? Decide(StandingParticipant part, StandingBooking booking, Request request, DateTimeOffset now) =>
        part.For(request.By, booking, request.ByBooking, now) switch
        {
            Standing.Unknown => new Result.Unknown(),
            Standing.Over => part.Status == "cancelled" ? new Result.Left() : new Result.Unknown(),
            Standing.Begun => new Result.TooLate(),
            _ => part.Others == 0 ? new Result.Alone() : null,
        };

    /// <summary>To who was named first of those who still come; call when who held it has left.</summary>
    internal static async Task PassOnBookingAsync(Tx tx, Guid bookingId, DateTimeOffset now, CancellationToken ct)
    {
        var next = (await tx.FindAsync<Holder>(NextHolder, new { bookingId }, ct))!;
        tx.Add(PassOnBooking, new { bookingId, next.PersonId, next.Name, next.Language });
        tx.AddMail(new(
            HolderMail, $"{bookingId}.{next.LinkVersion}", bookingId, next.LinkVersion, next.PersonId, next.Email, next.Language,
            new { next.ParticipantId }, now, now + Enqueue.DefaultLife));
    }

    /// <param name="LinkVersion">Of the booking from now on.</param>
    private sealed record Holder(Guid ParticipantId, Guid PersonId, string Name, Language Language, string Email, int LinkVersion);

    private const string NextHolder = """
        select t.participant_id, t.person_id, t.name, t.language, p.email, b.link_version + 1 as link_version
          from participant t
          join booking b on b.booking_id = t.booking_id
          join person p on p.person_id = t.person_id
         where t.booking_id = @bookingId
           and t.status = 'confirmed'
         order by t.created_at, t.participant_id
         limit 1
        """;

    private const string PassOnBooking = """
        update booking
           set person_id = @PersonId, name = @Name, language = @Language, phone = null, link_version = link_version + 1
         where booking_id = @bookingId
        """;
}
