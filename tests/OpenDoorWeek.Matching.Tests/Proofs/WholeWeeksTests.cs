using System.Collections.Concurrent;
using NUnit.Framework;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Rules;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>Weeks of 200 visitors with all that real ones bring: parties, pins anywhere, long lists, appointments, blocks.</summary>
[Category("Matching")]
public sealed class WholeWeeksTests
{
    private static readonly IReadOnlyList<(string Name, WeekKnobs Knobs)> Kinds =
    [
        ("a bit of everything", WeekKnobs.S.WithEverything()),
        ("few places", WeekKnobs.S.WithEverything() with { FewestPlaces = 1, MostPlaces = 4 }),
        ("many places", WeekKnobs.S.WithEverything() with { FewestPlaces = 15, MostPlaces = 40 }),
        ("long lists", WeekKnobs.S.WithEverything() with { Visitors = 60, LongLists = 1000 }),
        ("parties and minima", WeekKnobs.S.WithEverything() with { Visitors = 120, Parties = 600, Minima = 700 }),
        ("pins", WeekKnobs.S with { Pins = 900, MostPins = 3 }),
    ];

    /// <summary>Planned once for all tests.</summary>
    private static readonly ConcurrentDictionary<(string Kind, int Seed), Week> Planned = new();

    private static IEnumerable<TestCaseData> Weeks =>
        from kind in Kinds
        from seed in Enumerable.Range(1, Sizes.Long ? 20 : 3)
        select new TestCaseData(kind.Name, seed);

    private static Week Of(string kind, int seed) => Planned.GetOrAdd((kind, seed), _ =>
    {
        var (problem, preset) = (RandomWeek.Make(Kinds.Single(k => k.Name == kind).Knobs, (ulong)seed), Preset.All[seed % 3]);
        return new Week(problem, preset, Matched.Plan(problem, preset));
    });

    [TestCaseSource(nameof(Weeks))]
    public void The_plan_keeps_every_rule_and_says_truly_what_it_is_worth(string kind, int seed)
    {
        var (problem, preset, plan) = Of(kind, seed);
        var judge = new PlainJudge(problem, preset);
        Assert.Multiple(() =>
        {
            Assert.That(judge.Violations(plan.Visits), Is.Empty);
            Assert.That((plan.Weighted, plan.Utility), Is.EqualTo((judge.Weighted(plan.Visits), judge.Utility(plan.Visits))));
            Assert.That(plan.Counts, Is.EqualTo(judge.Counts(plan.Visits)));
            Assert.That(plan.Prices, Is.All.GreaterThanOrEqualTo(0));
            Assert.That(plan.Bound, Is.GreaterThanOrEqualTo(plan.Weighted));
        });
        TestContext.Out.WriteLine($"W {plan.Weighted}, at most {100m * (plan.Bound - plan.Weighted) / plan.Weighted:0.000} % below the best");
    }

    [TestCaseSource(nameof(Weeks))]
    public void Pins_stay_and_nobody_gets_what_she_did_not_ask_for_or_is_kept_from(string kind, int seed)
    {
        var (problem, _, plan) = Of(kind, seed);
        var visits = plan.Visits;
        for (var v = 0; v < visits.Length; v++)
        {
            var visitor = problem.Visitors[v];
            Assert.That(visits[v], Is.SupersetOf(visitor.Pinned), $"visitor {v}");
            Assert.That(visits[v], Is.SubsetOf(visitor.Wishes.Concat(visitor.Proposed).Concat(visitor.Pinned)), $"visitor {v}");
            Assert.That(visits[v].Except(visitor.Pinned).Intersect(visitor.Never.Concat(visitor.NotAdmitted)), Is.Empty, $"visitor {v}");
            Assert.That(visits[v].Select(s => (problem.Slots[s].Day, problem.Slots[s].Start)), Is.Ordered, $"visitor {v}");
        }
    }

    [TestCaseSource(nameof(Weeks))]
    public void Each_wish_not_met_has_exactly_one_reason(string kind, int seed)
    {
        var (problem, _, plan) = Of(kind, seed);
        var unmet = from v in Enumerable.Range(0, problem.Visitors.Length)
                    from wish in problem.Visitors[v].Wishes.Concat(problem.Visitors[v].Proposed).Select((Slot, i) => (Slot, Rank: i + 1))
                    where !plan.Visits[v].Contains(wish.Slot)
                    select (v, wish.Slot, wish.Rank);
        Assert.That(plan.Unmet.Select(u => (u.Visitor, u.Wish, u.Rank)), Is.EqualTo(unmet));
    }

    [TestCaseSource(nameof(Weeks))]
    public void Three_runs_give_the_same_plan(string kind, int seed)
    {
        var (problem, preset, plan) = Of(kind, seed);
        var first = Matched.Text(plan);
        Assert.That(Matched.Text(Matched.Plan(problem, preset)), Is.EqualTo(first));
        Assert.That(Matched.Text(Matched.Plan(problem, preset)), Is.EqualTo(first));
    }

    private sealed record Week(Problem Problem, Preset Preset, Plan Plan);
}
