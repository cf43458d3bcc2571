using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>What given visits are worth.</summary>
/// <param name="Counts">n1, n2, n3.</param>
/// <param name="Utility">U.</param>
internal readonly record struct Score(int[] Counts, long Utility, long Weighted)
{
    public static Score Of(Problem problem, Preset preset, int[][] visits)
    {
        var counts = new int[Preset.MostVisits];
        var admission = new QuickAdmission(problem, new LanguageSets(problem));
        long utility = 0, weighted = 0;
        for (var id = 0; id < visits.Length; id++)
        {
            var visitor = problem.Visitors[id];
            for (var visit = 1; visit <= visits[id].Length; visit++)
            {
                counts[visit - 1] += visitor.Party;
                weighted += visitor.Party * preset.OfVisit(visit);
            }

            utility += visits[id].Length == 0 ? 0 : visitor.Party * UtilityOf(problem, preset, admission, id, visits[id]);
        }

        return new Score(counts, utility, weighted + utility);
    }

    private static long UtilityOf(Problem problem, Preset preset, QuickAdmission admission, int id, int[] visits)
    {
        var visitor = problem.Visitors[id];
        long utility = 0;
        var rank = 0;
        foreach (var slot in visitor.Wishes.Concat(visitor.Proposed))
        {
            if (visitor.Pinned.Contains(slot) || admission.Against(id, slot) is null)
            {
                rank++;
                utility += visits.Contains(slot) ? preset.OfRank(rank) : 0;
            }
        }

        return utility + (Preset.SectorBonus * visits.Select(slot => problem.Hosts[problem.Slots[slot].Host].Sector).Distinct().Count());
    }
}
