using NUnit.Framework;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.Reasons;

namespace OpenDoorWeek.Matching.Tests.Reasons;

[Category("Matching")]
public sealed class EveryUnmetWishTests
{
    [Test]
    public void Each_wish_is_met_or_has_one_reason_in_order()
    {
        foreach (var (seed, problem, visits) in AnyWeek.WithVisits(200))
        {
            var expected = problem.Visitors.SelectMany((visitor, id) => visitor.Wishes
                .Select((wish, index) => (Visitor: id, Wish: wish, Rank: index + 1))
                .Where(unmet => !visits[id].Contains(unmet.Wish)));

            Assert.That(UnmetWishes.Of(problem, visits).Select(u => (u.Visitor, u.Wish, u.Rank)), Is.EqualTo(expected), $"seed {seed}");
        }
    }

    [Test]
    public void What_is_told_to_stand_in_the_way_does()
    {
        foreach (var (seed, problem, visits) in AnyWeek.WithVisits(200))
        {
            Assert.That(UnmetWishes.Of(problem, visits).Where(unmet => !Holds(problem, visits, unmet)), Is.Empty, $"seed {seed}");
        }
    }

    /// <summary>Said again in long, from the words of <see cref="Reason"/>.</summary>
    private static bool Holds(Problem problem, int[][] visits, UnmetWish unmet)
    {
        var (visitor, slot, held) = (problem.Visitors[unmet.Visitor], problem.Slots[unmet.Wish], visits[unmet.Visitor]);
        var people = visits.Select((slots, id) => slots.Contains(unmet.Wish) ? problem.Visitors[id].Party : 0).Sum();
        var isPossible = Admission.Against(problem, visitor, unmet.Wish) is null;
        var fitsIn = isPossible && !held.Any(visit => Clash.Between(problem, visit, unmet.Wish));
        var hasADay = fitsIn && held.Count(visit => problem.Slots[visit].Day == slot.Day) < visitor.PerDay;
        var wantsMore = hasADay && held.Length < visitor.Want;
        return unmet.Reason switch
        {
            Reason.Conflict => unmet.With is { } visit ? Clash.Between(problem, visit, unmet.Wish) : !isPossible,
            Reason.DayLimit => fitsIn && !hasADay,
            Reason.EnoughVisits => hasADay && !wantsMore,
            Reason.MinimumNotReached => wantsMore && people == 0 && slot.Minimum > 0,
            Reason.Full => wantsMore && people + visitor.Party > slot.Capacity,
            var reason => reason == Admission.Against(problem, visitor, unmet.Wish),
        };
    }
}
