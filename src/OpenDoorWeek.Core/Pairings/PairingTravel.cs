using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Matching;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Places, sectors and structures of a pool by number, as the engine knows them.</summary>
internal sealed class PairingTravel
{
    private static readonly string[] Sectors = [.. SectorWords.Codes];
    private readonly Dictionary<string, int> placeOf;
    private readonly Dictionary<Guid, int> organisationOf;

    public PairingTravel(PairingPool pool)
    {
        placeOf = pool.Places.Index().ToDictionary(p => p.Item.Postcode, p => p.Index);
        organisationOf = pool.Seekers.Select(s => s.OrganisationId).Distinct().Index().ToDictionary(o => o.Item, o => o.Index);
        Tile[] tiles = [.. pool.Places.Select(p => new Tile(p.TileColumn, p.TileRow))];
        Minutes = [.. tiles.Select(from => tiles.Select(to => TravelTime.Minutes(from, to)).ToArray())];
    }

    /// <summary>From place to place.</summary>
    public int[][] Minutes { get; }

    public int Place(PairingPool.Seeker seeker) => placeOf[seeker.Postcode];

    public int Organisation(PairingPool.Seeker seeker) => organisationOf[seeker.OrganisationId];

    public static int Sector(PairingPool.Seeker seeker) => Array.IndexOf(Sectors, seeker.Sector);

    /// <returns>None for no wish.</returns>
    public static int[] Preferred(PairingPool.Seeker seeker) => seeker.SectorWish switch
    {
        "same" => [Sector(seeker)],
        "other" => [.. Enumerable.Range(0, Sectors.Length).Where(s => s != Sector(seeker))],
        _ => [],
    };

    /// <summary>Why these suit each other.</summary>
    /// <param name="members">Two or three.</param>
    /// <param name="isByHand">An organiser chose them.</param>
    public PairReasons Why(IReadOnlyList<PairingPool.Seeker> members, bool isByHand) => new(
        [.. members.Skip(1).Aggregate(members[0].Languages.AsEnumerable(), (shared, m) => shared.Intersect(m.Languages)).Order(StringComparer.Ordinal)],
        [.. members.Select(m => new PairReasons.Side(m.OptInId, m.Postcode, m.Sector, members.Any(o => o != m && Preferred(m).Contains(Sector(o)))))],
        members.SelectMany(a => members.Where(b => b != a), (a, b) => Minutes[Place(a)][Place(b)]).Max(),
        members.Where(m => m.Role == "mentor").Select(m => m.Editions).FirstOrDefault(),
        isByHand);
}
