using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Editions;

/// <summary>The programme to print, with all texts: what everybody may see, since paper goes from hand to hand.</summary>
public sealed class ReadPrintedProgramme(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    public sealed record Request(string Slug);

    /// <param name="OpensAt">When the programme appears; null: never.</param>
    /// <param name="IsOpen">Whether it is open now; else there are no slots.</param>
    /// <param name="Slots">By start, then by host.</param>
    /// <param name="Now">When this was read.</param>
    public sealed record Result(
        Text Name, DateOnly FirstDay, DateOnly LastDay, DateTimeOffset? OpensAt, bool IsOpen, IReadOnlyList<PrintedSlot> Slots, DateTimeOffset Now);

    /// <returns>Null: no edition of this name.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.FindAsync<Edition>(FindEdition, new { request.Slug }, ct) is not { } edition)
        {
            return null;
        }

        var isOpen = edition.OpensAt <= now && now < edition.ClosesAt;
        var slots = isOpen ? await db.ListAsync<PrintedSlot>(ListSlots, new { edition.EditionId }, ct) : [];
        return new(new(edition.NameNl, edition.NameFr, edition.NameEn), edition.FirstDay, edition.LastDay, edition.OpensAt, isOpen, slots, now);
    }

    private sealed record Edition(
        Guid EditionId, string NameNl, string NameFr, string NameEn, DateOnly FirstDay, DateOnly LastDay, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt);

    private const string FindEdition = """
        select e.edition_id, e.name_nl, e.name_fr, e.name_en, e.first_day, e.last_day, f.opens_at, f.closes_at
          from edition e
          left join edition_phase f on f.edition_id = e.edition_id and f.phase = 'programme'
         where e.slug = @Slug
        """;

    private const string ListSlots = $"""
        select s.slot_id, s.local_date, s.local_start, s.local_end, s.capacity, s.format,
               o.name as host_name, h.code as host_code, o.phone as host_phone, o.sector,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as title_nl,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as title_fr,
               (select presentation from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as presentation_nl,
               (select presentation from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as presentation_fr,
               s.street, s.postcode, pl.name_nl as place_nl, pl.name_fr as place_fr, s.meeting_point,
               o.zone_code, z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               array(select l.language from slot_language l where l.slot_id = s.slot_id) as languages,
               array(select u.support from slot_support u where u.slot_id = s.slot_id order by u.support) as supports
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
          join zone z on z.zone_code = o.zone_code
         where s.edition_id = @EditionId
           and s.status = 'published'
           and h.status = 'accepted'
           and {NarrowerVisibility.Sql} = 'public'
         order by s.starts_at, o.name, s.slot_id
        """;
}
