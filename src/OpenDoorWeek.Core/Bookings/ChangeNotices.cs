using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.PhoneBookings;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Mails about a change of a slot: to who takes part, each with an update of her entry, and to the contacts of the host.</summary>
/// <remarks>
/// A row names the version of the slot that its reader was last told; the mail says what differs from it when it leaves, and is not sent
/// where nothing does. A row that waits takes later changes in: it keeps its version and its SEQUENCE. Whatever was rendered but has
/// certainly not left is rendered anew, and a sender that holds it loses it.
/// </remarks>
internal static class ChangeNotices
{
    public const string Mail = "booking.changed";
    public const string HostMail = "host.slot-changed";

    /// <param name="tx">Holds the slot; the change is in its batch.</param>
    /// <param name="slotId">The slot.</param>
    /// <param name="version">That it had before this change.</param>
    /// <param name="terms">When they leave.</param>
    /// <param name="now">The moment of the change.</param>
    public static void AddChangeNotices(this Tx tx, Guid slotId, int version, ChangeTerms terms, DateTimeOffset now)
    {
        tx.MarkMail();
        var args = new { slotId, version, terms.Leaves, terms.Expires, now };
        tx.Add(TakeBack, args);
        tx.Add(RaiseParticipants, args);
        tx.Add(TellParticipants, args);
        tx.AddCallsOfChange(slotId, version, now);
        tx.Add(RaiseHost, args);
        tx.Add(TellContacts, args);
    }

    private const string TakeBack = """
        update outbox o
           set state = 'queued',
               lease_no = lease_no + 1,
               lease_owner = null,
               lease_until = null,
               subject = null,
               text_body = null,
               html_body = null,
               calendar = null,
               calendar_method = null,
               not_before = least(not_before, @Leaves),
               expires_at = @Expires
         where o.state in ('queued', 'retry', 'sending')
           and o.dot_at is null
           and (o.kind = 'host.slot-changed' and o.aggregate_id = @slotId
                or o.kind = 'booking.changed' and o.key in (select t.participant_id || '.' || t.sequence
                                                              from participant t
                                                             where t.slot_id = @slotId
                                                               and t.status = 'confirmed'))
        """;

    private const string RaiseParticipants = $"""
        update participant t
           set sequence = sequence + 1
          from booking b
         where t.slot_id = @slotId
           and t.status = 'confirmed'
           and b.booking_id = t.booking_id
           and not {ShownVisit.IsHidden}
           and not exists (select 1
                             from outbox o
                            where o.kind = 'booking.changed'
                              and o.key = t.participant_id || '.' || t.sequence
                              and o.state = 'queued'
                              and o.dot_at is null)
        """;

    // Where the mail before this one was given up and never left, she still knows what that one began from.
    private const string TellParticipants = $"""
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids, message_id, not_before, expires_at, created_at)
        select 'booking.changed', k.key, coalesce(t.thread_id, t.participant_id), t.sequence, p.person_id, p.email, t.language,
               jsonb_build_object('participantId', t.participant_id, 'version', coalesce((untold.ids ->> 'version')::int, @version::int)),
               'booking.changed.' || k.key, @Leaves, @Expires, @now
          from participant t
          join booking b on b.booking_id = t.booking_id
          join person p on p.person_id = t.person_id
         cross join lateral (select t.participant_id || '.' || t.sequence as key) k
          left join outbox untold on untold.kind = 'booking.changed'
                                 and untold.key = t.participant_id || '.' || (t.sequence - 1)
                                 and untold.state in ('dead', 'held', 'stopped')
                                 and untold.dot_at is null
         where t.slot_id = @slotId
           and t.status = 'confirmed'
           and p.email is not null
           and not {ShownVisit.IsHidden}
        on conflict on constraint outbox_once do nothing
        """;

    // Without a mail about a booking the host has no entry yet that could be wrong.
    private const string RaiseHost = """
        update slot s
           set host_sequence = host_sequence + 1
         where s.slot_id = @slotId
           and s.host_sequence > 0
        """;

    private const string TellContacts = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids, message_id, not_before, expires_at, created_at)
        select 'host.slot-changed', k.key, s.slot_id, s.host_sequence, p.person_id, p.email, p.language,
               jsonb_build_object('slotId', s.slot_id, 'contactId', p.person_id, 'version', @version::int),
               'host.slot-changed.' || k.key, @Leaves, @Expires, @now
          from slot s
          join host h on h.host_id = s.host_id
          join organisation_contact c on c.organisation_id = h.organisation_id
          join person p on p.person_id = c.person_id
         cross join lateral (select s.slot_id || '.' || p.person_id || '.' || s.host_sequence as key) k
         where s.slot_id = @slotId
           and s.host_sequence > 0
           and not exists (select 1
                             from outbox o
                            where o.aggregate_id = s.slot_id
                              and o.kind = 'host.slot-changed'
                              and o.recipient_id = p.person_id
                              and o.state = 'queued'
                              and o.dot_at is null)
        on conflict on constraint outbox_once do nothing
        """;
}
