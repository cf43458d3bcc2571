using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Mails to every contact of a slot's host, each with an update of the host's own calendar entry.</summary>
internal static class HostNotices
{
    public const string Booked = "host.booked";
    public const string CancelledByVisitor = "host.cancelled-by-visitor";

    /// <summary>After <c>host_sequence</c> of the slot rose in the same batch: the mails carry the new number.</summary>
    public static void AddHostNotices(this Tx tx, string kind, Guid bookingId, Guid slotId, DateTimeOffset now)
    {
        tx.MarkMail();
        var args = new { kind, bookingId, slotId, now, expiresAt = now + Enqueue.DefaultLife };
        if (kind == CancelledByVisitor)
        {
            tx.Add(SupersedeBooked, args);
        }

        tx.Add(Insert, args);
    }

    private const string SupersedeBooked = """
        update outbox
           set state = 'superseded'
         where kind = 'host.booked'
           and aggregate_id = @slotId
           and ids ->> 'bookingId' = @bookingId::text
           and state in ('queued', 'retry')
           and dot_at is null
        """;

    private const string Insert = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids,
                            message_id, state, not_before, expires_at, created_at)
        select @kind, k.key, s.slot_id, s.host_sequence, p.person_id, p.email, p.language,
               jsonb_build_object('bookingId', @bookingId::uuid, 'contactId', p.person_id),
               @kind || '.' || k.key || '.' || s.host_sequence,
               case
                 when exists (select 1 from outbox b where b.kind = 'host.booked' and b.key = k.key and b.state = 'superseded')
                 then 'superseded'
                 else 'queued'
               end,
               @now, @expiresAt, @now
          from slot s
          join host h on h.host_id = s.host_id
          join organisation_contact c on c.organisation_id = h.organisation_id
          join person p on p.person_id = c.person_id
         cross join lateral (select @bookingId::text || '.' || p.person_id as key) k
         where s.slot_id = @slotId
        on conflict on constraint outbox_once do nothing
        """;
}
