using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Problems;

/// <summary>Which wishes could be granted at all, before anything is placed.</summary>
public static class Admission
{
    /// <returns>Why this visitor can never have this slot, or null. A pin stands above this: it is somebody's decision.</returns>
    public static Reason? Against(Problem problem, Visitor visitor, int slotId)
    {
        var slot = problem.Slots[slotId];
        return !visitor.Languages.Intersect(slot.Languages).Any() ? Reason.Language
            : visitor.NotAdmitted.Contains(slotId) || visitor.Never.Contains(slotId) ? Reason.NotAdmitted
            : visitor.Unavailable.Any(span => span.Day == slot.Day && span.Start < slot.End && slot.Start < span.End) ? Reason.Unavailable
            : visitor.Busy.Any(busy => Clash.Between(problem, busy, slot)) ? Reason.Conflict
            : null;
    }

    /// <summary>The wishes and then the proposed ones that could be granted, best first; rank r is the position in this list, from 1.</summary>
    public static IEnumerable<int> Ranked(Problem problem, Visitor visitor) =>
        visitor.Wishes.Concat(visitor.Proposed).Where(slot => Against(problem, visitor, slot) is null || visitor.Pinned.Contains(slot));
}
