using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Time;
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
    DateTimeOffset? EndedAt,
    Guid? FollowedBy,
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
    string? ParticipantName,
    string? CalendarUid,
    int? Sequence,
    bool IsHolder,
    int Named,
    bool CancelledByHost,
    bool IsHidden,
    DateTimeOffset Now)
{
    /// <summary>Whether somebody may read it: not before its visitor knows of it, but for an organiser of its zone.</summary>
    internal bool Allows(BookingAccess by) => by.Allows(PersonId, LinkVersion, EndsAt, Now, IsHidden);

    public bool IsConfirmed => Status == "confirmed";

    /// <summary>A hold whose 30 minutes are not over.</summary>
    public bool IsHeld => Status == "held" && HeldUntil > Now;

    /// <summary>A visit is cancelled until it begins.</summary>
    public bool MayBeCancelled => IsConfirmed && Now < StartsAt;

    /// <summary>The party of who holds it; who was named in it stands for herself.</summary>
    public int People => IsHolder || PersonId is null ? PartySize : 1;

    /// <summary>Until then the names of a group may change.</summary>
    public DateTimeOffset NamesClose => Brussels.InstantOf(LocalDate.AddDays(-StandingBooking.NamesUntilDays), LocalStart);

    /// <summary>Until then a cancellation may be undone; null: it is not cancelled, or not by her.</summary>
    public DateTimeOffset? UndoUntil => Status == "cancelled" && !CancelledByHost && EndedAt is { } ended
        ? ended + UndoCancel.Within < StartsAt ? ended + UndoCancel.Within : StartsAt
        : null;

    /// <summary>Empty in the languages in which the host wrote none.</summary>
    public Text Title => new(TitleNl ?? "", TitleFr ?? "", TitleEn ?? "");

    /// <summary>
    /// Everything but the condition; <c>@now</c> is the moment of the request, <c>@viewerId</c> whose part is read: null for the holder's.
    /// Who was named in a booking of others reads how her own part stands.
    /// </summary>
    internal const string Select = $"""
        select b.booking_id, b.slot_id, b.person_id,
               case when v.person_id <> b.person_id then t.status else {ShownVisit.Status} end as status,
               b.link_version, b.party_size, b.name, b.organisation, b.languages, b.held_until, b.ended_at, b.followed_by,
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
               t.participant_id, t.name as participant_name, t.calendar_uid, t.sequence, coalesce(v.person_id = b.person_id, false) as is_holder,
               (select count(*) from participant x where x.booking_id = b.booking_id and x.status = 'confirmed')::int as named,
               case when v.person_id <> b.person_id then t.cancelled_by_host else b.cancelled_by_host end as cancelled_by_host,
               {ShownVisit.IsHidden} as is_hidden,
               @now as now
          from booking b
          join slot s on s.slot_id = b.slot_id
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
          join zone n on n.zone_code = o.zone_code
          join edition_zone z on z.edition_id = e.edition_id and z.zone_code = o.zone_code
         cross join lateral (select coalesce(@viewerId::uuid, b.person_id) as person_id) v
          left join lateral (select x.participant_id, x.name, x.status, x.calendar_uid, x.sequence, x.cancelled_by_host
                               from participant x
                              where x.booking_id = b.booking_id
                                and x.person_id = v.person_id
                              order by x.created_at desc, x.sequence desc
                              limit 1) t on true
        """;

    internal const string ByBooking = """

         where b.booking_id = @BookingId
        """;
}
