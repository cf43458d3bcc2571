using NUnit.Framework;
using OpenDoorWeek.Matching.Pairings.Blossoms;
using OpenDoorWeek.Matching.Pairings.Graphs;
using OpenDoorWeek.Matching.Tests.Proofs;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Pairings.Graphs;

/// <summary>No other pairs of a graph weigh more.</summary>
[Category("Pairing")]
public sealed class GeneralMatcherTests
{
    private static readonly int Small = Sizes.Long ? 20_000 : 2_000;
    private static readonly int Large = Sizes.Long ? 200 : 40;

    [Test]
    public void Up_to_ten_people_are_paired_as_well_as_the_best_of_all_ways_to_pair_them()
    {
        for (var seed = 1; seed <= Small; seed++)
        {
            var graph = RandomGraph.Of(seed, 1, 10);
            Assert.That(Proven(graph).Weight, Is.EqualTo(EveryPairing.Of(graph).Weight), $"seed {seed}");
        }
    }

    [Test]
    public void Up_to_two_hundred_people_are_paired_as_well_as_an_independent_program_pairs_them()
    {
        RandomGraph[] graphs = [.. Enumerable.Range(1, Large).Select(seed => RandomGraph.Of(seed, 100, 200))];
        long[] ours = [.. graphs.Select(graph => Proven(graph).Weight)];
        if (Networkx.IsPresent)
        {
            Assert.That(ours, Is.EqualTo(Networkx.Weights(graphs)), $"seeds 1 to {Large}");
        }
        else
        {
            TestContext.Out.WriteLine("networkx is not here (apt-get install python3-networkx): the certificates judge alone");
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    public void Five_thousand_people_with_forty_neighbours_each_get_a_proven_pairing(int seed)
    {
        var graph = RandomGraph.OfNeighbours(seed, 5_000, 40);
        var proof = Proven(graph);
        TestContext.Out.WriteLine($"{graph.Graph.Edges.Length} possible pairs, {proof.Mates.Count(mate => mate >= 0) / 2} pairs, {proof.OddSets.Count} odd sets");
        Assert.That(proof.OddSets, Is.Not.Empty, "a graph that needs no odd set proves little");
    }

    [Test]
    public void The_order_and_direction_in_which_possible_pairs_are_told_changes_nothing()
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var graph = RandomGraph.Of(seed, 20, 60);
            Edge[] shuffled = [.. graph.Edges.Select(edge => edge.Weight % 2 == 0 ? edge : new Edge(edge.Other, edge.One, edge.Weight))];
            new Dice((ulong)seed).Shuffle(shuffled);
            Assert.That(Told(Proven(graph with { Edges = shuffled })), Is.EqualTo(Told(Proven(graph))), $"seed {seed}");
        }
    }

    [Test]
    public void Nobody_and_a_single_person_are_no_trouble()
    {
        Assert.That(GeneralMatcher.Match(new WeightedGraph(0, [])).Mates, Is.Empty);
        Assert.That(GeneralMatcher.Match(new WeightedGraph(1, [])).Mates, Is.EqualTo(new[] { -1 }));
    }

    [Test]
    public void Of_three_in_a_triangle_the_best_two_are_paired_and_the_proof_needs_their_odd_set()
    {
        var graph = new WeightedGraph(3, [new Edge(0, 1, 10), new Edge(1, 2, 11), new Edge(0, 2, 12)]);
        var proof = GeneralMatcher.Match(graph);
        Assert.That(proof.Mates, Is.EqualTo(new[] { 2, -1, 0 }));
        Assert.That(proof.OddSets.Single().Members, Is.EqualTo(new[] { 0, 1, 2 }));
    }

    [Test]
    public void The_heaviest_weights_do_not_overflow()
    {
        var graph = new RandomGraph(0, 5, [.. from a in Enumerable.Range(0, 5) from b in Enumerable.Range(0, a) select new Edge(a, b, WeightedGraph.HeaviestEdge - a - b)]);
        Assert.That(Proven(graph).Weight, Is.EqualTo(EveryPairing.Of(graph).Weight));
    }

    [TestCase(0, 0, 1)]
    [TestCase(0, 3, 1)]
    [TestCase(-1, 1, 1)]
    [TestCase(0, 1, 0)]
    [TestCase(0, 1, WeightedGraph.HeaviestEdge + 1)]
    public void A_pair_that_cannot_be_is_a_fault_of_the_caller(int one, int other, int weight) =>
        Assert.That(() => new WeightedGraph(3, [new Edge(one, other, weight)]), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_search_ends_when_it_is_asked_to() =>
        Assert.That(() => GeneralMatcher.Match(RandomGraph.Of(1, 50, 50).Graph, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());

    private static ProvenMatching Proven(RandomGraph random)
    {
        var graph = random.Graph;
        var proof = GeneralMatcher.Match(graph);
        Assert.That(Certificate.Violations(graph, proof), Is.Empty, $"seed {random.Seed}");
        return proof;
    }

    private static string Told(ProvenMatching proof) =>
        string.Join(' ', [.. proof.Mates, proof.Weight, .. proof.TwiceVertexDuals, .. proof.OddSets.SelectMany(set => set.Members)]);
}
