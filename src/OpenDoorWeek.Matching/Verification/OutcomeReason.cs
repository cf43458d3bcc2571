using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Verification;

/// <summary>Why a wish could not be met beside the visits of the plan; found again from the rules.</summary>
/// <param name="people">By slot.</param>
internal sealed class OutcomeReason(WeekRules week, int[] people)
{
    /// <param name="visits">Of the visitor.</param>
    /// <returns>The first that holds, in the order of <see cref="Reason"/>; null when she could have the slot as well.</returns>
    public Reason? Of(Visitor visitor, int[] visits, int wish)
    {
        if (week.Obstacle(visitor, wish) is { } obstacle)
        {
            return obstacle;
        }

        if (visits.Any(visit => week.Exclude(visit, wish)))
        {
            return Reason.Conflict;
        }

        var slot = week.Problem.Slots[wish];
        return visits.Count(visit => week.Problem.Slots[visit].Day == slot.Day) >= visitor.PerDay ? Reason.DayLimit
            : visits.Length >= visitor.Want ? Reason.EnoughVisits
            : people[wish] == 0 && slot.Minimum > 0 ? Reason.MinimumNotReached
            : people[wish] + visitor.Party > slot.Capacity ? Reason.Full
            : null;
    }

    /// <returns>True when what stands under "with" is in the way of the wish, or nothing stands there and nothing should.</returns>
    public bool Allows(Visitor visitor, int[] visits, UnmetWish outcome) =>
        outcome.With is { } with ? outcome.Reason == Reason.Conflict && visits.Contains(with) && week.Exclude(with, outcome.Wish)
        : outcome.Reason != Reason.Conflict || week.IsTakenUp(visitor, week.Problem.Slots[outcome.Wish]);
}
