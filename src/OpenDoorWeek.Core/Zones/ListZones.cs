using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Zones;

/// <summary>The care zones with their names, from north to west.</summary>
public sealed class ListZones(Database db)
{
    public sealed record Zone(string ZoneCode, Text Name);

    public async Task<IReadOnlyList<Zone>> ExecuteAsync(CancellationToken ct) =>
        [.. (await db.ListAsync<Row>(List, new { }, ct)).Select(r => new Zone(r.ZoneCode, new(r.NameNl, r.NameFr, r.NameEn)))];

    private sealed record Row(string ZoneCode, string NameNl, string NameFr, string NameEn);

    private const string List = """
        select zone_code, name_nl, name_fr, name_en
          from zone
         order by array_position(array['N', 'NE', 'SE', 'S', 'CW'], zone_code)
        """;
}
