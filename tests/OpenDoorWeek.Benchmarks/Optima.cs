using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.MatchingCases.Models;

namespace OpenDoorWeek.Benchmarks;

/// <summary>Proves the best W and the best n1 of our weeks by the solvers that are installed: the table that the tests hold the engine to.</summary>
internal static class Optima
{
    public static void Run(string[] arguments)
    {
        var options = new Options(arguments);
        var table = new Table(("week", 8), ("W", 14), ("n1", 8), ("proven by", 24));
        foreach (var week in arguments.Where(a => a.Contains('-') && !a.StartsWith("--", StringComparison.Ordinal)))
        {
            var (size, seed) = (week.Split('-')[0], int.Parse(week.Split('-')[1], null));
            var problem = Weeks.Make(size, seed, options.GenPy);
            var (weights, coverage) = (LinearModel.Of(problem, Preset.EqualShares), LinearModel.OfCoverage(problem));
            var answers = options.Solvers.Select(s => (s.Name, W: s.Run(weights, options.SolverSeconds).Optimum, N1: s.Run(coverage, options.SolverSeconds).Optimum)).ToList();
            var agreed = answers.Where(a => a.W is not null).GroupBy(a => (a.W, a.N1)).ToList();
            foreach (var group in agreed)
            {
                table.Row(week, group.Key.W, group.Key.N1, string.Join(", ", group.Select(a => a.Name)));
            }
        }
    }
}
