using NUnit.Framework;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Models;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>Whole weeks against the optimum that solvers of others have proven.</summary>
[Category("Matching")]
public sealed class OptimaTests
{
    /// <summary>In two of them a third visit more could be had, at most two: 0.23 % of W.</summary>
    [Test]
    public void In_our_weeks_the_plan_is_the_best_there_is_or_nearly() => AssertNear(ProvenOptima.Ours, Ours, partOfSmall: 400);

    /// <summary>Where the design's generator stands beside the repository; its Python is on few machines.</summary>
    [Test]
    public void In_the_weeks_of_the_design_too()
    {
        if (GenPy.IsPresent)
        {
            AssertNear(ProvenOptima.OfGenPy, GenPy.Make, partOfSmall: 1_000);
        }
    }

    private static Problem Ours(string size, int seed) => RandomWeek.Make(
        size switch { "S" => WeekKnobs.S, "M" => WeekKnobs.M, "L" => WeekKnobs.L, _ => WeekKnobs.XL }, (ulong)seed);

    private static void AssertNear(IReadOnlyList<(string Week, long Weighted, int People)> proven, Func<string, int, Problem> make, int partOfSmall)
    {
        var found = proven.Where(p => InThisForm(p.Week)).Select(p => Compare(p.Week, p.Weighted, p.People, make, partOfSmall)).ToList();
        var small = found.Where(f => f.Size == "S").ToList();
        Assert.Multiple(() =>
        {
            Assert.That(found.Where(f => f.Off > 0 || f.Missed != 0).Select(f => f.ToString()), Is.Empty);
            Assert.That(small.Count(f => f.Lost == 0), Is.GreaterThanOrEqualTo(small.Count * 80 / 100), string.Join('\n', small));
        });
    }

    private static bool InThisForm(string week) => Sizes.Long || week.StartsWith('S') || week is "M-1" or "M-2";

    private static Comparison Compare(string week, long weighted, int people, Func<string, int, Problem> make, int partOfSmall)
    {
        var (size, seed) = (week.Split('-')[0], int.Parse(week.Split('-')[1], null));
        var plan = Matched.Plan(make(size, seed));
        Assert.That(plan.Bound, Is.GreaterThanOrEqualTo(weighted), week);
        var allowed = weighted / (size == "S" ? partOfSmall : 5_000);
        var comparison = new Comparison(size, week, weighted - plan.Weighted, Math.Max(0, weighted - plan.Weighted - allowed), people - plan.Counts[0]);
        TestContext.Out.WriteLine($"{comparison} ({100m * comparison.Lost / weighted:0.0000} %), bound {100m * (plan.Bound - weighted) / weighted:0.0000} % above");
        return comparison;
    }

    /// <param name="Lost">W below the optimum.</param>
    /// <param name="Off">Of that, more than is allowed: for S as said, for larger weeks a fiftieth of a hundredth.</param>
    /// <param name="Missed">People without a visit who have one in the optimum.</param>
    private sealed record Comparison(string Size, string Week, long Lost, long Off, int Missed);
}
