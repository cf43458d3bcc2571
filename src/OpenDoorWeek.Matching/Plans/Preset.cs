namespace OpenDoorWeek.Matching.Plans;

/// <summary>
/// What a plan is worth: W = G1 n1 + G2 n2 + G3 n3 + U, where n_t is the number of people with at least t visits and
/// U sums, for each person, the utility of the rank of each visit and 15 for each distinct sector. A party of p counts as p people throughout.
/// </summary>
public sealed class Preset
{
    /// <summary>For each distinct sector that one visitor sees.</summary>
    public const long SectorBonus = 15;

    /// <summary>Most visits of one visitor.</summary>
    public const int MostVisits = 3;

    private readonly long[] _counts;
    private readonly long[] _ranks;
    private readonly long _step;

    private Preset(string name, long[] counts, long[] ranks, long step) =>
        (Name, _counts, _ranks, _step) = (name, counts, ranks, step);

    /// <summary>Nobody's second visit costs somebody's first, nobody's third somebody's second. The default.</summary>
    public static Preset EqualShares { get; } = new("equal", [30_000, 20_000, 10_000], [100, 84, 71, 60, 51, 43, 36, 30], 2);

    /// <summary>As many people as possible get a visit; beyond that only ranks and sectors count.</summary>
    public static Preset CoverageThenWishes { get; } = new("coverage", [30_000, 0, 0], [100, 84, 71, 60, 51, 43, 36, 30], 2);

    /// <summary>As many people as possible get a visit, and of those as many as possible their first wish.</summary>
    public static Preset CoverageThenFirstWishes { get; } = new("first", [30_000, 0, 0], [1_000, 300, 200, 150, 120, 100, 80, 60], 5);

    public static IReadOnlyList<Preset> All { get; } = [EqualShares, CoverageThenWishes, CoverageThenFirstWishes];

    /// <summary>Word of the command line and of plan.json: equal, coverage or first.</summary>
    public string Name { get; }

    /// <returns>Null when no preset has that name.</returns>
    public static Preset? Find(string name) => All.FirstOrDefault(preset => preset.Name == name);

    /// <param name="visit">1 to 3: first, second or third visit of a person.</param>
    public long OfVisit(int visit) => _counts[visit - 1];

    /// <param name="rank">From 1, among the admissible wishes; 0 for a pin outside the wishes, which is worth nothing by itself.</param>
    public long OfRank(int rank) =>
        rank == 0 ? 0
        : rank <= _ranks.Length ? _ranks[rank - 1]
        : Math.Max(1, _ranks[^1] - (_step * (rank - _ranks.Length)));
}
