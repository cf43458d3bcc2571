using OpenDoorWeek.Matching.Files;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Verification;

/// <summary>Each visitor's visits keep her rules: known, once, wished for and possible or pinned; no more than wanted; no two that exclude each other.</summary>
internal sealed class VisitCheck(WeekRules week, Violations violations)
{
    /// <returns>By visitor of the problem: the visits without unknown and repeated slots, so that the other checks can count on them.</returns>
    public int[][] KnownVisits(Plan plan)
    {
        var visitors = week.Problem.Visitors;
        for (var id = visitors.Length; id < plan.Visits.Length; id++)
        {
            if (plan.Visits[id].Length > 0)
            {
                violations.Add($"visitor {id}: the problem has no such visitor");
            }
        }

        return [.. visitors.Select((visitor, id) => Checked(id, visitor, id < plan.Visits.Length ? plan.Visits[id] : []))];
    }

    private int[] Checked(int id, Visitor visitor, int[] visits)
    {
        var known = Known(id, visits);
        CheckNumber(id, visitor, known);
        foreach (var slot in known)
        {
            CheckRight(id, visitor, slot);
        }

        foreach (var pin in visitor.Pinned.Where(pin => !known.Contains(pin)))
        {
            violations.Add($"visitor {id}: the pinned slot {pin} is missing");
        }

        CheckPairs(id, known);
        return known;
    }

    private int[] Known(int id, int[] visits)
    {
        var known = new List<int>(visits.Length);
        foreach (var slot in visits)
        {
            if (slot < 0 || slot >= week.Problem.Slots.Length)
            {
                violations.Add($"visitor {id}: the problem has no slot {slot}");
            }
            else if (known.Contains(slot))
            {
                violations.Add($"visitor {id}: slot {slot} is visited twice");
            }
            else
            {
                known.Add(slot);
            }
        }

        return [.. known];
    }

    private void CheckNumber(int id, Visitor visitor, int[] visits)
    {
        if (visits.Length > visitor.Want)
        {
            violations.Add($"visitor {id}: {visits.Length} visits, but {visitor.Want} wanted");
        }

        foreach (var day in visits.Select(slot => week.Problem.Slots[slot].Day).Distinct())
        {
            var count = visits.Count(slot => week.Problem.Slots[slot].Day == day);
            if (count > visitor.PerDay)
            {
                violations.Add($"visitor {id}: {count} visits on day {day}, but at most {visitor.PerDay} a day");
            }
        }
    }

    /// <summary>A pin stands above what visitor and host said.</summary>
    private void CheckRight(int id, Visitor visitor, int slot)
    {
        if (visitor.Pinned.Contains(slot))
        {
            return;
        }

        if (!visitor.Wishes.Contains(slot) && !visitor.Proposed.Contains(slot))
        {
            violations.Add($"visitor {id}: slot {slot} is neither wished for nor proposed nor pinned");
        }

        if (week.Obstacle(visitor, slot) is { } obstacle)
        {
            violations.Add($"visitor {id}: slot {slot} is not possible for her ({OutcomeWords.Of(obstacle)})");
        }
    }

    private void CheckPairs(int id, int[] visits)
    {
        var slots = week.Problem.Slots;
        for (var later = 1; later < visits.Length; later++)
        {
            Slot one = slots[visits[later - 1]], next = slots[visits[later]];
            if ((next.Day, next.Start).CompareTo((one.Day, one.Start)) < 0)
            {
                violations.Add($"visitor {id}: slot {visits[later]} stands after slot {visits[later - 1]}, but is earlier");
            }

            foreach (var earlier in visits.Take(later).Where(earlier => week.Exclude(earlier, visits[later])))
            {
                violations.Add($"visitor {id}: slots {earlier} and {visits[later]} exclude each other: same host, or too near in time");
            }
        }
    }
}
