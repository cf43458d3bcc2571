using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Verification;

/// <summary>The numbers of section 2 of the design, written a second time.</summary>
internal sealed class Weights
{
    public const long OfEachSector = 15;

    private static readonly long[] Usual = [100, 84, 71, 60, 51, 43, 36, 30];
    private static readonly long[] FirstFirst = [1000, 300, 200, 150, 120, 100, 80, 60];

    private readonly long[] _visits;
    private readonly long[] _ranks;
    private readonly int _step;

    private Weights(long[] visits, long[] ranks, int step) => (_visits, _ranks, _step) = (visits, ranks, step);

    public static Weights Of(Preset preset) => preset.Name switch
    {
        "equal" => new Weights([30000, 20000, 10000], Usual, 2),
        "coverage" => new Weights([30000, 0, 0], Usual, 2),
        "first" => new Weights([30000, 0, 0], FirstFirst, 5),
        var other => throw new InvalidOperationException($"The verifier does not know the preset {other}."),
    };

    /// <summary>G of the first, second or third visit; nothing beyond.</summary>
    /// <param name="visit">From 1.</param>
    public long OfVisit(int visit) => visit <= _visits.Length ? _visits[visit - 1] : 0;

    /// <param name="rank">From 1; 0 for what was not wished for.</param>
    public long OfRank(int rank) => rank switch
    {
        0 => 0,
        <= 8 => _ranks[rank - 1],
        _ => Math.Max(1, _ranks[7] - (_step * (rank - 8))),
    };
}
