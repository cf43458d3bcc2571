namespace OpenDoorWeek.Matching.Pairings.Graphs;

/// <summary>
/// Pairs of a graph, and the dual solution that proves that no other pairs weigh more (Edmonds 1965): each vertex has a dual u >= 0 and
/// some odd sets of vertices have a dual z >= 0, so that u(a) + u(b) + sum of z over the sets that hold both a and b is at least the
/// weight of edge ab. Then any matching weighs at most sum u + sum z (|set| - 1) / 2, and this one weighs as much.
/// Optimal duals of whole weights may be halves, so all duals are kept doubled. <see cref="Certificate"/> checks them.
/// </summary>
public sealed record ProvenMatching
{
    /// <summary>By vertex: the vertex it is paired with, or -1.</summary>
    public required int[] Mates { get; init; }

    /// <summary>Sum of the weights of the pairs.</summary>
    public required long Weight { get; init; }

    /// <summary>By vertex: 2 u.</summary>
    public required long[] TwiceVertexDuals { get; init; }

    /// <summary>The sets with z above 0.</summary>
    public required IReadOnlyList<OddSet> OddSets { get; init; }
}

/// <summary>Of 2 k + 1 vertices at most k pairs can be made.</summary>
/// <param name="Members">Distinct vertices, an odd number from 3.</param>
/// <param name="TwiceDual">2 z, above 0.</param>
public sealed record OddSet(int[] Members, long TwiceDual);
