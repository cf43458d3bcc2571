using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Replies;

/// <summary>The part in a booking whose calendar entry a mail answers.</summary>
/// <param name="ToldSequence">SEQUENCE of the last entry that was mailed to her: what changed since has not reached her.</param>
/// <param name="Email">Null: she has none.</param>
/// <param name="AnsweredAt">When her calendar answered last; null: not yet.</param>
internal sealed record AnsweredPart(
    Guid ParticipantId, Guid PersonId, Guid BookingId, Guid SlotId, string Status, string CalendarUid, int ToldSequence, DateTimeOffset StartsAt, string? Email,
    Language Language, DateTimeOffset? AnsweredAt)
{
    /// <summary>Finds and locks its slot first, and reads after.</summary>
    /// <returns>Null: it was erased.</returns>
    public static async Task<AnsweredPart?> LockAsync(Tx tx, Guid participantId, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.FindAsync<Guid?>(FindSlot, new { participantId }, ct) is not { } slotId)
        {
            return null;
        }

        await LockedSlot.LockAsync(tx, slotId, now, ct);
        return await tx.FindAsync<AnsweredPart>(Read, new { participantId }, ct);
    }

    private const string FindSlot = """
        select slot_id
          from participant
         where participant_id = @participantId
        """;

    // What the outbox has rendered may have left; without such a row (deleted, or made by an import) she knows what stands here.
    private const string Read = """
        select t.participant_id, t.person_id, t.booking_id, t.slot_id, t.status, t.calendar_uid,
               coalesce((select max(m.aggregate_seq)
                           from outbox m
                          where m.aggregate_id = coalesce(t.thread_id, t.participant_id)
                            and m.ids->>'participantId' = t.participant_id::text
                            and m.calendar_method is not null), t.sequence) as told_sequence,
               s.starts_at, p.email, t.language, t.answered_at
          from participant t
          join slot s on s.slot_id = t.slot_id
          join person p on p.person_id = t.person_id
         where t.participant_id = @participantId
        """;
}
