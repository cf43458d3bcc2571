using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Matching;

namespace OpenDoorWeek.Core.Zones;

/// <summary>A care zone.</summary>
/// <param name="Code">N, NE, SE, S or CW.</param>
/// <param name="Name">Without the word zone: "Zuid", "Sud", "South".</param>
/// <param name="Aliases">Names under which it turns up in imports, as written there.</param>
public sealed record Zone(string Code, Text Name, IReadOnlyList<string> Aliases);

/// <summary>A postcode of Brussels.</summary>
/// <param name="Postcode">Four digits.</param>
/// <param name="Name">In English both names, in alphabetical order: "Elsene / Ixelles".</param>
/// <param name="DefaultZone">Code of the zone that a form proposes.</param>
/// <param name="PossibleZones">Codes, at least one; two where the postcode lies in two zones.</param>
/// <param name="Tile">Where it lies on the schematic map, 5 wide and 6 high.</param>
public sealed record Place(string Postcode, Text Name, string DefaultZone, IReadOnlyList<string> PossibleZones, Tile Tile);

/// <summary>The reference data of Brussels: brussels.json, read once. The database holds the same, see <see cref="LoadZones"/>.</summary>
public sealed class ZoneMap
{
    private ZoneMap(File file)
    {
        Zones = [.. file.Zones.Select(z => new Zone(z.Code, new Text(z.Nl, z.Fr, z.En), z.Aliases))];
        Places = [.. file.Places.Select(p => new Place(p.Postcode, NameOf(p), p.DefaultZone, p.PossibleZones, p.Tile))];
        Affinity = file.Affinity;
    }

    public static ZoneMap Brussels { get; } = new(JsonSerializer.Deserialize<File>(Resource.Read("brussels.json"), JsonSerializerOptions.Web)!);

    public IReadOnlyList<Zone> Zones { get; }

    public IReadOnlyList<Place> Places { get; }

    /// <summary>Groups of postcodes whose services work together across zone borders.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Affinity { get; }

    /// <summary>Places whose tiles touch this one's, at a side or a corner; never the place itself.</summary>
    /// <param name="postcode">Four digits.</param>
    /// <exception cref="InvalidOperationException">No such postcode in Brussels.</exception>
    public IReadOnlyList<Place> NeighboursOf(string postcode)
    {
        var place = Places.Single(p => p.Postcode == postcode);
        return [.. Places.Where(p => p != place && Touch(p.Tile, place.Tile))];
    }

    /// <summary>Whether the tiles of two places touch. A place is no neighbour of itself; an unknown postcode has none.</summary>
    public bool AreNeighbours(string postcode, string other) =>
        postcode != other
        && Places.FirstOrDefault(p => p.Postcode == postcode) is { } one
        && Places.FirstOrDefault(p => p.Postcode == other) is { } two
        && Touch(one.Tile, two.Tile);

    /// <summary>Places where an organisation of this zone may have its address, by postcode.</summary>
    public IReadOnlyList<Place> PlacesOf(string zoneCode) => [.. Places.Where(p => p.PossibleZones.Contains(zoneCode))];

    internal static bool Touch(Tile a, Tile b) => Math.Abs(a.Column - b.Column) <= 1 && Math.Abs(a.Row - b.Row) <= 1;

    private static Text NameOf(PlaceRow place) =>
        new(place.Nl, place.Fr, place.Nl == place.Fr ? place.Nl : string.Join(" / ", new[] { place.Nl, place.Fr }.Order(StringComparer.Ordinal)));

    private sealed record File(IReadOnlyList<ZoneRow> Zones, IReadOnlyList<PlaceRow> Places, IReadOnlyList<IReadOnlyList<string>> Affinity);

    private sealed record ZoneRow(string Code, string Nl, string Fr, string En, IReadOnlyList<string> Aliases);

    private sealed record PlaceRow(string Postcode, string Nl, string Fr, string DefaultZone, IReadOnlyList<string> PossibleZones, Tile Tile);
}
