namespace OpenDoorWeek.Matching.Problems;

/// <summary>
/// Pins are somebody's decisions and stand above what the visitor or host said; but decisions that no plan can keep together are refused.
/// Expects numbers and ids that are in order.
/// </summary>
internal static class PinRules
{
    public static void Check(Problem problem, Findings findings)
    {
        var people = new int[problem.Slots.Length];
        for (var id = 0; id < problem.Visitors.Length; id++)
        {
            var visitor = problem.Visitors[id];
            foreach (var slot in visitor.Pinned)
            {
                people[slot] += visitor.Party;
            }

            if (visitor.Pinned.Length > 0)
            {
                CheckVisitor(problem, id, visitor, findings);
            }
        }

        for (var slot = 0; slot < people.Length; slot++)
        {
            if (people[slot] > problem.Slots[slot].Capacity)
            {
                findings.Add($"slots[{slot}].cap", $"{people[slot]} people are pinned to {problem.Slots[slot].Capacity} places.");
            }
        }
    }

    private static void CheckVisitor(Problem problem, int id, Visitor visitor, Findings findings)
    {
        if (visitor.Pinned.Length > visitor.Want)
        {
            findings.Add($"visitors[{id}].pinned", $"{visitor.Pinned.Length} visits are pinned, but {visitor.Want} wanted.");
        }

        for (var i = 0; i < visitor.Pinned.Length; i++)
        {
            if (visitor.Never.Contains(visitor.Pinned[i]))
            {
                findings.Add($"visitors[{id}].pinned[{i}]", $"Slot {visitor.Pinned[i]} is pinned, but stands under never as well.");
            }

            CheckClashes(problem, id, visitor.Pinned, i, findings);
        }

        CheckDays(problem, id, visitor, findings);
    }

    private static void CheckClashes(Problem problem, int id, int[] pinned, int i, Findings findings)
    {
        for (var before = 0; before < i; before++)
        {
            if (Clash.Between(problem, pinned[before], pinned[i]))
            {
                findings.Add($"visitors[{id}].pinned[{i}]", $"One person cannot visit both slot {pinned[before]} and slot {pinned[i]}: same host, or too near in time.");
            }
        }
    }

    private static void CheckDays(Problem problem, int id, Visitor visitor, Findings findings)
    {
        foreach (var day in visitor.Pinned.GroupBy(slot => problem.Slots[slot].Day).Where(day => day.Count() > visitor.PerDay))
        {
            findings.Add($"visitors[{id}].pinned", $"{day.Count()} visits are pinned on day {day.Key}, but at most {visitor.PerDay} a day wanted.");
        }
    }
}
