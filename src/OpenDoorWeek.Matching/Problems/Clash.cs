namespace OpenDoorWeek.Matching.Problems;

/// <summary>Which two visits one person cannot both make.</summary>
public static class Clash
{
    /// <returns>True for two slots of one host, or on one day when the later starts before one has come from the earlier.</returns>
    public static bool Between(Problem problem, int one, int other)
    {
        Slot a = problem.Slots[one], b = problem.Slots[other];
        return a.Host == b.Host || (a.Day == b.Day && TooNear(problem, a.Start, a.End, a.Place, b.Start, b.End, b.Place));
    }

    /// <returns>True when the appointment leaves no time to travel to or from the slot.</returns>
    public static bool Between(Problem problem, Appointment busy, Slot slot) =>
        busy.Day == slot.Day && TooNear(problem, busy.Start, busy.End, busy.Place, slot.Start, slot.End, slot.Place);

    private static bool TooNear(Problem problem, int startA, int endA, int placeA, int startB, int endB, int placeB) =>
        startA <= startB
            ? startB < endA + problem.Travel[placeA][placeB]
            : startA < endB + problem.Travel[placeB][placeA];
}
