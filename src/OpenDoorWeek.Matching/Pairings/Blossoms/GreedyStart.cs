using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Matching.Pairings.Blossoms;

/// <summary>Feasible duals that are locally as low as can be, and pairs along arcs that then have no slack: most of the work, cheaply.</summary>
internal static class GreedyStart
{
    /// <summary>All duals are whole before doubling, so doubled ones are even: half a slack is then whole for ever.</summary>
    public static void Make(WeightedGraph graph, Family family, Duals duals)
    {
        for (var v = 0; v < graph.VertexCount; v++)
        {
            var heaviest = 0;
            for (var arc = graph.Start(v); arc < graph.Start(v + 1); arc++)
            {
                heaviest = Math.Max(heaviest, graph.Arcs[arc].Weight);
            }

            duals.Set(v, 2L * ((heaviest + 1L) / 2), Duals.Free);
        }

        for (var v = 0; v < graph.VertexCount; v++)
        {
            Lower(v, graph, family, duals);
        }
    }

    private static void Lower(int vertex, WeightedGraph graph, Family family, Duals duals)
    {
        var (least, partner) = (0L, -1);
        for (var arc = graph.Start(vertex); arc < graph.Start(vertex + 1); arc++)
        {
            var (to, weight) = graph.Arcs[arc];
            var needed = (2L * weight) - duals.Of(to);
            if (needed > least || (needed == least && partner < 0))
            {
                (least, partner) = (needed, family.Mates[to] < 0 ? to : -1);
            }
        }

        duals.Set(vertex, least, Duals.Free);
        if (partner >= 0 && family.Mates[vertex] < 0)
        {
            (family.Mates[vertex], family.Mates[partner]) = (partner, vertex);
        }
    }
}
