using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>One entry of a waiting list with its latest offer and the visit, as pages and mails speak of them. Nobody else's name is in it.</summary>
/// <param name="Status">waiting, offered, placed, declined, left, expired or closed (with the visit).</param>
/// <param name="PartySize">People; all or none.</param>
/// <param name="Reason">Why she stands where she stands: unplaced or first-come.</param>
/// <param name="Position">1: the next who is asked, where her size comes free. Those who are being asked are not counted.</param>
/// <param name="OffersMade">Times that places of this visit were offered to people who wait, so far.</param>
/// <param name="OffersOpen">Of these, unanswered now.</param>
/// <param name="OfferId">Her latest offer; null, with all of it, when there was none.</param>
/// <param name="IsShared">Several are asked: the first yes gets the places.</param>
/// <param name="PlacesLeft">Free places of the slot: while she waits, they are too few for her.</param>
/// <param name="Now">When this was read.</param>
public sealed record WaitingFacts(
    Guid EntryId, Guid SlotId, Guid PersonId, string Status, int LinkVersion, int PartySize, string Name, string Reason, DateTimeOffset JoinedAt,
    int ExpiredOffers, int Position, int OffersMade, int OffersOpen,
    Guid? OfferId, string? OfferStatus, DateTimeOffset? AnswerBy, bool IsShared, Guid? BookingId,
    string SlotStatus, DateTimeOffset StartsAt, DateTimeOffset EndsAt, DateTimeOffset BookingStops, int PlacesLeft, DateTimeOffset Now,
    string? TitleNl, string? TitleFr, string? TitleEn, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd,
    string Street, string Postcode, string PlaceNl, string PlaceFr, string? MeetingPoint, string[] SlotLanguages, bool IsSlowAndClear,
    string EditionSlug, string HostName, string ZoneNl, string ZoneFr, string ZoneEn, string ZonePhone, string ZoneEmail, string ZoneAddress)
{
    public Text Title => new(TitleNl ?? "", TitleFr ?? "", TitleEn ?? "");

    /// <summary>She waits, or is being asked, and places are still passed on.</summary>
    public bool IsOpen => Status is "waiting" or "offered" && SlotStatus == "published" && Now < BookingStops;

    /// <summary>She is being asked now, and a yes counts.</summary>
    public bool IsAsked => IsOpen && OfferStatus == "open" && Now < AnswerBy;

    /// <summary>The visit in the words of a language.</summary>
    public VisitWords In(Language language) => new(Visit, language);

    private VisitFacts Visit => new()
    {
        PartySize = PartySize,
        SlotId = SlotId,
        LocalDate = LocalDate,
        LocalStart = LocalStart,
        LocalEnd = LocalEnd,
        Street = Street,
        Postcode = Postcode,
        PlaceNl = PlaceNl,
        PlaceFr = PlaceFr,
        MeetingPoint = MeetingPoint,
        SlotLanguages = SlotLanguages,
        IsSlowAndClear = IsSlowAndClear,
        EditionSlug = EditionSlug,
        HostName = HostName,
        ZoneNl = ZoneNl,
        ZoneFr = ZoneFr,
        ZoneEn = ZoneEn,
        ZonePhone = ZonePhone,
        ZoneEmail = ZoneEmail,
        ZoneAddress = ZoneAddress,
    };

    /// <summary>Everything but the condition; <c>@now</c> is the moment of the request.</summary>
    internal const string Select = """
        select w.entry_id, w.slot_id, w.person_id, w.status, w.link_version, w.party_size, w.name, w.reason, w.joined_at, w.expired_offers,
               (select count(*) + 1
                  from waiting_entry x
                 where x.slot_id = w.slot_id
                   and x.status = 'waiting'
                   and (x.priority, x.queued_at, x.entry_id) < (w.priority, w.queued_at, w.entry_id))::int as position,
               (select count(distinct x.booking_id)::int from waiting_offer x where x.slot_id = w.slot_id) as offers_made,
               (select count(distinct x.booking_id)::int from waiting_offer x where x.slot_id = w.slot_id and x.status = 'open') as offers_open,
               o.offer_id, o.status as offer_status, o.answer_by, coalesce(o.is_shared, false) as is_shared, o.booking_id,
               s.status as slot_status, s.starts_at, s.ends_at, least(f.closes_at, s.starts_at - make_interval(hours => e.booking_stops_hours)) as booking_stops,
               s.capacity - s.taken as places_left, @now::timestamptz as now,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as title_nl,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as title_fr,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'en') as title_en,
               s.local_date, s.local_start, s.local_end, s.street, s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr, s.meeting_point,
               array(select l.language from slot_language l where l.slot_id = s.slot_id order by l.language) as slot_languages,
               exists (select 1 from slot_support x where x.slot_id = s.slot_id and x.support = 'slow-and-clear') as is_slow_and_clear,
               e.slug as edition_slug, org.name as host_name, z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               ez.contact_phone as zone_phone, ez.contact_email as zone_email, ez.contact_address as zone_address
          from waiting_entry w
          join slot s on s.slot_id = w.slot_id
          join place pl on pl.postcode = s.postcode
          join edition e on e.edition_id = s.edition_id
          join host h on h.host_id = s.host_id
          join organisation org on org.organisation_id = h.organisation_id
          join zone z on z.zone_code = org.zone_code
          join edition_zone ez on ez.edition_id = e.edition_id and ez.zone_code = org.zone_code
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'free-booking'
          left join lateral (select x.*
                               from waiting_offer x
                              where x.entry_id = w.entry_id
                              order by x.offered_at desc, x.offer_id desc
                              limit 1) o on true
        """;

    internal const string ByEntry = """

         where w.entry_id = @EntryId
        """;

    internal const string ByOffer = """

         where w.entry_id = (select entry_id from waiting_offer where offer_id = @OfferId)
        """;
}
