using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Reasons;

/// <summary>The facts behind a <see cref="Reason.Conflict"/> with another visit.</summary>
/// <param name="Visit">Slot of the visit that is in the way.</param>
/// <param name="SameHost">A host is visited once: then neither day nor travel matters.</param>
/// <param name="TravelMinutes">From the one that starts first to the other; null when they are on different days.</param>
public sealed record InTheWay(int Visit, bool SameHost, int? TravelMinutes)
{
    /// <returns>Null when the wish was not met for another reason, or because of an appointment elsewhere.</returns>
    public static InTheWay? Of(Problem problem, UnmetWish unmet)
    {
        if (unmet.With is not { } visit)
        {
            return null;
        }

        Slot one = problem.Slots[visit], other = problem.Slots[unmet.Wish];
        var (first, second) = one.Start <= other.Start ? (one, other) : (other, one);
        return new InTheWay(visit, one.Host == other.Host, one.Day == other.Day ? problem.Travel[first.Place][second.Place] : null);
    }
}
