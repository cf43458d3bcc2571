using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Everything a mail says of one booking, read by its id at the moment of sending.</summary>
public sealed record VisitFacts
{
    public Guid BookingId { get; init; }

    public string BookingStatus { get; init; } = "";

    public int LinkVersion { get; init; }

    public int PartySize { get; init; }

    public DateTimeOffset? HeldUntil { get; init; }

    public DateTimeOffset? BookingEndedAt { get; init; }

    public string VisitorName { get; init; } = "";

    public string? VisitorOrganisation { get; init; }

    public string[] VisitorLanguages { get; init; } = [];

    /// <summary>An organiser booked it for somebody on the phone.</summary>
    public bool IsByPhone { get; init; }

    /// <summary>Null, with all of the participant, when none was asked for.</summary>
    public Guid? ParticipantId { get; init; }

    public string? ParticipantName { get; init; }

    public string? ParticipantStatus { get; init; }

    /// <summary>The participant holds the booking; others were named in it.</summary>
    public bool IsHolder { get; init; }

    public int ParticipantLinkVersion { get; init; }

    public string? CalendarUid { get; init; }

    /// <summary>Local part of the Message-ID with which the participant's thread began; null when nothing was sent.</summary>
    public string? ConfirmationMessageId { get; init; }

    /// <summary>Where a mail about a move says where from; null: not read.</summary>
    public EarlierVisit? Earlier { get; init; }

    /// <summary>The asked-for person is a contact of the host; false also when none was asked for.</summary>
    public bool IsContact { get; init; }

    public string? ContactName { get; init; }

    public Guid SlotId { get; init; }

    public DateOnly LocalDate { get; init; }

    public TimeOnly LocalStart { get; init; }

    public TimeOnly LocalEnd { get; init; }

    /// <summary>Street and number.</summary>
    public string Street { get; init; } = "";

    public string Postcode { get; init; } = "";

    public string PlaceNl { get; init; } = "";

    public string PlaceFr { get; init; } = "";

    /// <summary>Null: at the entrance.</summary>
    public string? MeetingPoint { get; init; }

    public int Capacity { get; init; }

    public int Taken { get; init; }

    public string[] SlotLanguages { get; init; } = [];

    public bool IsSlowAndClear { get; init; }

    public string EditionSlug { get; init; } = "";

    public string HostName { get; init; } = "";

    public string ZoneNl { get; init; } = "";

    public string ZoneFr { get; init; } = "";

    public string ZoneEn { get; init; } = "";

    public string ZonePhone { get; init; } = "";

    public string ZoneEmail { get; init; } = "";

    public string ZoneAddress { get; init; } = "";

    /// <param name="tx">Read only.</param>
    /// <param name="ids">What is known: the booking or one of its participants, and a contact of the host if she is written to.</param>
    /// <param name="ct">Stops the query.</param>
    /// <exception cref="InvalidOperationException">There is no such booking, or its edition lacks the contact of the host's zone.</exception>
    public static async Task<VisitFacts> ReadAsync(Tx tx, Ids ids, CancellationToken ct)
    {
        var visit = await tx.FindAsync<VisitFacts>(Select, new { ids.BookingId, ids.ParticipantId, ids.ContactId }, ct)
            ?? throw new InvalidOperationException($"No facts for {ids}.");
        return visit with { LocalDate = ids.LocalDate ?? visit.LocalDate, LocalStart = ids.LocalStart ?? visit.LocalStart, LocalEnd = ids.LocalEnd ?? visit.LocalEnd };
    }

    /// <summary>JSON of the outbox rows.</summary>
    /// <param name="LocalDate">With <paramref name="LocalStart"/> and <paramref name="LocalEnd"/>: when the visit was to be, where the mail speaks of that; null: as it stands.</param>
    public sealed record Ids(Guid? BookingId, Guid? ParticipantId, Guid? ContactId, DateOnly? LocalDate = null, TimeOnly? LocalStart = null, TimeOnly? LocalEnd = null);

    /// <summary>This visit in the words of a language.</summary>
    public VisitWords In(Language language) => new(this, language);

    private const string Select = """
        select b.booking_id, b.status as booking_status, b.link_version, b.party_size, b.held_until, b.ended_at as booking_ended_at,
               b.name as visitor_name, b.organisation as visitor_organisation, b.languages as visitor_languages, b.booked_by is not null as is_by_phone,
               t.participant_id, t.name as participant_name, t.status as participant_status, t.calendar_uid,
               coalesce(t.person_id = b.person_id, false) as is_holder, coalesce(t.link_version, 0) as participant_link_version,
               (select m.message_id
                  from outbox m
                 where m.aggregate_id = coalesce(t.thread_id, t.participant_id)
                   and m.state <> 'superseded'
                 order by m.outbox_id
                 limit 1) as confirmation_message_id,
               c.person_id is not null as is_contact, p.name as contact_name,
               s.slot_id, s.local_date, s.local_start, s.local_end, s.street, s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr,
               s.meeting_point, s.capacity,
               (select coalesce(sum(x.party_size), 0)::int from booking x where x.slot_id = s.slot_id and x.status = 'confirmed') as taken,
               array(select l.language from slot_language l where l.slot_id = s.slot_id) as slot_languages,
               exists (select 1 from slot_support x where x.slot_id = s.slot_id and x.support = 'slow-and-clear') as is_slow_and_clear,
               e.slug as edition_slug, o.name as host_name,
               z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               ez.contact_phone as zone_phone, ez.contact_email as zone_email, ez.contact_address as zone_address
          from booking b
          join slot s on s.slot_id = b.slot_id
          join place pl on pl.postcode = s.postcode
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join zone z on z.zone_code = o.zone_code
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = o.zone_code
          left join participant t on t.booking_id = b.booking_id and t.participant_id = @ParticipantId
          left join organisation_contact c on c.organisation_id = o.organisation_id and c.person_id = @ContactId
          left join person p on p.person_id = c.person_id
         where b.booking_id = coalesce(@BookingId, (select booking_id from participant where participant_id = @ParticipantId))
        """;
}
