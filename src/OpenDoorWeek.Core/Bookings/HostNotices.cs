using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Mails to every contact of a slot's host, each with an update of the host's own calendar entry.</summary>
internal static class HostNotices
{
    public const string Booked = "host.booked";
    public const string CancelledByVisitor = "host.cancelled-by-visitor";

    /// <summary>The booking stands, with other people or fewer.</summary>
    public const string Changed = "host.changed";

    /// <summary>After <c>host_sequence</c> of the slot rose in the same batch: the mails carry the new number.</summary>
    /// <remarks>
    /// What has certainly not left and is no longer true is superseded; and who knows already how things stand is not told: a
    /// booking that came and went, or a cancellation that was undone, before the mail left.
    /// </remarks>
    public static void AddHostNotices(this Tx tx, string kind, Guid bookingId, Guid slotId, DateTimeOffset now)
    {
        tx.MarkMail();
        string[] outdated = kind switch
        {
            CancelledByVisitor => [Booked, Changed],
            Booked => [CancelledByVisitor],
            _ => [Changed],
        };
        var args = new { kind, outdated, bookingId, slotId, now, expiresAt = now + Enqueue.DefaultLife };
        tx.Add(Supersede, args);
        tx.Add(Insert, args);
    }

    private const string Supersede = """
        update outbox
           set state = 'superseded'
         where kind = any(@outdated)
           and aggregate_id = @slotId
           and ids ->> 'bookingId' = @bookingId::text
           and state in ('queued', 'retry')
           and dot_at is null
        """;

    // What a contact takes for true is her newest mail of the two that was not superseded; where all were, that there is no booking.
    private const string Insert = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids,
                            message_id, state, not_before, expires_at, created_at)
        select @kind, k.key, s.slot_id, s.host_sequence, p.person_id, p.email, p.language,
               jsonb_build_object('bookingId', @bookingId::uuid, 'contactId', p.person_id),
               @kind || '.' || k.key,
               case
                 when coalesce(known.kind, case when known.told then 'host.cancelled-by-visitor' end) = @kind
                 then 'superseded'
                 else 'queued'
               end,
               @now, @expiresAt, @now
          from slot s
          join host h on h.host_id = s.host_id
          join organisation_contact c on c.organisation_id = h.organisation_id
          join person p on p.person_id = c.person_id
         cross join lateral (select @bookingId::text || '.' || p.person_id || '.' || s.host_sequence as key) k
         cross join lateral (select (array_agg(o.kind order by o.outbox_id desc) filter (where o.state <> 'superseded'))[1] as kind,
                                    count(*) > 0 as told
                               from outbox o
                              where o.aggregate_id = s.slot_id
                                and o.kind in ('host.booked', 'host.cancelled-by-visitor')
                                and o.ids ->> 'bookingId' = @bookingId::text
                                and o.ids ->> 'contactId' = p.person_id::text) known
         where s.slot_id = @slotId
        on conflict on constraint outbox_once do nothing
        """;
}
