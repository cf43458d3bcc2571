namespace OpenDoorWeek.Matching.Pairings.Blossoms;

/// <summary>
/// Duals of vertices and blossoms, doubled. While the clock runs, the dual of an outer vertex falls by 1 a tick, that of an inner vertex
/// rises by 1, and the others stand still (blossoms: 2 a tick, the other way round). So only the rate is kept and nothing is visited
/// while the clock moves.
/// </summary>
internal sealed class Duals(int nodeCount)
{
    public const sbyte Outer = -1;
    public const sbyte Free = 0;
    public const sbyte Inner = 1;

    private readonly long[] _atZero = new long[nodeCount];
    private readonly sbyte[] _rates = new sbyte[nodeCount];

    /// <summary>Sum of all dual adjustments so far.</summary>
    public long Clock { get; set; }

    /// <summary>Twice the dual of a vertex or blossom.</summary>
    public long Of(int node) => _atZero[node] + (_rates[node] * Clock);

    /// <summary>For vertices: <see cref="Outer"/>, <see cref="Free"/> or <see cref="Inner"/>, the role of the outermost blossom around them.</summary>
    public sbyte Rate(int node) => _rates[node];

    public void Set(int node, long twiceDual, int rate)
    {
        _atZero[node] = twiceDual - (rate * Clock);
        _rates[node] = (sbyte)rate;
    }

    public void SetRate(int node, int rate) => Set(node, Of(node), rate);
}
