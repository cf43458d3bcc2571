namespace OpenDoorWeek.Core.Bookings;

/// <summary>The queries behind <see cref="VisitFacts"/>: of one booking, or of a slot alone.</summary>
internal static class VisitFactsSql
{
    /// <summary>One booking, with a participant and a contact of the host where they are asked for.</summary>
    public const string OfBooking = $"""
        select b.booking_id, b.status as booking_status, b.link_version, b.party_size, b.held_until, b.ended_at as booking_ended_at,
               b.name as visitor_name, b.organisation as visitor_organisation, b.languages as visitor_languages,
               t.participant_id, t.name as participant_name, t.status as participant_status, t.calendar_uid,
               coalesce(t.person_id = b.person_id, false) as is_holder, coalesce(t.link_version, 0) as participant_link_version,
               (select m.message_id
                  from outbox m
                 where m.aggregate_id = coalesce(t.thread_id, t.participant_id)
                   and m.state <> 'superseded'
                 order by m.outbox_id
                 limit 1) as confirmation_message_id,
               {Columns}
          from booking b
          join slot s on s.slot_id = b.slot_id
          {Joins}
          left join participant t on t.booking_id = b.booking_id and t.participant_id = @ParticipantId
         where b.booking_id = coalesce(@BookingId, (select booking_id from participant where participant_id = @ParticipantId))
        """;

    public const string OfSlot = $"""
        select {Columns}
          from slot s
          {Joins}
         where s.slot_id = @slotId
        """;

    private const string Columns = """
        c.person_id is not null as is_contact, p.name as contact_name,
               s.slot_id, s.status as slot_status, s.local_date, s.local_start, s.local_end, s.street, s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr,
               s.meeting_point, s.capacity,
               (select coalesce(sum(x.party_size), 0)::int from booking x where x.slot_id = s.slot_id and x.status = 'confirmed') as taken,
               array(select l.language from slot_language l where l.slot_id = s.slot_id) as slot_languages,
               exists (select 1 from slot_support x where x.slot_id = s.slot_id and x.support = 'slow-and-clear') as is_slow_and_clear,
               e.slug as edition_slug, h.host_id, o.name as host_name,
               z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               ez.contact_phone as zone_phone, ez.contact_email as zone_email, ez.contact_address as zone_address
        """;

    private const string Joins = """
        join place pl on pl.postcode = s.postcode
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join zone z on z.zone_code = o.zone_code
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = o.zone_code
          left join organisation_contact c on c.organisation_id = o.organisation_id and c.person_id = @ContactId
          left join person p on p.person_id = c.person_id
        """;
}
