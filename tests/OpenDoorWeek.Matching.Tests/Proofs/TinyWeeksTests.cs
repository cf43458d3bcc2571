using NUnit.Framework;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Rules;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>Weeks of up to 6 visitors and 5 slots, small enough to try every plan.</summary>
[Category("Matching")]
public sealed class TinyWeeksTests
{
    private static readonly Lazy<List<Tried>> All = new(() => [.. Enumerable.Range(1, Sizes.TinyWeeks).Select(Try)]);

    [Test]
    public void Every_plan_keeps_the_rules_and_says_truly_what_it_is_worth() => AssertNone(t => t.Judge.Violations(t.Plan.Visits).Any() || !IsTrue(t));

    [Test]
    public void The_best_of_all_plans_lies_between_the_plan_and_its_bound() =>
        AssertNone(t => t.Plan.Weighted > t.Best.Weighted || t.Best.Weighted > t.Plan.Bound);

    [Test]
    public void The_plan_is_the_best_of_all_where_limits_are_laminar_and_everybody_comes_alone_and_no_slot_has_a_minimum() =>
        AssertNone(t => t.Judge.PromisesExact(withSectors: true) && t.Plan.Weighted != t.Best.Weighted);

    [Test]
    public void There_the_bound_is_the_best_plan_too() =>
        AssertNone(t => t.Judge.PromisesExact(withSectors: true) && t.Plan.Bound != t.Best.Weighted);

    [Test]
    public void Elsewhere_the_plan_is_mostly_the_best_of_all()
    {
        Tell("all weeks", All.Value);
        Tell("laminar but for sectors", [.. All.Value.Where(t => t.Judge.PromisesExact(withSectors: false))]);
        Tell("a minimum in the way", [.. All.Value.Where(t => t.Best.Weighted < t.Best.WithoutMinima)]);
        Tell("with parties", [.. All.Value.Where(t => t.Problem.Visitors.Any(v => v.Party > 1))]);
        Assert.That(All.Value.Count(t => t.Plan.Weighted == t.Best.Weighted), Is.GreaterThan(All.Value.Count * 95 / 100));
    }

    private static Tried Try(int seed) => Try(RandomWeek.Tiny((ulong)seed), Preset.All[seed % 3], seed);

    private static Tried Try(Problem problem, Preset preset, int seed) =>
        new(seed, problem, new PlainJudge(problem, preset), BruteForce.Of(problem, preset), Matched.Plan(problem, preset, (ulong)seed));

    private static bool IsTrue(Tried t) =>
        t.Plan.Weighted == t.Judge.Weighted(t.Plan.Visits)
        && t.Plan.Utility == t.Judge.Utility(t.Plan.Visits)
        && t.Plan.Counts.SequenceEqual(t.Judge.Counts(t.Plan.Visits))
        && t.Plan.Prices.All(p => p >= 0)
        && t.Plan.Bound == t.Judge.Bound(t.Plan.Prices);

    private static void AssertNone(Predicate<Tried> wrong)
    {
        var found = All.Value.FindAll(wrong);
        if (found.Count > 0)
        {
            var preset = found[0].Plan.Preset;
            var smallest = Shrink.Text(found[0].Problem, p => Enumerable.Range(1, 30).Any(seed => wrong(Try(p, preset, seed))));
            Assert.Fail($"Wrong for {found.Count} seeds, as {string.Join(' ', found.Take(20).Select(t => t.Seed))}. Smallest, preset {preset.Name}, with one of the seeds 1 to 30:\n{smallest}");
        }
    }

    private static void Tell(string which, List<Tried> weeks) => TestContext.Out.WriteLine(
        $"{which}: best of all plans in {weeks.Count(t => t.Plan.Weighted == t.Best.Weighted)} of {weeks.Count}, proven best in {weeks.Count(t => t.Plan.Weighted == t.Plan.Bound)}");

    private sealed record Tried(int Seed, Problem Problem, PlainJudge Judge, BruteForce.Optimum Best, Plan Plan);
}
