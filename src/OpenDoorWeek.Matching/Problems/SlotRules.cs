namespace OpenDoorWeek.Matching.Problems;

/// <summary>A slot is at a known host and place, at a time of the edition, for a number of people.</summary>
internal static class SlotRules
{
    public static void Check(Problem problem, Findings findings)
    {
        for (var id = 0; id < problem.Slots.Length; id++)
        {
            var slot = problem.Slots[id];
            findings.Known("slots", id, "host", slot.Host, problem.Hosts.Length, "host");
            findings.Known("slots", id, "place", slot.Place, problem.Travel.Length, "place");
            findings.Span("slots", id, "", slot.Day, slot.Start, slot.End);
            findings.Range("slots", id, "cap", slot.Capacity, 0, ProblemRules.MostCapacity);
            CheckMinimum(slot, id, findings);
        }
    }

    private static void CheckMinimum(Slot slot, int id, Findings findings)
    {
        if (slot.Minimum < 0)
        {
            findings.Add($"slots[{id}].min", $"{slot.Minimum} is negative; 0 is no minimum.");
        }
        else if (slot.Minimum > slot.Capacity && slot.Capacity >= 0)
        {
            findings.Add($"slots[{id}].min", $"A minimum of {slot.Minimum} is never reached with {slot.Capacity} places.");
        }
    }
}
