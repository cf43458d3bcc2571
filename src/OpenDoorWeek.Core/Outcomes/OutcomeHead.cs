using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Outcomes;

/// <summary>The outcome that somebody sees, of an edition: that of the last publication that is shown to her.</summary>
/// <param name="BookingOpensAt">Of free booking; until then she declines; null: there is none.</param>
/// <param name="WantedVisits">At most so many.</param>
/// <param name="PartySize">People, she included.</param>
/// <param name="PersonName">Null: never said.</param>
/// <param name="Visits">That she has in this edition, by whatever way.</param>
/// <param name="ZonePhone">For who has a question.</param>
public sealed record OutcomeHead(
    Guid PublicationId, Guid EditionId, string Slug, string NameNl, string NameFr, string NameEn, DateTimeOffset PublishedAt, DateTimeOffset? BookingOpensAt,
    int WantedVisits, int PartySize, string[] Languages, string? PersonName, int Visits, string ZonePhone)
{
    public Text Name => new(NameNl, NameFr, NameEn);

    /// <summary>Until free booking opens: from then on it is a visit like any other.</summary>
    public bool MayDecline(DateTimeOffset now) => !(BookingOpensAt <= now);

    /// <returns>Null: no such edition, or nothing that is shown to her.</returns>
    internal static Task<OutcomeHead?> FindAsync(Tx tx, string slug, Guid personId, CancellationToken ct) => tx.FindAsync<OutcomeHead>(Find, new { slug, personId }, ct);

    private const string Find = $"""
        select u.publication_id, e.edition_id, e.slug, e.name_nl, e.name_fr, e.name_en, q.published_at, f.opens_at as booking_opens_at,
               coalesce(l.wanted_visits, 0) as wanted_visits, coalesce(l.party_size, 1) as party_size, coalesce(l.languages, p.languages) as languages, p.name as person_name,
               (select count(*)::int
                  from participant t
                  join booking b on b.booking_id = t.booking_id
                  join slot s on s.slot_id = t.slot_id
                 where t.person_id = u.person_id
                   and t.status = 'confirmed'
                   and s.edition_id = e.edition_id
                   and not {ShownVisit.IsHidden}) as visits,
               coalesce((select z.contact_phone from edition_zone z where z.edition_id = e.edition_id order by z.zone_code limit 1), '') as zone_phone
          from outcome u
          join publication q on q.publication_id = u.publication_id
          join edition e on e.edition_id = q.edition_id
          join person p on p.person_id = u.person_id
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'free-booking'
          left join wish_list l on l.edition_id = e.edition_id and l.person_id = u.person_id
         where e.slug = @slug
           and u.person_id = @personId
           and u.is_shown
         order by q.number desc
         limit 1
        """;
}
