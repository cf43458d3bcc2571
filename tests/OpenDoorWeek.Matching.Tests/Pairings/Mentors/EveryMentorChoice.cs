using OpenDoorWeek.Matching.Pairings.Mentors;

namespace OpenDoorWeek.Matching.Tests.Pairings.Mentors;

/// <summary>Tries all ways to give a handful of newcomers their mentors.</summary>
internal sealed class EveryMentorChoice(MentorProblem problem)
{
    private readonly MentorWorth _worth = new(problem);

    /// <returns>The greatest value.</returns>
    public static long Of(MentorProblem problem) =>
        new EveryMentorChoice(problem).Best(0, [.. problem.Mentors.Select(mentor => mentor.Capacity)]);

    private long Best(int newcomer, int[] places)
    {
        if (newcomer == problem.Newcomers.Length)
        {
            return 0;
        }

        var best = Best(newcomer + 1, places);
        for (var first = 0; first < places.Length; first++)
        {
            for (var second = first; second < places.Length; second++)
            {
                best = Math.Max(best, With(newcomer, first, second, places));
            }
        }

        return best;
    }

    // The same mentor twice stands for one mentor.
    private long With(int newcomer, int first, int second, int[] places)
    {
        int[] mentors = first == second ? [first] : [first, second];
        if (mentors.Length > problem.Newcomers[newcomer].Want || mentors.Any(m => places[m] == 0 || _worth.Of(m, newcomer) == 0))
        {
            return 0;
        }

        var left = places.Select((count, m) => mentors.Contains(m) ? count - 1 : count).ToArray();
        return (mentors.Length == 1 ? 30_000 : 40_000) + mentors.Sum(m => (long)_worth.Of(m, newcomer)) + Best(newcomer + 1, left);
    }
}
