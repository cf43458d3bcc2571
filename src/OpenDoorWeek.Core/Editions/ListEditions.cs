using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Editions;

/// <summary>The editions that people can still do or look up something in, the next one first, with whom to call.</summary>
public sealed class ListEditions(Database db, TimeProvider clock)
{
    /// <summary>After the last day: as long as people look back.</summary>
    private const int DaysShownAfter = 21;

    /// <param name="FirstDay">In Brussels; <paramref name="LastDay"/> belongs to the week too.</param>
    /// <param name="BookingStopsHours">Before a visit starts; from then on nobody books.</param>
    /// <param name="Zones">From north to west; at least one in an edition that is ready.</param>
    /// <param name="Phases">In the order in which they open, else of the rule.</param>
    /// <param name="Now">When this was read; the phases are judged at this instant.</param>
    public sealed record Edition(
        string Slug, Text Name, DateOnly FirstDay, DateOnly LastDay, int BookingStopsHours,
        IReadOnlyList<Zone> Zones, IReadOnlyList<Phase> Phases, DateTimeOffset Now)
    {
        /// <returns>Null: it does not take place.</returns>
        public Phase? Find(string phase) => Phases.FirstOrDefault(p => p.Name == phase);

        /// <summary>Everybody finds it: from when hosts register, or, where they do not, from when its programme appears. Before that it is being made.</summary>
        public bool IsPublic => (Find(Phase.HostsRegister) ?? Find(Phase.Programme))?.OpensAt <= Now;
    }

    public sealed record Zone(string ZoneCode, Text Name, string ContactPhone, string ContactEmail);

    public async Task<IReadOnlyList<Edition>> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = Brussels.DayOf(now).AddDays(-DaysShownAfter);
        var rows = await db.ListAsync<Row>(List, new { since }, ct);
        var phases = await db.ListAsync<PhaseRow>(ListPhases, new { since }, ct);
        return [.. rows.GroupBy(r => r.Slug).Select(r => Gather(r, phases.Where(p => p.Slug == r.Key), now))];
    }

    private static Edition Gather(IGrouping<string, Row> rows, IEnumerable<PhaseRow> phases, DateTimeOffset now)
    {
        var one = rows.First();
        var zones = rows.Where(r => r.ZoneCode is not null).Select(r =>
            new Zone(r.ZoneCode!, new(r.ZoneNl!, r.ZoneFr!, r.ZoneEn!), r.ContactPhone!, r.ContactEmail!));
        return new(one.Slug, new(one.NameNl, one.NameFr, one.NameEn), one.FirstDay, one.LastDay, one.BookingStopsHours,
            [.. zones], [.. phases.Select(p => new Phase(p.Name, p.OpensAt, p.ClosesAt))], now);
    }

    /// <summary>One zone of one edition; zone and contact are null for an edition without zones.</summary>
    internal sealed record Row(
        string Slug, string NameNl, string NameFr, string NameEn, DateOnly FirstDay, DateOnly LastDay, int BookingStopsHours,
        string? ZoneCode, string? ZoneNl, string? ZoneFr, string? ZoneEn, string? ContactPhone, string? ContactEmail);

    internal sealed record PhaseRow(string Slug, string Name, DateTimeOffset OpensAt, DateTimeOffset ClosesAt);

    private const string List = """
        select e.slug, e.name_nl, e.name_fr, e.name_en, e.first_day, e.last_day, e.booking_stops_hours,
               z.zone_code, z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               ez.contact_phone, ez.contact_email
          from edition e
          left join edition_zone ez on ez.edition_id = e.edition_id
          left join zone z on z.zone_code = ez.zone_code
         where e.last_day >= @since
         order by e.first_day, e.slug, array_position(array['N', 'NE', 'SE', 'S', 'CW'], z.zone_code)
        """;

    private const string ListPhases = """
        select e.slug, f.phase as name, f.opens_at, f.closes_at
          from edition e
          join edition_phase f on f.edition_id = e.edition_id
         where e.last_day >= @since
         order by f.opens_at,
                  array_position(array['hosts-register', 'programme', 'wishes', 'matchmaking', 'free-booking', 'the-week', 'looking-back', 'closing'], f.phase)
        """;
}
