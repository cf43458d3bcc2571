using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Editions;

/// <summary>What the start page of an edition tells: days, phases, zones with their contact, and how much there is to visit.</summary>
public sealed class ReadEdition(Database db, TimeProvider clock)
{
    /// <param name="BookingStopsHours">Before a visit starts; from then on nobody books.</param>
    /// <param name="Phases">In the order in which they open, else of the rule; a phase that does not take place is missing.</param>
    /// <param name="Zones">From north to west.</param>
    /// <param name="Facts">Of what everybody may see in the programme.</param>
    /// <param name="Now">When this was read; the phases are judged at this instant.</param>
    public sealed record Result(
        string Slug, Text Name, DateOnly FirstDay, DateOnly LastDay, int BookingStopsHours,
        IReadOnlyList<Phase> Phases, IReadOnlyList<Zone> Zones, Facts Facts, DateTimeOffset Now)
    {
        public Phase? Find(string phase) => Phases.FirstOrDefault(p => p.Name == phase);

        public bool IsOpen(string phase) => Find(phase)?.IsOpen(Now) == true;

        public EditionDays Days => new(FirstDay, LastDay);
    }

    /// <param name="Places">Names of the communes, joined by commas.</param>
    public sealed record Zone(
        string ZoneCode, Text Name, Text Places, string ContactName, string ContactPhone, string ContactEmail, string ContactAddress);

    /// <param name="ShortestMinutes">Of a visit; null without visits, like <paramref name="LongestMinutes"/>.</param>
    public sealed record Facts(int Hosts, int Slots, int Postcodes, int? ShortestMinutes, int? LongestMinutes);

    /// <returns>Null: no edition of this name.</returns>
    public async Task<Result?> ExecuteAsync(string slug, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.FindAsync<EditionRow>(FindEdition, new { slug }, ct) is not { } edition)
        {
            return null;
        }

        var phases = await db.ListAsync<Phase>(ListPhases, new { edition.EditionId }, ct);
        var zones = await db.ListAsync<ZoneRow>(ListZones, new { edition.EditionId }, ct);
        var facts = await db.FindAsync<Facts>(CountFacts, new { edition.EditionId }, ct);
        return new(slug, new(edition.NameNl, edition.NameFr, edition.NameEn), edition.FirstDay, edition.LastDay,
            edition.BookingStopsHours, phases, [.. zones.Select(ToZone)], facts!, now);
    }

    private static Zone ToZone(ZoneRow row) => new(
        row.ZoneCode, new(row.NameNl, row.NameFr, row.NameEn), new(row.PlacesNl ?? "", row.PlacesFr ?? "", row.PlacesEn ?? ""),
        row.ContactName, row.ContactPhone, row.ContactEmail, row.ContactAddress);

    private sealed record EditionRow(Guid EditionId, string NameNl, string NameFr, string NameEn, DateOnly FirstDay, DateOnly LastDay, int BookingStopsHours);

    private sealed record ZoneRow(
        string ZoneCode, string NameNl, string NameFr, string NameEn, string? PlacesNl, string? PlacesFr, string? PlacesEn,
        string ContactName, string ContactPhone, string ContactEmail, string ContactAddress);

    private const string FindEdition = """
        select edition_id, name_nl, name_fr, name_en, first_day, last_day, booking_stops_hours
          from edition
         where slug = @slug
        """;

    private const string ListPhases = """
        select phase as name, opens_at, closes_at
          from edition_phase
         where edition_id = @EditionId
         order by opens_at,
                  array_position(array['hosts-register', 'programme', 'wishes', 'matchmaking', 'free-booking', 'the-week', 'looking-back', 'closing'], phase)
        """;

    private const string ListZones = """
        select z.zone_code, z.name_nl, z.name_fr, z.name_en,
               (select string_agg(name_nl, ', ' order by name_nl) from place where default_zone = z.zone_code) as places_nl,
               (select string_agg(name_fr, ', ' order by name_fr) from place where default_zone = z.zone_code) as places_fr,
               (select string_agg(case when name_nl = name_fr then name_nl else least(name_nl, name_fr) || ' / ' || greatest(name_nl, name_fr) end,
                                  ', ' order by least(name_nl, name_fr)) from place where default_zone = z.zone_code) as places_en,
               ez.contact_name, ez.contact_phone, ez.contact_email, ez.contact_address
          from edition_zone ez
          join zone z on z.zone_code = ez.zone_code
         where ez.edition_id = @EditionId
         order by array_position(array['N', 'NE', 'SE', 'S', 'CW'], z.zone_code)
        """;

    private const string CountFacts = $"""
        select count(distinct s.host_id)::int as hosts, count(*)::int as slots, count(distinct s.postcode)::int as postcodes,
               (extract(epoch from min(s.ends_at - s.starts_at)) / 60)::int as shortest_minutes,
               (extract(epoch from max(s.ends_at - s.starts_at)) / 60)::int as longest_minutes
          from slot s
          join host h on h.host_id = s.host_id
         where s.edition_id = @EditionId
           and s.status = 'published'
           and {NarrowerVisibility.Sql} = 'public'
           and h.status = 'accepted'
        """;
}
