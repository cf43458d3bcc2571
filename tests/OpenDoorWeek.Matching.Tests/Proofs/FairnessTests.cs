using NUnit.Framework;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Rules;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>What people may expect of equal shares where the limits of each are laminar, everybody comes alone and no slot has a minimum.</summary>
[Category("Matching")]
public sealed class FairnessTests
{
    [Test]
    public void More_places_never_leave_more_people_with_nothing([Range(1, 20)] int seed)
    {
        var week = LaminarWeek(seed);
        var dice = new Dice((ulong)seed);
        for (int round = 0, before = 0; round < (Sizes.Long ? 30 : 5); round++)
        {
            var served = Matched.Plan(week).Counts[0];
            Assert.That(served, Is.GreaterThanOrEqualTo(before), $"seed {seed}, round {round}");
            before = served;
            week = week with { Slots = [.. week.Slots.Select(s => dice.Chance(50) ? s with { Capacity = s.Capacity + 1 } : s)] };
        }
    }

    [Test]
    public void Nobody_has_two_visits_more_than_another_where_an_exchange_would_help([Range(1, 20)] int seed)
    {
        var week = LaminarWeek(seed);
        var exchange = new UnfairShares(week, Matched.Plan(week).Visits).Find();
        Assert.That(exchange, Is.Null, $"seed {seed}");
    }

    [Test]
    public void An_unfair_share_would_be_noticed()
    {
        var week = RandomWeek.Make(WeekKnobs.S with { Visitors = 2, Slots = 8, Pins = 0, Minima = 0 }, 3);
        var wish = week.Visitors[0].Wishes.First(w => PlainRules.Admits(week, week.Visitors[0], w));
        var same = week with { Visitors = [week.Visitors[0], week.Visitors[0]] };
        Assert.That(new UnfairShares(same, [[wish, (wish + 1) % 8], []]).Find(), Is.Not.Null);
    }

    /// <summary>Of those whose limits cross, the first wish is kept.</summary>
    private static Problem LaminarWeek(int seed)
    {
        var week = RandomWeek.Make(WeekKnobs.S with { Minima = 0, FewestPlaces = 1, MostPlaces = 6 }, (ulong)seed);
        return week with { Visitors = [.. week.Visitors.Select((v, i) => IsLaminar(week, i) ? v : v with { Wishes = [.. v.Wishes.Take(1)], Pinned = [] })] };
    }

    private static bool IsLaminar(Problem week, int visitor) => Laminar.Holds(new Choices(week, visitor, Preset.EqualShares), withSectors: true);
}
