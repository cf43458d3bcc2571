using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Reasons;

/// <summary>How many people a plan brings to each slot.</summary>
public static class Attendance
{
    /// <param name="visits">By visitor: the numbers of her slots.</param>
    /// <returns>By slot: people there, parties with all of them.</returns>
    public static int[] Of(Problem problem, int[][] visits)
    {
        var people = new int[problem.Slots.Length];
        for (var visitor = 0; visitor < visits.Length; visitor++)
        {
            foreach (var slot in visits[visitor])
            {
                people[slot] += problem.Visitors[visitor].Party;
            }
        }

        return people;
    }
}
