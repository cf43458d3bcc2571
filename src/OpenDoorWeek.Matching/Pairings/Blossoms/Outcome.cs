using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Matching.Pairings.Blossoms;

/// <summary>Writes down what a finished search knows.</summary>
internal static class Outcome
{
    public static ProvenMatching Of(WeightedGraph graph, Family family, Duals duals) => new()
    {
        Mates = [.. family.Mates],
        Weight = graph.Edges.Where(edge => family.Mates[edge.One] == edge.Other).Sum(edge => (long)edge.Weight),
        TwiceVertexDuals = [.. Enumerable.Range(0, graph.VertexCount).Select(duals.Of)],
        OddSets = [.. Enumerable.Range(graph.VertexCount, family.NodeCount - graph.VertexCount)
            .Where(blossom => IsUsed(family, blossom) && duals.Of(blossom) > 0)
            .Select(blossom => new OddSet(Members(family, blossom), duals.Of(blossom)))
            .OrderBy(set => set.Members[0]).ThenBy(set => set.Members.Length)],
    };

    private static bool IsUsed(Family family, int blossom) => family.Parents[blossom] >= 0 || family.IsOutermost(blossom);

    private static int[] Members(Family family, int blossom)
    {
        var members = new List<int>();
        foreach (var vertex in family.LeavesOf(blossom))
        {
            members.Add(vertex);
        }

        members.Sort();
        return [.. members];
    }
}
