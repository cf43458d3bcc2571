using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Reasons;

internal static class Attendance
{
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
