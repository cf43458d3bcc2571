using System.Numerics;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.Reasons;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// Places visitors so that no plan can be better by more than the plan itself proves. Exact when each visitor's own limits are laminar and no
/// minimum binds; otherwise as near as its bound says. The same problem, seed, preset and prices give the same plan.
/// </summary>
public static class Matchmaker
{
    /// <summary>Stands in each plan; changes whenever the same input may give another plan.</summary>
    public const string Version = "opendoorweek-engine-2";

    /// <exception cref="OperationCanceledException">When <paramref name="cancellation"/> asks for it; looked at every few milliseconds.</exception>
    public static MatchAnswer Match(Problem problem, MatchOptions options, IProgress<MatchProgress>? progress = null, CancellationToken cancellation = default)
    {
        var complaints = Complaints(problem, options);
        if (complaints.Count > 0)
        {
            return new MatchAnswer.Refused(complaints);
        }

        var run = new Run(Compiler.Compile(problem, options.Preset), options, progress, cancellation);
        run.Execute();
        progress?.Report(new MatchProgress(MatchStep.Certify, 0, 1));
        var plan = PlanOf(problem, options, run, cancellation);
        progress?.Report(new MatchProgress(MatchStep.Certify, 1, 1));
        return new MatchAnswer.Planned(plan);
    }

    private static IReadOnlyList<Complaint> Complaints(Problem problem, MatchOptions options) =>
        options.Prices is { } prices && (prices.Length != problem.Slots.Length || prices.Any(price => price is < 0 or > MatchOptions.HighestPrice))
            ? [new Complaint("prices", $"There must be one price for each slot, from 0 to {MatchOptions.HighestPrice}.")]
            : ProblemRules.Complaints(problem);

    private static Plan PlanOf(Problem problem, MatchOptions options, Run run, CancellationToken cancellation)
    {
        var visits = Visits(problem, run);
        var score = Score.Of(problem, options.Preset, visits);
        var pinned = Score.Of(problem, options.Preset, Array.ConvertAll(problem.Visitors, visitor => visitor.Pinned));
        var bound = pinned.Weighted + new Certificate(run.Market, run.Wishers, run.Prices).Tighten(cancellation);
        return new Plan
        {
            ProblemSha256 = ProblemHash.Of(problem),
            Seed = options.Seed,
            Preset = options.Preset,
            Engine = Version,
            Counts = score.Counts,
            Utility = score.Utility,
            Weighted = score.Weighted,
            Bound = bound,
            Prices = run.Prices[..problem.Slots.Length],
            Visits = visits,
            Unmet = UnmetWishes.Of(problem, visits),
        };
    }

    private static int[][] Visits(Problem problem, Run run)
    {
        var visits = new int[problem.Visitors.Length][];
        for (var visitor = 0; visitor < visits.Length; visitor++)
        {
            var slots = problem.Visitors[visitor].Pinned.ToList();
            for (var held = run.Occupancy.Held[visitor]; held != 0; held &= held - 1)
            {
                slots.Add(run.Market.Items(visitor)[BitOperations.TrailingZeroCount(held)]);
            }

            visits[visitor] = slots.Count == 0 ? [] : [.. slots.OrderBy(slot => problem.Slots[slot].Day).ThenBy(slot => problem.Slots[slot].Start).ThenBy(slot => slot)];
        }

        return visits;
    }
}
