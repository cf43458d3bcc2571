using NUnit.Framework;
using OpenDoorWeek.Matching.Pairings.Blossoms;
using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Matching.Tests.Pairings.Graphs;

/// <summary>A proof that is wrong anywhere is no proof.</summary>
[Category("Pairing")]
public sealed class CertificateTests
{
    private static readonly Dictionary<string, Func<ProvenMatching, ProvenMatching>> Kinds = new()
    {
        ["one pair fewer"] = proof => Unpaired(proof, adjusted: false),
        ["one pair fewer, and the weight says so"] = proof => Unpaired(proof, adjusted: true),
        ["two pairs swap partners"] = Swapped,
        ["somebody's partner has another partner"] = proof => proof with { Mates = With(proof.Mates, First(proof), Last(proof)) },
        ["a partner who does not exist"] = proof => proof with { Mates = With(proof.Mates, First(proof), proof.Mates.Length) },
        ["somebody paired with herself"] = proof => proof with { Mates = With(proof.Mates, First(proof), First(proof)) },
        ["a mate too few"] = proof => proof with { Mates = proof.Mates[1..] },
        ["a weight too high"] = proof => proof with { Weight = proof.Weight + 1 },
        ["a weight too low"] = proof => proof with { Weight = proof.Weight - 1 },
        ["a dual too high"] = proof => proof with { TwiceVertexDuals = Raised(proof, First(proof), 1) },
        ["a dual too low"] = proof => proof with { TwiceVertexDuals = Raised(proof, First(proof), -1) },
        ["a dual up and its partner's down"] = proof => proof with { TwiceVertexDuals = Raised(proof with { TwiceVertexDuals = Raised(proof, First(proof), 5_000) }, proof.Mates[First(proof)], -5_000) },
        ["a dual too few"] = proof => proof with { TwiceVertexDuals = proof.TwiceVertexDuals[1..] },
        ["no duals at all"] = proof => proof with { TwiceVertexDuals = new long[proof.Mates.Length], OddSets = [] },
        ["an odd set too few"] = proof => proof with { OddSets = [.. proof.OddSets.Skip(1)] },
        ["an odd set twice"] = proof => proof with { OddSets = [proof.OddSets[0], .. proof.OddSets] },
        ["an odd set with another dual"] = proof => Changed(proof, set => set with { TwiceDual = set.TwiceDual + 2 }),
        ["an odd set with a dual below 0"] = proof => Changed(proof, set => set with { TwiceDual = -set.TwiceDual }),
        ["an odd set that lost a member"] = proof => Changed(proof, set => set with { Members = set.Members[1..] }),
        ["an odd set that lost two members"] = proof => Changed(proof, set => set with { Members = set.Members[2..] }),
        ["an odd set with a member twice"] = proof => Changed(proof, set => set with { Members = With(set.Members, 0, set.Members[1]) }),
        ["an odd set with a member who does not exist"] = proof => Changed(proof, set => set with { Members = With(set.Members, 0, -1) }),
    };

    private static IEnumerable<string> Names => Kinds.Keys;

    [TestCaseSource(nameof(Names))]
    public void A_wrong_proof_is_refused(string kind)
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var graph = RandomGraph.Of(seed, 10, 40).Graph;
            var proof = GeneralMatcher.Match(graph);
            if (proof.OddSets.Count > 0)
            {
                Assert.That(Certificate.Violations(graph, Kinds[kind](proof)), Is.Not.Empty, $"{kind}, seed {seed}");
            }
        }
    }

    [Test]
    public void Enough_of_those_graphs_have_odd_sets() =>
        Assert.That(Enumerable.Range(1, 100).Count(seed => GeneralMatcher.Match(RandomGraph.Of(seed, 10, 40).Graph).OddSets.Count > 0), Is.GreaterThan(20));

    [Test]
    public void The_same_duals_prove_any_other_pairs_that_weigh_as_much()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var graph = RandomGraph.Of(seed, 1, 10);
            var proof = GeneralMatcher.Match(graph.Graph) with { Mates = EveryPairing.Of(graph).Mates };
            Assert.That(Certificate.Violations(graph.Graph, proof), Is.Empty, $"seed {seed}");
        }
    }

    [Test]
    public void What_is_wrong_is_said_in_a_sentence()
    {
        var graph = new WeightedGraph(2, [new Edge(0, 1, 7)]);
        var proof = new ProvenMatching { Mates = [-1, -1], Weight = 0, TwiceVertexDuals = [7, 0], OddSets = [] };
        Assert.That(Certificate.Violations(graph, proof), Is.EqualTo(new[]
        {
            "0 has no partner and a dual above 0.",
            "The duals of 0 and 1 do not cover their edge.",
            "The duals prove 7 halves, the pairs weigh 0.",
        }));
    }

    private static int First(ProvenMatching proof) => Array.FindIndex(proof.Mates, mate => mate >= 0);

    private static int Last(ProvenMatching proof) => Array.FindLastIndex(proof.Mates, mate => mate >= 0 && mate != First(proof) && proof.Mates[First(proof)] != mate);

    private static ProvenMatching Unpaired(ProvenMatching proof, bool adjusted)
    {
        var one = First(proof);
        var dual = (proof.TwiceVertexDuals[one] + proof.TwiceVertexDuals[proof.Mates[one]]) / 2;
        return proof with { Mates = With(With(proof.Mates, one, -1), proof.Mates[one], -1), Weight = proof.Weight - (adjusted ? dual : 0) };
    }

    private static ProvenMatching Swapped(ProvenMatching proof)
    {
        var (a, c) = (First(proof), Last(proof));
        var (b, d) = (proof.Mates[a], proof.Mates[c]);
        return proof with { Mates = With(With(With(With(proof.Mates, a, c), c, a), b, d), d, b), Weight = proof.Weight + 1 };
    }

    private static ProvenMatching Changed(ProvenMatching proof, Func<OddSet, OddSet> change) =>
        proof with { OddSets = [change(proof.OddSets[0]), .. proof.OddSets.Skip(1)] };

    private static long[] Raised(ProvenMatching proof, int vertex, long by) =>
        With(proof.TwiceVertexDuals, vertex, proof.TwiceVertexDuals[vertex] + by);

    private static T[] With<T>(T[] array, int index, T value)
    {
        T[] copy = [.. array];
        copy[index] = value;
        return copy;
    }
}
