using OpenDoorWeek.Matching.Pairings.Buddies;
using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Checks the proof of a pairing of buddies apart from the engine, against all possible pairs where they are not too many.</summary>
internal static class PairingProof
{
    /// <summary>So many people have at most the two million pairs that a graph holds.</summary>
    private const int MostPeople = 2000;

    /// <returns>More than any pairs of the problem can weigh, or as much: the weight itself, since the proof holds.</returns>
    /// <exception cref="InvalidOperationException">The proof does not hold.</exception>
    public static long BoundOf(BuddyProblem problem, BuddyPairing pairing)
    {
        var graph = pairing.Persons.Length <= MostPeople ? AllPairs(problem, pairing.Persons) : pairing.Graph;
        Demand(Certificate.Violations(graph, pairing.Proof));
        return (pairing.Proof.TwiceVertexDuals.Sum() + pairing.Proof.OddSets.Sum(s => s.TwiceDual * (s.Members.Length / 2))) / 2;
    }

    public static void Demand(IReadOnlyList<string> violations)
    {
        if (violations.Count > 0)
        {
            throw new InvalidOperationException($"The proof of a pairing does not hold: {string.Join(' ', violations.Take(3))}");
        }
    }

    private static WeightedGraph AllPairs(BuddyProblem problem, int[] persons)
    {
        var worth = new PairWorth(problem);
        return new(persons.Length, from a in Enumerable.Range(0, persons.Length)
                                   from b in Enumerable.Range(a + 1, persons.Length - a - 1)
                                   let weight = worth.Of(persons[a], persons[b])
                                   where weight > 0
                                   select new Edge(a, b, weight));
    }
}
