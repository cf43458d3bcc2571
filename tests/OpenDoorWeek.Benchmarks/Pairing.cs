using OpenDoorWeek.Matching.Pairings.Buddies;
using OpenDoorWeek.Matching.Pairings.Graphs;
using OpenDoorWeek.MatchingCases.Staff;

namespace OpenDoorWeek.Benchmarks;

/// <summary>Buddies by maximum weight, with the proof checked, and by taking the best pair again and again.</summary>
internal static class Pairing
{
    public static void Run()
    {
        Pair(RandomStaff.Make(2, 1_000), 40);
        var table = new Table(("people", 8), ("nearest", 8), ("s", 8), ("MB", 7), ("pairs", 7), ("weight", 10), ("greedy pairs", 12), ("greedy weight", 13), ("proof", 8));
        foreach (var (people, neighbours) in new[] { (1_000, 40), (2_000, 40), (5_000, 40), (5_000, 6) })
        {
            var problem = RandomStaff.Make(1, people);
            var run = Measure.Run(() => Pair(problem, neighbours));
            var (pairs, weight) = Greedy(run.Answer.Graph);
            var holds = Certificate.Violations(run.Answer.Graph, run.Answer.Proof).Count == 0;
            table.Row(people, neighbours, run.Seconds, run.Megabytes, run.Answer.Pairs.Count, run.Answer.Weight, pairs, weight, holds ? "holds" : "BROKEN");
        }
    }

    private static BuddyPairing Pair(BuddyProblem problem, int neighbours) =>
        BuddyMatcher.Pair(problem, new BuddyOptions { Neighbours = neighbours }) is BuddyAnswer.Paired answer
            ? answer.Pairing
            : throw new InvalidOperationException("The problem was refused.");

    private static (int Pairs, long Weight) Greedy(WeightedGraph graph)
    {
        var taken = new HashSet<int>();
        var chosen = graph.Edges.OrderByDescending(e => e.Weight).Where(e => !taken.Contains(e.One) && !taken.Contains(e.Other) && taken.Add(e.One) && taken.Add(e.Other)).ToList();
        return (chosen.Count, chosen.Sum(e => (long)e.Weight));
    }
}
