using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.HeadStarts;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Editions;

/// <summary>The visits of an edition that this reader may see, day by day.</summary>
/// <remarks>All of them in one statement, at most a few hundred: the filters of the page choose among them, and its lists are made from them.</remarks>
public sealed class ReadProgramme(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="IsSignedIn">Who is signed in sees the visits for professionals too. Those of the batch are in no programme.</param>
    public sealed record Request(string Slug, bool IsSignedIn);

    /// <param name="ZoneCodes">Of the zones that take part, also those without a visit.</param>
    /// <param name="OpensAt">When the programme appears; null: never.</param>
    /// <param name="IsOpen">Whether it is open now; else there are no slots.</param>
    /// <param name="Slots">By start, then by host.</param>
    /// <param name="Now">When this was read.</param>
    public sealed record Result(
        Text Name,
        DateOnly FirstDay,
        DateOnly LastDay,
        IReadOnlyList<string> ZoneCodes,
        DateTimeOffset? OpensAt,
        bool IsOpen,
        IReadOnlyList<ProgrammeSlot> Slots,
        DateTimeOffset Now);

    /// <returns>Null: no edition of this name.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.FindAsync<Edition>(FindEdition, new { request.Slug }, ct) is not { } edition)
        {
            return null;
        }

        var isOpen = edition.OpensAt <= now && now < edition.ClosesAt;
        var slots = isOpen ? await db.ListAsync<ProgrammeSlot>(ListSlots, new { edition.EditionId, request.IsSignedIn, now }, ct) : [];
        var name = new Text(edition.NameNl, edition.NameFr, edition.NameEn);
        return new(name, edition.FirstDay, edition.LastDay, edition.ZoneCodes, edition.OpensAt, isOpen, slots, now);
    }

    private sealed record Edition(
        Guid EditionId,
        string NameNl,
        string NameFr,
        string NameEn,
        DateOnly FirstDay,
        DateOnly LastDay,
        string[] ZoneCodes,
        DateTimeOffset? OpensAt,
        DateTimeOffset? ClosesAt);

    private const string FindEdition = """
        select e.edition_id, e.name_nl, e.name_fr, e.name_en, e.first_day, e.last_day,
               array(select z.zone_code from edition_zone z where z.edition_id = e.edition_id order by z.zone_code) as zone_codes,
               f.opens_at, f.closes_at
          from edition e
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'programme'
         where e.slug = @Slug
        """;

    private const string ListSlots = $"""
        select s.slot_id, s.local_date, s.local_start, s.local_end, s.starts_at, s.capacity,
               {PlacesLeft.Sql} as places_left,
               o.name as host_name, o.sector,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as title_nl,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as title_fr,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'en') as title_en,
               s.street, s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr,
               o.zone_code, z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               array(select l.language from slot_language l where l.slot_id = s.slot_id
                      order by array_position(array['nl', 'fr', 'en'], l.language), l.language) as languages,
               array(select u.support from slot_support u where u.slot_id = s.slot_id order by u.support) as supports,
               {HeadStart.UntilSql} as staff_until
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
          join zone z on z.zone_code = o.zone_code
          left join head_start hs on hs.host_id = h.host_id
          left join edition_phase f on f.edition_id = s.edition_id and f.phase = 'free-booking'
         where s.edition_id = @EditionId
           and s.status = 'published'
           and h.status = 'accepted'
           and ({NarrowerVisibility.Sql} = 'public' or ({NarrowerVisibility.Sql} = 'professionals' and @IsSignedIn))
         order by s.starts_at, o.name, s.slot_id
        """;
}
