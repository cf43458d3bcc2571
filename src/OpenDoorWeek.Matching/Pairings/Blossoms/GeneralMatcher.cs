using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Matching.Pairings.Blossoms;

/// <summary>
/// Maximum weight matching in a general graph: Edmonds' primal-dual method (J. Edmonds, Maximum matching and a polyhedron with 0,1-vertices,
/// 1965; as told by Z. Galil, Efficient algorithms for finding maximum matching in graphs, 1986) with trees that outlive an augmentation
/// (W. Cook and A. Rohe, Computing minimum-weight perfect matchings, 1999).
/// </summary>
public static class GeneralMatcher
{
    /// <summary>Not every vertex gets a partner; no set of pairs weighs more, and the answer holds the proof. The same graph gives the same answer.</summary>
    /// <exception cref="OperationCanceledException">When <paramref name="cancellation"/> asks for it.</exception>
    public static ProvenMatching Match(WeightedGraph graph, CancellationToken cancellation = default) => new Search(graph).Run(cancellation);
}
