using NUnit.Framework;
using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.ShortLists;

namespace OpenDoorWeek.Matching.Tests.ShortLists;

/// <summary>Six people want the one place of a slot; five name four wishes, the last names that one only.</summary>
[Category("Matching")]
public sealed class NamingOnlyTheFirstWishTests
{
    private const int Seeds = 40;

    [Test]
    public void Without_completion_it_always_succeeds([Values("equal", "coverage", "first")] string preset) =>
        Assert.That(Successes(preset, problem => problem), Is.EqualTo(Seeds));

    [Test]
    public void With_completion_it_is_one_lot_among_six([Values("equal", "coverage", "first")] string preset) =>
        Assert.That(Successes(preset, problem => CompleteShortLists.Of(problem, 1).Problem), Is.InRange(1, Seeds / 2));

    private static int Successes(string preset, Func<Problem, Problem> step)
    {
        var week = new AWeek();
        int wanted = week.Slot(), cunning = 5;
        int[] quiet = [.. Enumerable.Range(0, 6).Select(number => week.Slot(day: 1 + (number % 3), at: $"{10 + number}:00", capacity: 6))];
        for (var visitor = 0; visitor <= cunning; visitor++)
        {
            week.Visitor(visitor < cunning ? [wanted, .. quiet[..3]] : [wanted], v => v with { Want = 1 });
        }

        var problem = step(week.Problem);
        return Enumerable.Range(1, Seeds).Count(seed => Run(problem, preset, (ulong)seed).Visits[cunning].Contains(wanted));
    }

    private static Plan Run(Problem problem, string preset, ulong seed) =>
        ((MatchAnswer.Planned)Matchmaker.Match(problem, new MatchOptions { Seed = seed, Preset = Preset.Find(preset)! })).Plan;
}
