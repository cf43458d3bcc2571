using NUnit.Framework;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Verification;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>What the engine says against the verifier, which shares no line with it.</summary>
[Category("Matching")]
public sealed class VerifiedTests
{
    /// <summary>Each makes one thing of a plan untrue.</summary>
    private static readonly (string Name, Func<Plan, Plan> Spoil)[] Corruptions =
    [
        ("another problem", p => p with { ProblemSha256 = new string('0', 64) }),
        ("one person more", p => p with { Counts = [p.Counts[0] + 1, p.Counts[1], p.Counts[2]] }),
        ("more utility", p => p with { Utility = p.Utility + 1 }),
        ("more worth", p => p with { Weighted = p.Weighted + 1 }),
        ("a lower bound", p => p with { Bound = p.Bound - 1 }),
        ("prices gone", p => p with { Prices = new long[p.Prices.Length] }),
        ("a negative price", p => p with { Prices = [-1, .. p.Prices[1..]] }),
        ("a visit gone", p => p with { Visits = Change(p, v => v[1..]) }),
        ("a visit twice", p => p with { Visits = Change(p, v => [v[0], .. v]) }),
        ("an unknown slot", p => p with { Visits = Change(p, v => [.. v[1..], p.Prices.Length]) }),
        ("visits of two swapped", p => p with { Visits = [.. p.Visits[1..], p.Visits[0]] }),
        ("a visitor left out", p => p with { Visits = p.Visits[..^1] }),
        ("a reason left out", p => p with { Unmet = [.. p.Unmet.Skip(1)] }),
        ("another reason", p => p with { Unmet = [p.Unmet[0] with { Reason = Reason.HostCancelled }, .. p.Unmet.Skip(1)] }),
    ];

    private static IEnumerable<TestCaseData> Ways => Corruptions.Select((c, i) => new TestCaseData(i).SetArgDisplayNames(c.Name));

    [Test]
    public void The_verifier_accepts_every_plan_of_a_tiny_week()
    {
        var wrong = from seed in Enumerable.Range(1, Sizes.TinyWeeks)
                    let week = RandomWeek.Tiny((ulong)seed)
                    let verdict = Verifier.Verify(week, Matched.Plan(week, Preset.All[seed % 3], (ulong)seed))
                    where !verdict.IsValid
                    select $"seed {seed}: {string.Join("; ", verdict.Violations)}";
        Assert.That(wrong.Take(5), Is.Empty);
    }

    [TestCase("S")]
    [TestCase("M")]
    public void The_verifier_accepts_the_plan_of_a_whole_week(string size)
    {
        var week = RandomWeek.Make((size == "S" ? WeekKnobs.S : WeekKnobs.M).WithEverything(), 1);
        Assert.That(Verifier.Verify(week, Matched.Plan(week)).Violations, Is.Empty);
    }

    [TestCaseSource(nameof(Ways))]
    public void The_verifier_rejects_a_plan_of_the_engine_that_somebody_touched(int way)
    {
        foreach (var preset in Preset.All)
        {
            var week = RandomWeek.Make(WeekKnobs.S.WithEverything(), 5);
            Assert.That(Verifier.Verify(week, Corruptions[way].Spoil(Matched.Plan(week, preset))).IsValid, Is.False, preset.Name);
        }
    }

    private static int[][] Change(Plan plan, Func<int[], int[]> change)
    {
        var visitor = Array.FindIndex(plan.Visits, v => v.Length > 1);
        return [.. plan.Visits.Select((v, i) => i == visitor ? change(v) : v)];
    }
}
