using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Models;
using OpenDoorWeek.MatchingCases.Naive;
using OpenDoorWeek.MatchingCases.Rules;

namespace OpenDoorWeek.Benchmarks;

/// <summary>Time, memory and worth of the engine, the naive rules and the solvers of others, size after size, in one run.</summary>
internal static class Sizes
{
    public static void Run(string[] arguments)
    {
        var options = new Options(arguments);
        Weeks.WarmUp();
        Naive(Weeks.Make("S", 1), NaiveRules.All[0].Place);
        Measured<Plan>? smaller = null;
        foreach (var size in options.Sizes)
        {
            smaller = OneSize(size, options, smaller);
            Console.WriteLine();
        }
    }

    private static Measured<Plan> OneSize(string size, Options options, Measured<Plan>? smaller)
    {
        var problem = Weeks.Make(size, options.Seed, options.GenPy);
        Console.WriteLine($"{size}-{options.Seed}: {problem.Visitors.Length} visitors, {problem.Slots.Length} slots");
        // The judge comes after all runs: it holds more memory than they do.
        var engine = Measure.Run(() => Weeks.Match(problem));
        var naive = NaiveRules.All.Select(rule => (rule.Name, Run: Measure.Run(() => Naive(problem, rule.Place)))).ToList();
        var judge = new PlainJudge(problem, Preset.EqualShares);
        var table = new Table(("", 24), ("s", 9), ("cpu s", 9), ("MB", 7), ("x engine", 9), ("without", 8), ("n1/n2/n3", 18), ("W", 12), ("below bound", 12));
        var planned = new Measured<int[][]>(engine.Answer.Visits, engine.Seconds, engine.CpuSeconds, engine.Megabytes);
        foreach (var (name, run) in naive.Prepend(("engine", planned)))
        {
            var (counts, weighted, bound) = (judge.Counts(run.Answer), judge.Weighted(run.Answer), engine.Answer.Bound);
            table.Row(name, run.Seconds, run.CpuSeconds, run.Megabytes, run.Seconds / engine.Seconds, Without(problem, run.Answer),
                string.Join('/', counts), weighted, $"{100.0 * (bound - weighted) / bound:0.0000} %");
        }

        SolversOfOthers(problem, options, engine.Seconds, engine.Answer, table);
        Growth(engine, smaller);
        return engine;
    }

    private static int[][] Naive(Problem problem, Action<NaiveRules> rule) => NaiveRules.Place(problem, rule);

    private static void SolversOfOthers(Problem problem, Options options, double engineSeconds, Plan plan, Table table)
    {
        foreach (var solver in options.SolverSeconds > 0 ? options.Solvers : [])
        {
            var (optimum, seconds) = solver.Run(LinearModel.Of(problem, Preset.EqualShares), options.SolverSeconds);
            var below = optimum is { } best ? $"engine {100.0 * (best - plan.Weighted) / best:0.0000} %" : $"none in {options.SolverSeconds} s";
            table.Row(solver.Name, seconds, null, null, seconds / engineSeconds, null, null, optimum, below);
        }
    }

    private static int Without(Problem problem, int[][] visits) =>
        problem.Visitors.Where((v, i) => visits[i].Length == 0 && v.Want > 0 && v.Wishes.Length > 0).Sum(v => v.Party);

    private static void Growth(Measured<Plan> engine, Measured<Plan>? smaller)
    {
        if (smaller is not null)
        {
            var people = (double)engine.Answer.Visits.Length / smaller.Answer.Visits.Length;
            Console.WriteLine($"From the size before: {people:0.#} times the visitors, {engine.Seconds / smaller.Seconds:0.0} times the time, {engine.Megabytes / smaller.Megabytes:0.0} times the memory.");
        }
    }
}
