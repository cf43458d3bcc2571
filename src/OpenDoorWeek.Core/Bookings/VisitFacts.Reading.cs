using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.Bookings;

public sealed partial record VisitFacts
{
    /// <param name="tx">Read only.</param>
    /// <param name="ids">What is known: the booking or one of its participants, and a contact of the host if she is written to.</param>
    /// <param name="ct">Stops the query.</param>
    /// <exception cref="InvalidOperationException">There is no such booking, or its edition lacks the contact of the host's zone.</exception>
    public static async Task<VisitFacts> ReadAsync(Tx tx, Ids ids, CancellationToken ct)
    {
        var known = new { ids.BookingId, ids.ParticipantId, ids.ContactId, ids.SlotId };
        var facts = await tx.FindLastAsync<VisitFacts>([AsWritten.Sql, ids.SlotId is null ? OfBooking : OfSlot], known, ct) ?? throw new InvalidOperationException($"No facts for {ids}.");
        return facts with
        {
            LocalDate = ids.LocalDate ?? facts.LocalDate,
            LocalStart = ids.LocalStart ?? facts.LocalStart,
            LocalEnd = ids.LocalEnd ?? facts.LocalEnd,
            Before = ids.Version is { } version ? await ToldFacts.ReadAsync(tx, facts.SlotId, version, ct) : null,
        };
    }

    /// <summary>JSON of the outbox rows.</summary>
    /// <param name="LocalDate">With <paramref name="LocalStart"/> and <paramref name="LocalEnd"/>: when the visit was to be, where the mail speaks of that; null: as it stands.</param>
    /// <param name="SlotId">Where the mail speaks of no booking.</param>
    /// <param name="Version">Of the slot, that the reader was last told.</param>
    public sealed record Ids(
        Guid? BookingId, Guid? ParticipantId, Guid? ContactId, DateOnly? LocalDate = null, TimeOnly? LocalStart = null, TimeOnly? LocalEnd = null,
        Guid? SlotId = null, int? Version = null);

    private const string SlotColumns = """
        c.person_id is not null as is_contact, p.name as contact_name,
               s.slot_id, s.status as slot_status, s.local_date, s.local_start, s.local_end, s.place_kind, s.street, s.postcode,
               pl.name_nl as place_nl, pl.name_fr as place_fr, s.meeting_point, s.capacity,
               (select coalesce(sum(x.party_size), 0)::int from booking x where x.slot_id = s.slot_id and x.status = 'confirmed') as taken,
               array(select l.language from slot_language l where l.slot_id = s.slot_id) as slot_languages,
               exists (select 1 from slot_support x where x.slot_id = s.slot_id and x.support = 'slow-and-clear') as is_slow_and_clear,
               e.slug as edition_slug, h.host_id, o.name as host_name, o.phone as host_phone,
               z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               ez.contact_phone as zone_phone, ez.contact_email as zone_email, ez.contact_address as zone_address
        """;

    private const string SlotJoins = """
        join place pl on pl.postcode = s.postcode
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join zone z on z.zone_code = o.zone_code
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = o.zone_code
          left join organisation_contact c on c.organisation_id = o.organisation_id and c.person_id = @ContactId
          left join person p on p.person_id = c.person_id
        """;

    // The first mail of the thread by an aggregate: for "order by … limit 1" the whole outbox was walked in the order of its ids.
    private const string OfBooking = $"""
        select b.booking_id, b.status as booking_status, b.link_version, b.party_size, b.held_until, b.ended_at as booking_ended_at,
               b.name as visitor_name, b.organisation as visitor_organisation, b.languages as visitor_languages, b.booked_by is not null as is_by_phone,
               t.participant_id, t.name as participant_name, t.status as participant_status, t.calendar_uid,
               coalesce(t.person_id = b.person_id, false) as is_holder, coalesce(t.link_version, 0) as participant_link_version,
               (select (array_agg(m.message_id order by m.outbox_id))[1]
                  from outbox m
                 where m.aggregate_id = coalesce(t.thread_id, t.participant_id)
                   and m.state <> 'superseded') as confirmation_message_id,
               {SlotColumns}
          from booking b
          join slot s on s.slot_id = b.slot_id
          {SlotJoins}
          left join participant t on t.booking_id = b.booking_id and t.participant_id = @ParticipantId
         where b.booking_id = coalesce(@BookingId, (select booking_id from participant where participant_id = @ParticipantId))
        """;

    private const string OfSlot = $"""
        select {SlotColumns}
          from slot s
          {SlotJoins}
         where s.slot_id = @SlotId
        """;
}
