using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Verification;

/// <summary>
/// Says whether a plan is what it claims to be. It works from the problem, the plan and its prices alone, in the plainest way, and writes the
/// rules of the week again from the design: it shares no line with the engine, so that one mistake cannot hide in both.
/// </summary>
public static class Verifier
{
    /// <param name="problem">One without complaints.</param>
    /// <param name="plan">Any; ids may be unknown and lists of any length.</param>
    public static Verdict Verify(Problem problem, Plan plan)
    {
        var violations = new Violations();
        var week = new WeekRules(problem);
        CheckHash(problem, plan, violations);
        var visits = new VisitCheck(week, violations).KnownVisits(plan);
        var people = new SlotCheck(problem, violations).People(visits);
        new OutcomeCheck(week, visits, people, violations).Check(plan.Unmet);
        var worth = new Worth(week, plan.Preset);
        var (counts, utility, weighted) = worth.Of(visits);
        CheckWorth(plan, counts, utility, weighted, violations);
        var bound = CheckBound(worth, plan, weighted, violations);
        return new Verdict(violations.All, counts, utility, weighted, bound);
    }

    private static void CheckHash(Problem problem, Plan plan, Violations violations)
    {
        if (ProblemHash.Of(problem) is var hash && plan.ProblemSha256 != hash)
        {
            violations.Add($"problemSha256: the plan is for another problem, {plan.ProblemSha256}; this one is {hash}");
        }
    }

    private static void CheckWorth(Plan plan, int[] counts, long utility, long weighted, Violations violations)
    {
        if (!plan.Counts.SequenceEqual(counts))
        {
            violations.Add($"counts: the plan says {string.Join('/', plan.Counts)}, but its visits make {string.Join('/', counts)}");
        }

        if (plan.Utility != utility)
        {
            violations.Add($"utility: the plan says {plan.Utility}, but its visits make {utility}");
        }

        if (plan.Weighted != weighted)
        {
            violations.Add($"weighted: the plan says {plan.Weighted}, but its visits make {weighted}");
        }
    }

    private static long? CheckBound(Worth worth, Plan plan, long weighted, Violations violations)
    {
        if (new PriceCheck(worth, violations).Bound(plan.Prices) is not { } bound)
        {
            return null;
        }

        if (plan.Bound != bound)
        {
            violations.Add($"bound: the plan says {plan.Bound}, but its prices prove {bound}");
        }

        // Whatever the prices, no plan that keeps the rules is worth more: one of this plan's visits cannot be right.
        if (weighted > bound)
        {
            violations.Add($"bound: the visits are worth {weighted}, more than the {bound} that the prices allow for any plan");
        }

        return bound;
    }
}
