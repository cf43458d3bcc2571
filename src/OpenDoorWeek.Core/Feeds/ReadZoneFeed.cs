using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Feeds;

/// <summary>The visits of a zone that anybody may see, as a calendar to subscribe to.</summary>
public sealed class ReadZoneFeed(Database db, Site site, TimeProvider clock)
{
    private static readonly Text Name = new("Opendeurweek {zone}", "Semaine portes ouvertes {zone}", "Open-Door Week {zone}");

    /// <param name="Slug">Of the edition, from the URL.</param>
    /// <param name="ZoneCode">From the URL.</param>
    /// <param name="Language">Of the entries.</param>
    public sealed record Request(string Slug, string ZoneCode, Language Language);

    /// <returns>Null: no such edition or zone in it, or its programme is not open yet.</returns>
    public async Task<FeedContent?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var (r, now) = (request, clock.GetUtcNow());
        if (await db.FindAsync<ZoneOfEdition>(FindZone, new { r.Slug, r.ZoneCode, now }, ct) is not { } zone)
        {
            return null;
        }

        var visits = await db.ListAsync<Visit>(List, new { zone.EditionId, r.ZoneCode, since = now - FeedContent.Kept }, ct);
        var name = Name.In(r.Language, ("zone", zone.Name.In(r.Language)));
        IReadOnlyList<VisitInvite> entries = [.. visits.Select(v => EntryOf(v, zone, r.Language, now))];
        var hash = FeedContent.HashOf(name, entries);
        var changedAt = await db.FindAsync<DateTimeOffset?>(FindChanged, new { zone.EditionId, r.ZoneCode, r.Language, hash }, ct)
            ?? await db.FindAsync<DateTimeOffset>(Keep, new { zone.EditionId, r.ZoneCode, r.Language, hash, now = FeedContent.ToSecond(now) }, ct);
        return FeedContent.Of(name, entries, changedAt);
    }

    private VisitInvite EntryOf(Visit visit, ZoneOfEdition zone, Language language, DateTimeOffset now) => new(
        CalendarMethod.Publish,
        $"slot-{visit.SlotId}@{site.Domain}",
        visit.Version,
        now,
        visit.LocalDate,
        visit.LocalStart,
        visit.LocalEnd,
        visit.HostName,
        PlaceWords.LineInBoth(visit.Street, visit.Postcode, visit.PlaceNl, visit.PlaceFr),
        visit.Titles.In(language),
        site.Url($"/{language}/slots/{visit.SlotId}"),
        new Mailbox(zone.Name.In(language), zone.ContactEmail),
        Attendee: null,
        Cancelled: visit.Status == "cancelled");

    private sealed record ZoneOfEdition(Guid EditionId, string NameNl, string NameFr, string NameEn, string ContactEmail)
    {
        public Text Name => new(NameNl, NameFr, NameEn);
    }

    private sealed record Visit(
        Guid SlotId, string Status, int Version, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, string Street, string Postcode,
        string PlaceNl, string PlaceFr, string HostName, string? TitleNl, string? TitleFr, string? TitleEn)
    {
        /// <summary>In a language in which the host wrote none, what it wrote in another.</summary>
        public Text Titles
        {
            get
            {
                var any = TitleNl ?? TitleFr ?? TitleEn ?? "";
                return new(TitleNl ?? any, TitleFr ?? any, TitleEn ?? any);
            }
        }
    }

    private const string FindZone = """
        select e.edition_id, z.name_nl, z.name_fr, z.name_en, ez.contact_email
          from edition e
          join edition_zone ez on ez.edition_id = e.edition_id
          join zone z on z.zone_code = ez.zone_code
          join edition_phase p on p.edition_id = e.edition_id and p.phase = 'programme'
         where e.slug = @Slug
           and ez.zone_code = @ZoneCode
           and p.opens_at <= @now
        """;

    // A withdrawn host has only cancelled visits left; they stay to be seen as such.
    private const string List = $"""
        select s.slot_id, s.status, s.version, s.local_date, s.local_start, s.local_end, s.street, s.postcode,
               pl.name_nl as place_nl, pl.name_fr as place_fr, o.name as host_name,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'nl') as title_nl,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'fr') as title_fr,
               (select title from slot_text x where x.slot_id = s.slot_id and x.language = 'en') as title_en
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
         where s.edition_id = @EditionId
           and o.zone_code = @ZoneCode
           and s.ends_at > @since
           and (s.status = 'cancelled' or (s.status = 'published' and h.status = 'accepted'))
           and {NarrowerVisibility.Sql} = 'public'
         order by s.starts_at, s.slot_id
        """;

    private const string FindChanged = """
        select changed_at
          from zone_feed
         where edition_id = @EditionId
           and zone_code = @ZoneCode
           and language = @Language
           and content_hash = @hash
        """;

    private const string Keep = """
        insert into zone_feed as f (edition_id, zone_code, language, content_hash, changed_at)
        values (@EditionId, @ZoneCode, @Language, @hash, @now)
        on conflict (edition_id, zone_code, language) do update
           set content_hash = excluded.content_hash,
               changed_at = case when f.content_hash = excluded.content_hash then f.changed_at else excluded.changed_at end
        returning changed_at
        """;
}
