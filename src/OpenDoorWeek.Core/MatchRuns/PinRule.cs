using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Whether a visit can be promised to a visitor; pure.</summary>
internal static class PinRule
{
    /// <summary>
    /// A pin is somebody's decision: it stands above how many visits she wants, when she can come and whom the host admits. What no plan
    /// and no booking could keep is refused.
    /// </summary>
    /// <param name="problem">With what is pinned already.</param>
    /// <param name="visitor">As she stands, her earlier pins included.</param>
    /// <param name="slotId">Number of the slot.</param>
    /// <param name="free">Places of it that nobody is pinned to.</param>
    public static PinProblem? Against(Problem problem, Visitor visitor, int slotId, int free) =>
        !visitor.Languages.Intersect(problem.Slots[slotId].Languages).Any() ? PinProblem.Language
        : visitor.Pinned.Any(pin => Clash.Between(problem, pin, slotId)) || visitor.Busy.Any(b => Clash.Between(problem, b, problem.Slots[slotId])) ? PinProblem.Overlap
        : visitor.Pinned.Length >= Preset.MostVisits ? PinProblem.TooMany
        : free < visitor.Party ? PinProblem.NoPlaces
        : null;

    /// <summary>With the pin, and with a wish for visits that is not below it.</summary>
    public static Visitor Pin(Problem problem, Visitor visitor, int slotId)
    {
        int[] pinned = [.. visitor.Pinned, slotId];
        var onThatDay = pinned.Count(p => problem.Slots[p].Day == problem.Slots[slotId].Day);
        return visitor with { Pinned = pinned, Want = Math.Max(visitor.Want, pinned.Length), PerDay = Math.Max(visitor.PerDay, onThatDay) };
    }
}
