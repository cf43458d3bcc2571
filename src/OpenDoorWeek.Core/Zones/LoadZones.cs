using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Zones;

/// <summary>Brings zones and places in the database up to brussels.json. Runs after every migration; a second run changes nothing.</summary>
public sealed class LoadZones(Database db)
{
    public abstract record Result
    {
        private Result() { }

        public sealed record Loaded(int Zones, int Places) : Result;

        /// <summary>The database has places that the file no longer has. Nothing was changed: organisations may live there.</summary>
        public sealed record PlacesGone(IReadOnlyList<string> Postcodes) : Result;
    }

    public Task<Result> ExecuteAsync(CancellationToken ct) => db.TransactAsync(tx => LoadAsync(tx, ZoneMap.Brussels, ct), ct);

    internal static async Task<Result> LoadAsync(Tx tx, ZoneMap map, CancellationToken ct)
    {
        var gone = await tx.ListAsync<string>(ListGone, new { Postcodes = map.Places.Select(p => p.Postcode).ToArray() }, ct);
        if (gone.Count > 0)
        {
            return new Result.PlacesGone(gone);
        }

        AddZones(tx, map);
        AddPlaces(tx, map);
        AddAffinity(tx, map);
        await tx.CommitAsync(ct);
        return new Result.Loaded(map.Zones.Count, map.Places.Count);
    }

    private static void AddZones(Tx tx, ZoneMap map)
    {
        tx.Add(UpsertZones, new
        {
            Codes = map.Zones.Select(z => z.Code).ToArray(),
            Nl = map.Zones.Select(z => z.Name.Nl).ToArray(),
            Fr = map.Zones.Select(z => z.Name.Fr).ToArray(),
            En = map.Zones.Select(z => z.Name.En).ToArray(),
        });
        var aliases = map.Zones.SelectMany(z => z.Aliases.Select(a => (Alias: a.ToLowerInvariant(), z.Code))).Distinct().ToList();
        var names = new { Aliases = aliases.Select(a => a.Alias).ToArray(), Codes = aliases.Select(a => a.Code).ToArray() };
        tx.Add(DeleteAliases, names);
        tx.Add(UpsertAliases, names);
    }

    private static void AddPlaces(Tx tx, ZoneMap map)
    {
        tx.Add(UpsertPlaces, new
        {
            Postcodes = map.Places.Select(p => p.Postcode).ToArray(),
            Nl = map.Places.Select(p => p.Name.Nl).ToArray(),
            Fr = map.Places.Select(p => p.Name.Fr).ToArray(),
            Zones = map.Places.Select(p => p.DefaultZone).ToArray(),
            Columns = map.Places.Select(p => p.Tile.Column).ToArray(),
            Rows = map.Places.Select(p => p.Tile.Row).ToArray(),
        });
        var pairs = map.Places.SelectMany(p => p.PossibleZones.Select(z => (p.Postcode, Zone: z))).ToList();
        tx.Add(InsertPlaceZones, new { Postcodes = pairs.Select(p => p.Postcode).ToArray(), Zones = pairs.Select(p => p.Zone).ToArray() });
    }

    private static void AddAffinity(Tx tx, ZoneMap map)
    {
        var members = map.Affinity.SelectMany((group, i) => group.Select(p => (Group: i + 1, Postcode: p))).ToList();
        var rows = new { Groups = members.Select(m => m.Group).ToArray(), Postcodes = members.Select(m => m.Postcode).ToArray() };
        tx.Add(DeleteAffinity, rows);
        tx.Add(InsertAffinity, rows);
    }

    private const string ListGone = """
        select postcode
          from place
         where postcode <> all (@Postcodes::text[])
         order by postcode
        """;

    private const string UpsertZones = """
        insert into zone (zone_code, name_nl, name_fr, name_en)
        select * from unnest(@Codes::text[], @Nl::text[], @Fr::text[], @En::text[])
        on conflict (zone_code) do update
           set name_nl = excluded.name_nl, name_fr = excluded.name_fr, name_en = excluded.name_en
        """;

    private const string DeleteAliases = """
        delete from zone_alias
         where alias <> all (@Aliases::text[])
        """;

    private const string UpsertAliases = """
        insert into zone_alias (alias, zone_code)
        select * from unnest(@Aliases::text[], @Codes::text[])
        on conflict (alias) do update
           set zone_code = excluded.zone_code
        """;

    private const string UpsertPlaces = """
        insert into place (postcode, name_nl, name_fr, default_zone, tile_column, tile_row)
        select * from unnest(@Postcodes::text[], @Nl::text[], @Fr::text[], @Zones::text[], @Columns::int[], @Rows::int[])
        on conflict (postcode) do update
           set name_nl = excluded.name_nl, name_fr = excluded.name_fr, default_zone = excluded.default_zone,
               tile_column = excluded.tile_column, tile_row = excluded.tile_row
        """;

    // A zone that a place no longer lies in stays possible: an organisation may have chosen it.
    private const string InsertPlaceZones = """
        insert into place_zone (postcode, zone_code)
        select * from unnest(@Postcodes::text[], @Zones::text[])
        on conflict do nothing
        """;

    private const string DeleteAffinity = """
        delete from place_affinity
         where (group_no, postcode) not in (select * from unnest(@Groups::int[], @Postcodes::text[]))
        """;

    private const string InsertAffinity = """
        insert into place_affinity (group_no, postcode)
        select * from unnest(@Groups::int[], @Postcodes::text[])
        on conflict do nothing
        """;
}
