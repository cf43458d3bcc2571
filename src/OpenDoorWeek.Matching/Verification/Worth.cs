using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Verification;

/// <summary>What visits are worth: W = G1 n1 + G2 n2 + G3 n3 + U; each of a party counts as one person.</summary>
internal sealed class Worth(WeekRules week, Preset preset)
{
    public WeekRules Week => week;

    public Weights Weights { get; } = Weights.Of(preset);

    /// <param name="visits">By visitor; known slots, each once.</param>
    /// <returns>n1, n2 and n3; U; W.</returns>
    public (int[] Counts, long Utility, long Weighted) Of(int[][] visits)
    {
        var counts = new int[3];
        long utility = 0, weighted = 0;
        for (var id = 0; id < visits.Length; id++)
        {
            var visitor = week.Problem.Visitors[id];
            for (var visit = 1; visit <= Math.Min(3, visits[id].Length); visit++)
            {
                counts[visit - 1] += visitor.Party;
                weighted += visitor.Party * Weights.OfVisit(visit);
            }

            utility += visits[id].Length == 0 ? 0 : visitor.Party * Utility(visitor, visits[id]);
        }

        return (counts, utility, weighted + utility);
    }

    private long Utility(Visitor visitor, int[] visits)
    {
        var ranked = week.RankedWishes(visitor);
        var sectors = visits.Select(slot => week.Problem.Hosts[week.Problem.Slots[slot].Host].Sector).Distinct().Count();
        return visits.Sum(slot => Weights.OfRank(ranked.IndexOf(slot) + 1)) + (sectors * Weights.OfEachSector);
    }
}
