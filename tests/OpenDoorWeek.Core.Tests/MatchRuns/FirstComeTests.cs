using NUnit.Framework;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Core.Tests.MatchRuns;

/// <summary>What organisers may compare a plan with: the same wishes without any sharing out.</summary>
[Category("Rules")]
public sealed class FirstComeTests
{
    [Test]
    public void Who_sends_first_takes_all_she_wants_and_the_last_finds_nothing()
    {
        var problem = ProblemOf(slots: 3, capacity: 1, [[0, 1], [0, 1], [0, 1, 2]]);
        Assert.That(FirstCome.Share(problem, [2, 0, 1]), Is.EqualTo(new int[][] { [], [], [0, 1] }), "two each was what they wanted");
        Assert.That(FirstCome.Share(problem, [0, 2, 1]), Is.EqualTo(new int[][] { [0, 1], [], [2] }));
    }

    [Test]
    public void A_party_takes_what_holds_all_of_it_and_a_pin_comes_before_everybody()
    {
        var problem = ProblemOf(slots: 2, capacity: 2, [[0], [0, 1], [0]]);
        problem.Visitors[1] = problem.Visitors[1] with { Party = 2 };
        problem.Visitors[2] = problem.Visitors[2] with { Pinned = [0] };
        Assert.That(FirstCome.Share(problem, [0, 1, 2]), Is.EqualTo(new int[][] { [0], [1], [0] }));
    }

    [Test]
    public void People_count_with_their_party_and_ranks_are_those_of_their_own_list()
    {
        var problem = ProblemOf(slots: 3, capacity: 5, [[0, 1], [2], [1, 0]]);
        problem.Visitors[0] = problem.Visitors[0] with { Party = 3 };
        Assert.That(Satisfaction.Of(problem, [[1], [], [1, 0]]), Is.EqualTo(new Satisfaction(5, 4, 1, 0, 1, 4, (3 * 2 + 1) / 4.0)));
    }

    /// <summary>Each slot on a day and of a host of its own, in Dutch; everybody wants two visits.</summary>
    private static Problem ProblemOf(int slots, int capacity, int[][] wishes) => new(
        [[0]],
        [.. Enumerable.Range(0, slots).Select(_ => new Host(0, 0))],
        [.. Enumerable.Range(0, slots).Select(s => new Slot { Host = s, Place = 0, Day = s, Start = 600, End = 690, Capacity = capacity, Languages = ["nl"] })],
        [.. wishes.Select(w => new Visitor { Languages = ["nl"], Want = 2, PerDay = 1, Party = 1, Wishes = w })]);
}
