using OpenDoorWeek.Matching.Pairings.Blossoms;
using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Matching.Pairings.Buddies;

/// <summary>
/// Of the millions of possible pairs only the likely ones go into the graph: the best candidates of each person. Then the duals price
/// all others, and a possible pair that they do not cover is added (column generation), until they cover all. So the answer is the best
/// among all possible pairs, however short the lists were.
/// </summary>
internal sealed class CandidateGraph(PairWorth worth, BuddyOptions options, int[] persons, CancellationToken cancellation)
{
    /// <returns>Edges between vertices, and pairs of which no others among these persons weigh more, in the graph or not.</returns>
    public (WeightedGraph Graph, ProvenMatching Proof) Solve()
    {
        var edges = Likely().ToList();
        while (true)
        {
            var graph = new WeightedGraph(persons.Length, edges);
            var proof = GeneralMatcher.Match(graph, cancellation);
            var missing = Uncovered(proof).ToList();
            if (missing.Count == 0)
            {
                return (graph, proof);
            }

            edges.AddRange(missing);
        }
    }

    private IEnumerable<Edge> Likely() => Best((_, _, weight) => weight);

    private IEnumerable<Edge> Uncovered(ProvenMatching proof)
    {
        var cover = new Cover(proof);
        return Best((a, b, weight) => cover.Lacks(a, b, weight));
    }

    /// <param name="merit">Of two vertices and the weight of their pair; 0 and less for a pair to leave out.</param>
    private IEnumerable<Edge> Best(Func<int, int, int, long> merit)
    {
        var lists = new Shortlists(persons.Length, options.Neighbours, options.Seed);
        for (var a = 0; a < persons.Length; a++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var b = a + 1; b < persons.Length; b++)
            {
                var weight = worth.Of(persons[a], persons[b]);
                if (weight > 0 && merit(a, b, weight) is > 0 and var gain)
                {
                    lists.Offer(a, b, (int)gain);
                }
            }
        }

        return lists.All.Select(two => new Edge(two.One, two.Other, worth.Of(persons[two.One], persons[two.Other])));
    }
}
