using OpenDoorWeek.Matching.Pairings.Graphs;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Pairings.Graphs;

/// <summary>Graphs of all kinds that a seed gives: sparse and dense, with a large weight for each pair and without, with many ties and with few.</summary>
internal sealed record RandomGraph(int Seed, int VertexCount, Edge[] Edges)
{
    public WeightedGraph Graph => new(VertexCount, Edges);

    public static RandomGraph Of(int seed, int fewest, int most)
    {
        var dice = new Dice((ulong)seed);
        var n = dice.Between(fewest, most);
        var edges = new List<Edge>();
        var (perVertex, ofPair, range) = (dice.Between(1, 8), dice.Of([0, 20, 1_000]), dice.Of([1, 3, 30, 1_000]));
        for (var i = 0; i < n * perVertex; i++)
        {
            var (one, other) = (dice.Below(n), dice.Below(n));
            if (one != other)
            {
                edges.Add(new Edge(one, other, ofPair + dice.Between(1, range)));
            }
        }

        return new RandomGraph(seed, n, [.. edges]);
    }

    /// <summary>Staff on a square of 1,000 by 1,000 steps, each with the nearest ones of those who live about as far east; a pair is worth more, the nearer.</summary>
    public static RandomGraph OfNeighbours(int seed, int n, int neighbours)
    {
        var dice = new Dice((ulong)seed);
        (int East, int North)[] places = [.. Enumerable.Range(0, n).Select(_ => (East: dice.Below(1_000), North: dice.Below(1_000))).OrderBy(place => place)];
        int Far(int a, int b) => Math.Abs(places[a].East - places[b].East) + Math.Abs(places[a].North - places[b].North);
        var edges = Enumerable.Range(0, n).SelectMany(a => Enumerable.Range(Math.Max(0, a - 200), 400)
            .Where(b => b < n && b != a)
            .OrderBy(b => Far(a, b))
            .Take(neighbours)
            .Select(b => new Edge(a, b, 1_000 + Math.Max(0, 200 - Far(a, b)))));
        return new RandomGraph(seed, n, [.. edges]);
    }
}
