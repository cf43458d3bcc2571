using NUnit.Framework;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.Tests.Problems;
using OpenDoorWeek.Matching.Verification;

namespace OpenDoorWeek.Matching.Tests.Verification;

/// <summary>Each way to spoil a good plan is found out, and named.</summary>
[Category("Matching")]
public sealed class CorruptedPlanTests
{
    private static readonly Slot[] Slots =
    [
        SmallWeek.Slot(0, 540, capacity: 2),
        SmallWeek.Slot(1, 660, capacity: 1),
        SmallWeek.Slot(2, 780, minimum: 2),
        SmallWeek.Slot(0, 540, day: 1, language: "NL"),
        SmallWeek.Slot(1, 540, day: 2),
        SmallWeek.Slot(3, 640),
        SmallWeek.Slot(3, 720, day: 2, minimum: 2),
    ];

    /// <summary>0 has 0 and 1; 1 has her pin 4 and 0; 2 finds 1 full, 3 in Dutch, 6 closed and 5 impossible; 3 asks nothing and is nobody's.</summary>
    private static readonly Problem Problem = SmallWeek.Of(
        Slots,
        SmallWeek.Visitor(3, 0, 1, 5),
        SmallWeek.Visitor(2, 0, 2, 4) with { Pinned = [4], PerDay = 1, Never = [5] },
        SmallWeek.Visitor(3, 1, 3, 6, 5) with { NotAdmitted = [5], Unavailable = [new(1, 0, 600)], Busy = [new(2, 400, 500, 2)] },
        SmallWeek.Visitor(1, 2));

    private static readonly Plan Good = NaivePlan.For(Problem, Preset.EqualShares, [40_000, 30_100, 0, 0, 0, 0, 0]);

    private static readonly (string Violation, Func<Plan, Plan> Spoil)[] Ways =
    [
        ("problemSha256: the plan is for another problem, 00", p => p with { ProblemSha256 = "00" }),
        ("visitor 9: the problem has no such visitor", p => p with { Visits = [.. p.Visits, [], [], [], [], [], [0]] }),
        ("visitor 2: the problem has no slot 7", p => With(p, 2, 7)),
        ("visitor 2: the problem has no slot -1", p => With(p, 2, -1)),
        ("visitor 0: slot 1 is visited twice", p => With(p, 0, 0, 1, 1)),
        ("visitor 1: 3 visits, but 2 wanted", p => With(p, 1, 0, 2, 4)),
        ("visitor 1: 2 visits on day 0, but at most 1 a day", p => With(p, 1, 0, 2, 4)),
        ("visitor 1: the pinned slot 4 is missing", p => With(p, 1, 0)),
        ("visitor 3: slot 4 is neither wished for nor proposed nor pinned", p => With(p, 3, 4)),
        ("visitor 2: slot 3 is not possible for her (language)", p => With(p, 2, 3)),
        ("visitor 2: slot 5 is not possible for her (not_admitted)", p => With(p, 2, 5)),
        ("visitor 1: slot 5 is not possible for her (not_admitted)", p => With(p, 1, 5, 4)),
        ("visitor 0: slots 5 and 1 exclude each other: same host, or too near in time", p => With(p, 0, 0, 5, 1)),
        ("visitor 0: slot 0 stands after slot 1, but is earlier", p => With(p, 0, 1, 0)),
        ("slot 1: 2 people in 1 places", p => With(p, 2, 1)),
        ("slot 2: 1 people, fewer than its minimum of 2", p => With(p, 3, 2)),
        ("counts: the plan says 2/2/1, but its visits make 2/2/0", p => p with { Counts = [2, 2, 1] }),
        ("counts: the plan says , but its visits make 2/2/0", p => p with { Counts = [] }),
        ("utility: the plan says 10000, but", p => p with { Utility = 10_000 }),
        ("weighted: the plan says 1, but", p => p with { Weighted = 1 }),
        ("bound: the plan says 1, but its prices prove", p => p with { Bound = 1 }),
        ("bound: the plan says", p => p with { Prices = [.. p.Prices.Select(price => price / 2)] }),
        ("bound: the visits are worth ", p => With(p, 3, 0, 1, 2) with { Visits = [.. Enumerable.Repeat<int[]>([0, 1, 2], 4)], Prices = new long[7] }),
        ("prices: 6 prices for 7 slots", p => p with { Prices = p.Prices[1..] }),
        ("slot 2: the price -1 is not between 0 and 1000000000", p => p with { Prices = [0, 0, -1, 0, 0, 0, 0] }),
        ("slot 6: the price 9223372036854775807 is not between 0 and 1000000000", p => p with { Prices = [0, 0, 0, 0, 0, 0, long.MaxValue] }),
        ("visitor 0: the unmet wish for slot 5 has no outcome in its place", p => p with { Unmet = [.. p.Unmet.Skip(1)] }),
        ("visitor 0: the outcome of slot 5 is out of place: a wish that was met, or none, or given before", p => p with { Unmet = [p.Unmet[0], .. p.Unmet] }),
        ("visitor 0: the outcome of slot 0 is out of place: a wish that was met, or none, or given before", p => p with { Unmet = [new(0, 0, 1, Reason.Full), .. p.Unmet] }),
        ("outcomes: the one at position 7, of visitor 8, is out of order or of no visitor of the problem", p => p with { Unmet = [.. p.Unmet, new(8, 0, 1, Reason.Full)] }),
        ("outcomes: the one at position 1, of visitor 0, is out of order or of no visitor of the problem", p => p with { Unmet = [p.Unmet[1], p.Unmet[0], .. p.Unmet.Skip(2)] }),
        ("visitor 0: the wish for slot 5 is number 3 of the list, not 2", p => Outcome(p, 0, u => u with { Rank = 2 })),
        ("visitor 0: the wish for slot 5 is not met for conflict; the plan says full", p => Outcome(p, 0, u => u with { Reason = Reason.Full, With = null })),
        ("visitor 0: the wish for slot 5 does not conflict with slot 0", p => Outcome(p, 0, u => u with { With = 0 })),
        ("visitor 0: the wish for slot 5 does not conflict with slot 4", p => Outcome(p, 0, u => u with { With = 4 })),
        ("visitor 0: the wish for slot 5 does not conflict with an appointment elsewhere", p => Outcome(p, 0, u => u with { With = null })),
        ("visitor 2: the wish for slot 6 is not met for minimum_not_reached; the plan says host_cancelled", p => Outcome(p, 4, u => u with { Reason = Reason.HostCancelled })),
        ("visitor 0: nothing keeps her from slot 1, which has 1 free places; the plan says full", p => With(p, 0, 0) with { Unmet = [new(0, 1, 2, Reason.Full), .. p.Unmet] }),
    ];

    private static IEnumerable<TestCaseData> Cases => Ways.Select((way, i) => new TestCaseData(i).SetName($"Found out: {way.Violation.Replace('.', ' ')}"));

    [Test]
    public void The_plan_is_good_before_it_is_spoilt()
    {
        Assert.That(Verifier.Verify(Problem, Good).Violations, Is.Empty);
        Assert.That(Good.Visits, Is.EqualTo(new int[][] { [0, 1], [0, 4], [], [] }));
        Assert.That(
            Good.Unmet.Select(u => (u.Visitor, u.Wish, u.Reason, u.With)),
            Is.EqualTo(new (int, int, Reason, int?)[]
            {
                (0, 5, Reason.Conflict, 1), (1, 2, Reason.DayLimit, null), (2, 1, Reason.Full, null), (2, 3, Reason.Language, null), (2, 6, Reason.MinimumNotReached, null),
                (2, 5, Reason.NotAdmitted, null), (3, 2, Reason.MinimumNotReached, null),
            }));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_spoilt_plan_is_found_out(int way) =>
        Assert.That(Verifier.Verify(Problem, Ways[way].Spoil(Good)).Violations, Has.Some.StartsWith(Ways[way].Violation));

    [Test]
    public void A_plan_of_one_problem_is_no_plan_of_another()
    {
        var other = Problem with { Slots = [.. Problem.Slots.Select(slot => slot with { Capacity = slot.Capacity + 1 })] };
        Assert.That(Verifier.Verify(other, Good).Violations, Has.Some.StartsWith("problemSha256"));
    }

    private static Plan With(Plan plan, int visitor, params int[] visits) =>
        plan with { Visits = [.. plan.Visits.Select((old, id) => id == visitor ? visits : old)] };

    private static Plan Outcome(Plan plan, int position, Func<UnmetWish, UnmetWish> spoil) =>
        plan with { Unmet = [.. plan.Unmet.Select((unmet, i) => i == position ? spoil(unmet) : unmet)] };
}
