using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.ShortLists;
using OpenDoorWeek.MatchingCases.Rules;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Benchmarks;

/// <summary>Visitors who missed their first wish try what a coverage-first rule invites to: each alone, they name nothing but that wish.</summary>
internal static class Manipulation
{
    private const int Tries = 40;

    public static void Run(string[] arguments)
    {
        var options = new Options(arguments);
        var problem = Weeks.Make("M", options.Seed, options.GenPy);
        var table = new Table(("lists", 34), ("tried", 6), ("got it that way", 16));
        foreach (var (name, prepare) in Ways)
        {
            var prepared = prepare(problem);
            var losers = Losers(prepared, Weeks.Match(prepared));
            var winners = losers.Count(v => Succeeds(problem, v.Visitor, v.First, prepare));
            table.Row(name, losers.Count, winners);
        }
    }

    /// <summary>What happens to the lists before a run.</summary>
    private static IReadOnlyList<(string Name, Func<Problem, Problem> Prepare)> Ways { get; } =
    [
        ("as named", problem => problem),
        ("short lists completed", problem => CompleteShortLists.Of(problem, seed: 1).Problem),
    ];

    private static List<(int Visitor, int First)> Losers(Problem problem, Plan plan)
    {
        var missed = Enumerable.Range(0, problem.Visitors.Length)
            .Select(v => (Visitor: v, First: new Choices(problem, v, Preset.EqualShares).Slots.FirstOrDefault(-1)))
            .Where(v => v.First >= 0 && problem.Visitors[v.Visitor].Pinned.Length == 0 && !plan.Visits[v.Visitor].Contains(v.First))
            .ToArray();
        new Dice(40).Shuffle(missed);
        return [.. missed.Take(Tries)];
    }

    private static bool Succeeds(Problem problem, int visitor, int first, Func<Problem, Problem> prepare)
    {
        var visitors = (Visitor[])problem.Visitors.Clone();
        visitors[visitor] = visitors[visitor] with { Wishes = [first], Proposed = [] };
        return Weeks.Match(prepare(problem with { Visitors = visitors })).Visits[visitor].Contains(first);
    }
}
