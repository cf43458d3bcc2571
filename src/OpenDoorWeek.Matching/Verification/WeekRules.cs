using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Verification;

/// <summary>The hard rules of section 2 of the design, for one visitor or two slots.</summary>
internal sealed class WeekRules(Problem problem)
{
    public Problem Problem => problem;

    /// <returns>Why the visitor could never have this slot, whatever else she visits; the first reason in the order of plan.json, or null.</returns>
    public Reason? Obstacle(Visitor visitor, int slotId)
    {
        var slot = problem.Slots[slotId];
        if (!ShareALanguage(visitor, slot))
        {
            return Reason.Language;
        }

        if (Array.IndexOf(visitor.NotAdmitted, slotId) >= 0 || Array.IndexOf(visitor.Never, slotId) >= 0)
        {
            return Reason.NotAdmitted;
        }

        if (IsAway(visitor, slot))
        {
            return Reason.Unavailable;
        }

        return IsTakenUp(visitor, slot) ? Reason.Conflict : null;
    }

    /// <summary>The visitor's wishes, own then proposed, without those that could never be met; a pinned one is always among them.</summary>
    public List<int> RankedWishes(Visitor visitor)
    {
        var ranked = new List<int>(visitor.Wishes.Length);
        foreach (var wish in AllWishes(visitor))
        {
            if (Array.IndexOf(visitor.Pinned, wish) >= 0 || Obstacle(visitor, wish) is null)
            {
                ranked.Add(wish);
            }
        }

        return ranked;
    }

    public static int[] AllWishes(Visitor visitor) => [.. visitor.Wishes, .. visitor.Proposed];

    /// <returns>True when one person cannot visit both: same host, or no time to get from the one to the other.</returns>
    public bool Exclude(int oneId, int otherId)
    {
        Slot one = problem.Slots[oneId], other = problem.Slots[otherId];
        if (one.Host == other.Host)
        {
            return true;
        }

        if (one.Day != other.Day)
        {
            return false;
        }

        var (first, second) = one.Start <= other.Start ? (one, other) : (other, one);
        return second.Start < first.End + problem.Travel[first.Place][second.Place];
    }

    /// <returns>True when an appointment elsewhere leaves no time to come or to get there afterwards.</returns>
    public bool IsTakenUp(Visitor visitor, Slot slot)
    {
        foreach (var busy in visitor.Busy)
        {
            var isTooNear = busy.Start <= slot.Start
                ? slot.Start < busy.End + problem.Travel[busy.Place][slot.Place]
                : busy.Start < slot.End + problem.Travel[slot.Place][busy.Place];
            if (busy.Day == slot.Day && isTooNear)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ShareALanguage(Visitor visitor, Slot slot)
    {
        foreach (var language in visitor.Languages)
        {
            if (Array.IndexOf(slot.Languages, language) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAway(Visitor visitor, Slot slot)
    {
        foreach (var span in visitor.Unavailable)
        {
            if (span.Day == slot.Day && slot.Start < span.End && span.Start < slot.End)
            {
                return true;
            }
        }

        return false;
    }
}
