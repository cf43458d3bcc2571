using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Verification;

/// <summary>No slot has more people than places, or fewer than its minimum unless nobody or somebody pinned is there.</summary>
internal sealed class SlotCheck(Problem problem, Violations violations)
{
    /// <returns>By slot: people there, each of a party counted.</returns>
    public int[] People(int[][] visits)
    {
        var people = new int[problem.Slots.Length];
        for (var id = 0; id < visits.Length; id++)
        {
            foreach (var slot in visits[id])
            {
                people[slot] += problem.Visitors[id].Party;
            }
        }

        var hasPin = problem.Visitors.SelectMany(visitor => visitor.Pinned).ToHashSet();
        for (var slot = 0; slot < people.Length; slot++)
        {
            Check(slot, people[slot], hasPin.Contains(slot));
        }

        return people;
    }

    private void Check(int id, int people, bool hasPin)
    {
        var slot = problem.Slots[id];
        if (people > slot.Capacity)
        {
            violations.Add($"slot {id}: {people} people in {slot.Capacity} places");
        }

        if (people > 0 && people < slot.Minimum && !hasPin)
        {
            violations.Add($"slot {id}: {people} people, fewer than its minimum of {slot.Minimum}");
        }
    }
}
