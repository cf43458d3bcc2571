using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A booking with what its page says of the visit; text in every language the host wrote.</summary>
public sealed record BookedVisit(
    Guid BookingId,
    Guid SlotId,
    Guid? PersonId,
    string Status,
    int LinkVersion,
    int PartySize,
    string Name,
    string? Organisation,
    string[] Languages,
    DateTimeOffset? HeldUntil,
    string EditionSlug,
    string HostName,
    string? HostPhone,
    string? TitleNl,
    string? TitleFr,
    string? TitleEn,
    DateOnly LocalDate,
    TimeOnly LocalStart,
    TimeOnly LocalEnd,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Street,
    string Postcode,
    string PlaceNl,
    string PlaceFr,
    string? MeetingPoint,
    string[] SlotLanguages,
    bool IsSlowAndClear,
    string ZoneNl,
    string ZoneFr,
    string ZoneEn,
    string ZoneEmail,
    string ZonePhone,
    Guid? ParticipantId,
    string? CalendarUid,
    int? Sequence,
    DateTimeOffset Now)
{
    public bool IsConfirmed => Status == "confirmed";

    /// <summary>A hold whose 30 minutes are not over.</summary>
    public bool IsHeld => Status == "held" && HeldUntil > Now;

    /// <summary>A visit is cancelled until it begins.</summary>
    public bool MayBeCancelled => IsConfirmed && Now < StartsAt;

    /// <summary>Empty in the languages in which the host wrote none.</summary>
    public Text Title => new(TitleNl ?? "", TitleFr ?? "", TitleEn ?? "");

    /// <summary>Everything but the condition; <c>@now</c> is the moment of the request.</summary>
    internal const string Select = """
        select b.booking_id, b.slot_id, b.person_id, b.status, b.link_version, b.party_size, b.name, b.organisation, b.languages, b.held_until,
               e.slug as edition_slug, o.name as host_name, o.phone as host_phone,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as title_nl,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as title_fr,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'en') as title_en,
               s.local_date, s.local_start, s.local_end, s.starts_at, s.ends_at, s.street, s.postcode,
               pl.name_nl as place_nl, pl.name_fr as place_fr, s.meeting_point,
               array(select l.language from slot_language l where l.slot_id = s.slot_id order by l.language) as slot_languages,
               exists (select 1 from slot_support u where u.slot_id = s.slot_id and u.support = 'slow-and-clear') as is_slow_and_clear,
               n.name_nl as zone_nl, n.name_fr as zone_fr, n.name_en as zone_en,
               z.contact_email as zone_email, z.contact_phone as zone_phone,
               t.participant_id, t.calendar_uid, t.sequence, @now as now
          from booking b
          join slot s on s.slot_id = b.slot_id
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
          join zone n on n.zone_code = o.zone_code
          join edition_zone z on z.edition_id = e.edition_id and z.zone_code = o.zone_code
          left join participant t on t.booking_id = b.booking_id and t.person_id = b.person_id
        """;

    internal const string ByBooking = """

         where b.booking_id = @BookingId
        """;
}
