using OpenDoorWeek.Matching.Pairings.Blossoms;
using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Matching.Pairings.Buddies;

/// <summary>Nobody is left out silently: why each remains alone, and which pair could take her as a third.</summary>
internal static class OddOnesOut
{
    private const int MostPairsOfOne = 40;

    /// <param name="alone">In the order of the lottery.</param>
    public static IReadOnlyList<UnpairedPerson> Of(BuddyProblem problem, PairWorth worth, List<BuddyPair> pairs, int[] alone)
    {
        var everybody = Enumerable.Range(0, problem.People.Length).ToList();
        var trios = Trios(worth, pairs, alone);
        return [.. alone
            .Select((person, i) => new UnpairedPerson(
                person,
                everybody.Exists(other => worth.Of(person, other) > 0) ? UnpairedReason.AllCandidatesPaired : UnpairedReason.NoCandidate,
                trios[i] < 0 ? null : trios[i] - alone.Length))
            .OrderBy(unpaired => unpaired.Person)];
    }

    // A matching again, of people with pairs: as many as possible find one, and no pair gets two.
    private static int[] Trios(PairWorth worth, List<BuddyPair> pairs, int[] alone)
    {
        var edges = alone.SelectMany((person, i) => pairs
            .Select((pair, j) => new Edge(i, alone.Length + j, AsThird(worth, pair, person)))
            .Where(edge => edge.Weight > 0)
            .OrderByDescending(edge => edge.Weight)
            .Take(MostPairsOfOne));
        return GeneralMatcher.Match(new WeightedGraph(alone.Length + pairs.Count, edges)).Mates;
    }

    private static int AsThird(PairWorth worth, BuddyPair pair, int person)
    {
        int one = worth.Of(person, pair.One), other = worth.Of(person, pair.Other);
        return one > 0 && other > 0 && worth.Of(pair.One, pair.Other) > 0 && worth.ShareLanguage(person, pair.One, pair.Other) ? one + other : 0;
    }
}
