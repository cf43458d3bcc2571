using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Benchmarks;

/// <summary>The week is planned, nine of ten visitors keep what they have, and the run is repeated.</summary>
internal static class Rerun
{
    public static void Run(string[] arguments)
    {
        var options = new Options(arguments);
        Weeks.WarmUp();
        var table = new Table(("size", 6), ("first s", 9), ("re-run s", 9), ("with prices s", 14), ("x faster", 9), ("moved", 7), ("W first", 12), ("W re-run", 12));
        foreach (var size in options.Sizes)
        {
            var problem = Weeks.Make(size, options.Seed, options.GenPy);
            var first = Measure.Run(() => Weeks.Match(problem));
            var pinned = PinNineOfTen(problem, first.Answer);
            var again = Measure.Run(() => Weeks.Match(pinned));
            var warm = Measure.Run(() => Weeks.Match(pinned, new MatchOptions { Prices = first.Answer.Prices }));
            var moved = first.Answer.Visits.Zip(warm.Answer.Visits).Count(v => !v.First.Order().SequenceEqual(v.Second.Order()));
            table.Row(size, first.Seconds, again.Seconds, warm.Seconds, first.Seconds / warm.Seconds, moved, first.Answer.Weighted, warm.Answer.Weighted);
        }
    }

    private static Problem PinNineOfTen(Problem problem, Plan plan)
    {
        var dice = new Dice(90);
        return problem with { Visitors = [.. problem.Visitors.Select((v, i) => dice.Chance(900) ? v with { Pinned = plan.Visits[i] } : v)] };
    }
}
