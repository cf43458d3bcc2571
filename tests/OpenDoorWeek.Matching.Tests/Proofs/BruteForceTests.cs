using NUnit.Framework;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.MatchingCases.Models;
using OpenDoorWeek.MatchingCases.Rules;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>The judges judge each other: what proves the engine is right itself.</summary>
[Category("Matching")]
public sealed class BruteForceTests
{
    [Test]
    public void Every_plan_tried_and_the_solvers_of_others_find_the_same_best([Range(1, 30)] int seed)
    {
        var preset = Preset.All[seed % 3];
        var week = RandomWeek.Tiny((ulong)seed);
        var optimum = BruteForce.Of(week, preset).Weighted;
        foreach (var solver in OutsideSolver.Present)
        {
            Assert.That(solver.Run(LinearModel.Of(week, preset)).Optimum, Is.EqualTo(optimum), $"{solver.Name}, seed {seed}");
        }
    }

    [Test]
    public void The_tiny_weeks_have_every_rule_in_them()
    {
        var weeks = Enumerable.Range(1, Sizes.TinyWeeks).Select(s => RandomWeek.Tiny((ulong)s)).ToList();
        var visitors = weeks.SelectMany(w => w.Visitors).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(visitors.Any(v => v.Party == 3) && visitors.Any(v => v.Priority > 0) && visitors.Any(v => v.PerDay == 3), Is.True);
            Assert.That(visitors.Any(v => v.Pinned.Length > 1) && visitors.Any(v => v.Pinned.Except(v.Wishes).Any()), Is.True);
            Assert.That(visitors.Any(v => v.Never.Length > 0) && visitors.Any(v => v.NotAdmitted.Length > 0), Is.True);
            Assert.That(visitors.Any(v => v.Busy.Length > 0) && visitors.Any(v => v.Unavailable.Length > 0), Is.True);
            Assert.That(visitors.Any(v => v.Proposed.Length > 0) && visitors.Any(v => v.Wishes.Length == 0), Is.True);
            Assert.That(weeks.Count(w => new PlainJudge(w, Preset.EqualShares).PromisesExact(withSectors: true)), Is.GreaterThan(weeks.Count / 20));
            Assert.That(weeks.Count(w => w.Slots.Any(s => s.Minimum > 1)), Is.GreaterThan(weeks.Count / 20));
        });
    }
}
