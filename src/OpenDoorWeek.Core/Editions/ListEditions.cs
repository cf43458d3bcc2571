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
    /// <param name="Zones">From north to west; at least one in an edition that is ready.</param>
    public sealed record Edition(string Slug, Text Name, DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<Zone> Zones);

    public sealed record Zone(string ZoneCode, Text Name, string ContactPhone, string ContactEmail);

    public async Task<IReadOnlyList<Edition>> ExecuteAsync(CancellationToken ct)
    {
        var since = Brussels.DayOf(clock.GetUtcNow()).AddDays(-DaysShownAfter);
        var rows = await db.ListAsync<Row>(List, new { since }, ct);
        return [.. rows.GroupBy(r => r.Slug).Select(Gather)];
    }

    private static Edition Gather(IGrouping<string, Row> rows)
    {
        var one = rows.First();
        var zones = rows.Where(r => r.ZoneCode is not null).Select(r =>
            new Zone(r.ZoneCode!, new(r.ZoneNl!, r.ZoneFr!, r.ZoneEn!), r.ContactPhone!, r.ContactEmail!));
        return new(one.Slug, new(one.NameNl, one.NameFr, one.NameEn), one.FirstDay, one.LastDay, [.. zones]);
    }

    /// <summary>One zone of one edition; zone and contact are null for an edition without zones.</summary>
    internal sealed record Row(
        string Slug, string NameNl, string NameFr, string NameEn, DateOnly FirstDay, DateOnly LastDay,
        string? ZoneCode, string? ZoneNl, string? ZoneFr, string? ZoneEn, string? ContactPhone, string? ContactEmail);

    private const string List = """
        select e.slug, e.name_nl, e.name_fr, e.name_en, e.first_day, e.last_day,
               z.zone_code, z.name_nl as zone_nl, z.name_fr as zone_fr, z.name_en as zone_en,
               ez.contact_phone, ez.contact_email
          from edition e
          left join edition_zone ez on ez.edition_id = e.edition_id
          left join zone z on z.zone_code = ez.zone_code
         where e.last_day >= @since
         order by e.first_day, e.slug, array_position(array['N', 'NE', 'SE', 'S', 'CW'], z.zone_code)
        """;
}
