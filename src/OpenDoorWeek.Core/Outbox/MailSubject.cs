using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>Of which booking, visit and host a mail speaks: what organisers read and decide goes through here.</summary>
/// <remarks>
/// The row of a mail holds ids only (<see cref="OutboxMail.Ids"/>). One that speaks of no host - a sign-in code, an invitation of organisers -
/// is of no zone: <see cref="OrganiserScope.Sql"/> lets it pass only for who has all zones. Of a reminder of several visits the first counts.
/// </remarks>
internal static class MailSubject
{
    /// <summary>Joins over outbox <c>m</c>: reminder r, participant t, booking b, waiting_entry w, slot s, contact_invitation i, host h, organisation o, edition e.</summary>
    public const string Joins = """
        left join reminder r on r.reminder_id = (m.ids -> 'reminderIds' ->> 0)::uuid
          left join participant t on t.participant_id = coalesce((m.ids ->> 'participantId')::uuid, r.participant_id)
          left join booking b on b.booking_id = coalesce(t.booking_id, (m.ids ->> 'bookingId')::uuid)
          left join waiting_offer f on f.offer_id = (m.ids ->> 'offerId')::uuid
          left join waiting_entry w on w.entry_id = coalesce(f.entry_id, (m.ids ->> 'entryId')::uuid)
          left join slot s on s.slot_id = coalesce(b.slot_id, w.slot_id, r.slot_id, (m.ids ->> 'slotId')::uuid)
          left join contact_invitation i on i.invitation_id = (m.ids ->> 'invitationId')::uuid
          left join host h on h.host_id = coalesce(s.host_id, i.host_id, (m.ids ->> 'hostId')::uuid)
          left join organisation o on o.organisation_id = h.organisation_id
          left join edition e on e.edition_id = h.edition_id
          left join person p on p.person_id = m.recipient_id
        """;

    /// <summary>A condition over outbox <c>m</c>: a later mail about the same thing went, or goes, to the same address, or its publication was stopped as a whole.</summary>
    /// <remarks>Where mails carry an invite, it has the higher SEQUENCE: what is older must not leave any more.</remarks>
    public const string HasNewer = """
        (exists (select 1
                   from outbox n
                  where n.aggregate_id = m.aggregate_id
                    and n.recipient = m.recipient
                    and n.aggregate_seq > m.aggregate_seq
                    and n.state <> 'superseded')
          or exists (select 1 from publication q where q.publication_id = m.publication_id and q.stopped_at is not null))
        """;

    /// <summary>A condition over outbox <c>m</c>: whatever it said, another mail says it, or something newer, to the same address.</summary>
    public const string IsFollowed = """
        exists (select 1
                  from outbox n
                 where n.aggregate_id = m.aggregate_id
                   and n.recipient = m.recipient
                   and n.outbox_id > m.outbox_id
                   and n.aggregate_seq >= m.aggregate_seq
                   and n.state <> 'superseded')
        """;

    /// <summary>The number at which its reader is called, as far as the zone team knows one: her booking's, another's of hers in these zones, or what she gave for her organisation.</summary>
    public const string Phone = $"""
        coalesce(
                 case when b.person_id = m.recipient_id then b.phone end,
                 (select c.phone from organisation_contact c where c.organisation_id = o.organisation_id and c.person_id = m.recipient_id),
                 i.phone,
                 (select x.phone
                    from booking x
                    join slot y on y.slot_id = x.slot_id
                    join host z on z.host_id = y.host_id
                    join organisation o on o.organisation_id = z.organisation_id
                   where x.person_id = m.recipient_id
                     and x.phone is not null
                     and {OrganiserScope.Sql}
                   order by x.created_at desc
                   limit 1),
                 case when exists (select 1 from organisation_contact c where c.organisation_id = o.organisation_id and c.person_id = m.recipient_id) then o.phone end)
        """;
}
