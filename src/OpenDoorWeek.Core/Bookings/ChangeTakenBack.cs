using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.PhoneBookings;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Mails about a change of a slot that wait for somebody who takes part no longer, or again.</summary>
internal static class ChangeTakenBack
{
    /// <summary>Who takes part no longer is not told what changed; her CANCEL need not wait for it.</summary>
    /// <param name="tx">With the slot locked.</param>
    /// <param name="participantId">Who ended.</param>
    /// <param name="sequence">Of her CANCEL.</param>
    public static void AddChangeDropped(this Tx tx, Guid participantId, int sequence) => tx.Add(Drop, new { key = $"{participantId}.{sequence - 1}" });

    /// <summary>Who takes part again under her old entry is told what changed meanwhile, or what she was about to be told.</summary>
    public static void AddChangeRevived(this Tx tx, Guid participantId, DateTimeOffset? endedAt, ChangeTerms terms, DateTimeOffset now)
    {
        tx.MarkMail();
        tx.Add(Revive, new { participantId, endedAt, terms.Leaves, terms.Expires, now });
        tx.AddCallOfRevived(participantId, endedAt, now);
    }

    private const string Drop = """
        update outbox
           set state = 'superseded',
               lease_no = lease_no + 1,
               lease_owner = null,
               lease_until = null
         where kind = 'booking.changed'
           and key = @key
           and state in ('queued', 'retry', 'sending')
           and dot_at is null
        """;

    private const string Revive = """
        with known as (
          select t.participant_id,
                 least((select (o.ids ->> 'version')::int
                          from outbox o
                         where o.kind = 'booking.changed'
                           and o.key = t.participant_id || '.' || (t.sequence - 1)
                           and o.state = 'superseded'
                           and o.dot_at is null),
                       (select min(v.version) from slot_version v where v.slot_id = t.slot_id and v.replaced_at >= @endedAt)) as version
            from participant t
           where t.participant_id = @participantId),
        raised as (
          update participant t
             set sequence = t.sequence + 1
            from known k
           where t.participant_id = k.participant_id
             and k.version is not null
          returning t.participant_id, t.thread_id, t.sequence, t.person_id, t.language, k.version)
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids, message_id, not_before, expires_at, created_at)
        select 'booking.changed', r.participant_id || '.' || r.sequence, coalesce(r.thread_id, r.participant_id), r.sequence, p.person_id, p.email, r.language,
               jsonb_build_object('participantId', r.participant_id, 'version', r.version),
               'booking.changed.' || r.participant_id || '.' || r.sequence, @Leaves, @Expires, @now
          from raised r
          join person p on p.person_id = r.person_id
         where p.email is not null
        """;
}
