using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Reasons;

/// <summary>
/// Why wishes were not met: exactly one reason for each, the first that holds in the order of <see cref="Reason"/>.
/// Limits and conflicts are those of the finished plan: what stands against the wish beside the visits that the visitor has in it.
/// </summary>
public sealed class UnmetWishes
{
    private readonly Problem _problem;
    private readonly int[][] _visits;
    private readonly QuickAdmission _admission;
    private readonly int[] _people;
    private readonly List<UnmetWish> _unmet = [];

    private UnmetWishes(Problem problem, int[][] visits) =>
        (_problem, _visits, _admission, _people) =
            (problem, visits, new QuickAdmission(problem, new LanguageSets(problem)), Attendance.Of(problem, visits));

    /// <param name="problem">Without complaints.</param>
    /// <param name="visits">By visitor: slots in order of time, pinned ones included, each once.</param>
    /// <returns>By visitor and then in the order of the own and then the proposed wishes. Time grows with the number of wishes only.</returns>
    public static IReadOnlyList<UnmetWish> Of(Problem problem, int[][] visits)
    {
        var unmet = new UnmetWishes(problem, visits);
        for (var visitor = 0; visitor < problem.Visitors.Length; visitor++)
        {
            unmet.AddOf(visitor);
        }

        return unmet._unmet;
    }

    private void AddOf(int visitorId)
    {
        var visitor = _problem.Visitors[visitorId];
        var rank = 0;
        foreach (var wish in visitor.Wishes)
        {
            Add(visitorId, wish, ++rank);
        }

        foreach (var wish in visitor.Proposed)
        {
            Add(visitorId, wish, ++rank);
        }
    }

    private void Add(int visitorId, int wish, int rank)
    {
        if (Array.IndexOf(_visits[visitorId], wish) < 0)
        {
            var (reason, with) = Why(visitorId, wish);
            _unmet.Add(new UnmetWish(visitorId, wish, rank, reason, with));
        }
    }

    private (Reason Reason, int? With) Why(int visitorId, int wish)
    {
        // An appointment elsewhere comes before the visits that may be in the way too: without them it would still be there.
        if (_admission.Against(visitorId, wish) is { } impossible)
        {
            return (impossible, null);
        }

        return Earliest(_visits[visitorId], wish) is { } visit
            ? (Reason.Conflict, visit)
            : (WhyBesideVisits(_problem.Visitors[visitorId], _visits[visitorId], _problem.Slots[wish], _people[wish]), null);
    }

    private Reason WhyBesideVisits(Visitor visitor, int[] visits, Slot slot, int people) =>
        VisitsOn(slot.Day, visits) >= visitor.PerDay ? Reason.DayLimit
        : visits.Length >= visitor.Want ? Reason.EnoughVisits
        : people == 0 && slot.Minimum > 0 ? Reason.MinimumNotReached
        // Also a party that is larger than the places left. A slot where all of the party would fit is left over by no plan of the engine:
        // one more visit is always worth something. Where somebody else made the plan, it is said to be full.
        : Reason.Full;

    /// <returns>The first of the visits, which are in order of time, that clashes with the wish, or null.</returns>
    private int? Earliest(int[] visits, int wish)
    {
        foreach (var visit in visits)
        {
            if (Clash.Between(_problem, visit, wish))
            {
                return visit;
            }
        }

        return null;
    }

    private int VisitsOn(int day, int[] visits)
    {
        var count = 0;
        foreach (var visit in visits)
        {
            count += _problem.Slots[visit].Day == day ? 1 : 0;
        }

        return count;
    }
}
