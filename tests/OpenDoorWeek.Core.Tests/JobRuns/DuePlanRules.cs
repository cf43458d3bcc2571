using NUnit.Framework;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Core.Tests.JobRuns;

/// <summary>What becomes of occurrences that were due; all at minutes before now.</summary>
[Category("Rules")]
public sealed class DuePlanRules
{
    [TestCase(new int[0], null, "", null, 0, Description = "nothing was due")]
    [TestCase(new[] { 0 }, null, "", 0, 0, Description = "on time")]
    [TestCase(new[] { 180, 120, 60 }, null, "", 60, 2, Description = "one run for all, however late")]
    [TestCase(new[] { 0 }, 30, "", 0, 0)]
    [TestCase(new[] { 30 }, 30, "", 30, 0, Description = "the bound itself is in time")]
    [TestCase(new[] { 31 }, 30, "31", null, 0, Description = "too late")]
    [TestCase(new[] { 180, 120, 60 }, 30, "180 120 60", null, 0, Description = "all too late")]
    [TestCase(new[] { 180, 120, 60, 20, 5 }, 90, "180 120", 5, 2, Description = "some missed, some made good, one runs")]
    public void The_latest_runs_for_those_before_it_and_what_is_older_than_the_bound_is_missed(int[] minutesAgo, int? bound, string missed, int? run, int madeGood)
    {
        var plan = DuePlan.Of([.. minutesAgo.Select(Ago)], Rows.Today, bound is { } minutes ? TimeSpan.FromMinutes(minutes) : null);
        Assert.That(string.Join(' ', plan.Missed.Select(m => (Rows.Today - m).TotalMinutes)), Is.EqualTo(missed));
        Assert.That((plan.Run, plan.MadeGood), Is.EqualTo((run is { } at ? Ago(at) : (DateTimeOffset?)null, madeGood)));
        Assert.That(plan.Missed.Count + plan.MadeGood + (plan.Run is null ? 0 : 1), Is.EqualTo(minutesAgo.Length), "none is forgotten");
    }

    private static DateTimeOffset Ago(int minutes) => Rows.Today.AddMinutes(-minutes);
}
