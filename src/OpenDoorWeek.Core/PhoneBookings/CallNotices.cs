using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>Calls to make: who has no address is told by an organiser what others are mailed. The row commits with the change it speaks of.</summary>
/// <remarks>
/// As with the mails, a row names the version of the slot that she was last told. What there is to say is read when an organiser looks:
/// several changes are one call, and none where the last one undid the others. Only the booker can be without address, and her name and
/// number stand in her booking.
/// </remarks>
internal static class CallNotices
{
    /// <summary>A visit changes, and they keep their place.</summary>
    /// <param name="tx">Holds the slot; the change is in its batch.</param>
    /// <param name="slotId">The slot.</param>
    /// <param name="version">That it had before this change.</param>
    /// <param name="now">The moment of the change.</param>
    public static void AddCallsOfChange(this Tx tx, Guid slotId, int version, DateTimeOffset now) => tx.Add(OfChange, new { slotId, version, now });

    /// <summary>The host takes their places back.</summary>
    /// <param name="tx">Holds the slot, which says still what they know.</param>
    /// <param name="participantIds">Who has lost her place and has no address.</param>
    /// <param name="now">The moment of the change.</param>
    public static void AddCallsOfCancelling(this Tx tx, Guid[] participantIds, DateTimeOffset now)
    {
        if (participantIds.Length > 0)
        {
            tx.Add(OfCancelling, new { participantIds, now });
        }
    }

    /// <summary>Somebody takes part again after the visit changed without her; what she was to be told before stands still.</summary>
    /// <param name="tx">Holds the slot.</param>
    /// <param name="participantId">Who takes part again.</param>
    /// <param name="endedAt">Since when she did not.</param>
    /// <param name="now">The moment of the change.</param>
    public static void AddCallOfRevived(this Tx tx, Guid participantId, DateTimeOffset? endedAt, DateTimeOffset now) =>
        tx.Add(OfRevived, new { participantId, endedAt, now });

    /// <summary>She was told what has changed since.</summary>
    /// <param name="tx">Holds the slot; the call that was made is in its batch.</param>
    /// <param name="participantId">Who was called.</param>
    /// <param name="version">Of the slot, that she was told.</param>
    /// <param name="now">The moment of the call.</param>
    public static void AddCallAgain(this Tx tx, Guid participantId, int version, DateTimeOffset now) => tx.Add(Again, new { participantId, version, now });

    private const string OfChange = """
        insert into visitor_call (call_id, participant_id, version, due_at)
        select gen_random_uuid(), t.participant_id, @version::int, @now::timestamptz
          from participant t
          join person p on p.person_id = t.person_id
         where t.slot_id = @slotId
           and t.status = 'confirmed'
           and p.email is null
        on conflict (participant_id) where called_at is null do nothing
        """;

    private const string OfCancelling = """
        insert into visitor_call (call_id, participant_id, version, due_at)
        select gen_random_uuid(), t.participant_id, s.version, @now::timestamptz
          from participant t
          join slot s on s.slot_id = t.slot_id
         where t.participant_id = any(@participantIds)
        on conflict (participant_id) where called_at is null do nothing
        """;

    private const string OfRevived = """
        insert into visitor_call (call_id, participant_id, version, due_at)
        select gen_random_uuid(), t.participant_id, min(v.version), @now::timestamptz
          from participant t
          join person p on p.person_id = t.person_id
          join slot_version v on v.slot_id = t.slot_id and v.replaced_at >= @endedAt
         where t.participant_id = @participantId
           and p.email is null
         group by t.participant_id
        on conflict (participant_id) where called_at is null do nothing
        """;

    private const string Again = """
        insert into visitor_call (call_id, participant_id, version, due_at)
        values (gen_random_uuid(), @participantId, @version, @now)
        """;
}
