using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Matching.Pairings.Blossoms;

/// <summary>Looks along the arcs of vertices whose role has changed and notes when each loses its slack.</summary>
internal sealed class Scanner(WeightedGraph graph, Family family, Duals duals, Happenings happenings)
{
    /// <summary>Slack of an arc with both ends in different outermost nodes: u(from) + u(to) - weight, doubled.</summary>
    public long Slack(int from, int arc) => duals.Of(from) + duals.Of(graph.Arcs[arc].To) - (2L * graph.Arcs[arc].Weight);

    /// <summary>Of a node that has become outer: arcs to free nodes lose 1 a tick, arcs to outer ones 2.</summary>
    public void FromOuter(int node)
    {
        foreach (var vertex in family.LeavesOf(node))
        {
            FromOuterVertex(vertex, node);
        }
    }

    /// <summary>Of a node that has become free: the outer vertices beside it may grow to it.</summary>
    public void FromFree(int node)
    {
        foreach (var vertex in family.LeavesOf(node))
        {
            var dual = duals.Of(vertex);
            for (var arc = graph.Start(vertex); arc < graph.Start(vertex + 1); arc++)
            {
                var to = graph.Arcs[arc].To;
                if (duals.Rate(to) == Duals.Outer)
                {
                    var theirs = duals.Of(to);
                    Note(dual + theirs - (2L * graph.Arcs[arc].Weight), theirs, vertex, arc);
                }
            }
        }
    }

    /// <summary>An inner blossom is taken apart when its dual is used up.</summary>
    public void FromInner(int node)
    {
        if (family.IsBlossom(node))
        {
            happenings.Add(new Happening(duals.Clock + (duals.Of(node) / 2), node, -1));
        }
    }

    private void FromOuterVertex(int vertex, int node)
    {
        var dual = duals.Of(vertex);
        happenings.Add(new Happening(duals.Clock + dual, vertex, -1));
        for (var arc = graph.Start(vertex); arc < graph.Start(vertex + 1); arc++)
        {
            var (to, weight) = graph.Arcs[arc];
            var rate = duals.Rate(to);
            if (rate == Duals.Free)
            {
                Note(dual + duals.Of(to) - (2L * weight), dual, vertex, arc);
            }
            else if (rate == Duals.Outer && family.Outermost[to] != node)
            {
                Note((dual + duals.Of(to) - (2L * weight)) / 2, dual, vertex, arc);
            }
        }
    }

    // A tree ends when the dual of one of its outer vertices is used up, so nothing after that needs a note.
    private void Note(long ticks, long outerDual, int vertex, int arc)
    {
        if (ticks <= outerDual)
        {
            happenings.Add(new Happening(duals.Clock + ticks, vertex, arc));
        }
    }
}
