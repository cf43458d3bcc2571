using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>What a plan comes to, in people: a party of three counts three.</summary>
/// <param name="People">In the run.</param>
/// <param name="WithOne">With one visit or more.</param>
/// <param name="FirstWishes">Who got her first wish.</param>
/// <param name="TopThree">Who got one of her first three wishes.</param>
/// <param name="MeanRank">Of the best wish that was met, over those who got one; null: nobody did.</param>
/// <param name="Weighted">W.</param>
/// <param name="Bound">No plan is worth more.</param>
public sealed record PlanFigures(int People, int WithOne, int WithTwo, int WithThree, int FirstWishes, int TopThree, double? MeanRank, long Weighted, long Bound)
{
    private const int Top = 3;

    /// <summary>Any plan could be better by so much at most, in percent.</summary>
    public decimal GapPercent => Bound == 0 ? 0 : 100m * (Bound - Weighted) / Bound;

    public int WithNone => People - WithOne;

    /// <summary>Ranks are those of a visitor's own list as it stands in the run, whether a wish could be met or not.</summary>
    public static PlanFigures Of(Problem problem, Plan plan)
    {
        int people = 0, first = 0, top = 0, ranked = 0;
        long ranks = 0;
        for (var id = 0; id < problem.Visitors.Length; id++)
        {
            var party = problem.Visitors[id].Party;
            people += party;
            if (BestRank(problem.Visitors[id], plan.Visits[id]) is { } rank)
            {
                (ranked, ranks) = (ranked + party, ranks + (party * rank));
                (first, top) = (first + (rank == 1 ? party : 0), top + (rank <= Top ? party : 0));
            }
        }

        double? mean = ranked == 0 ? null : (double)ranks / ranked;
        return new(people, plan.Counts[0], plan.Counts[1], plan.Counts[2], first, top, mean, plan.Weighted, plan.Bound);
    }

    /// <returns>From 1; null: none of her own wishes was met.</returns>
    private static int? BestRank(Visitor visitor, int[] visits)
    {
        for (var rank = 0; rank < visitor.Wishes.Length; rank++)
        {
            if (visits.Contains(visitor.Wishes[rank]))
            {
                return rank + 1;
            }
        }

        return null;
    }
}
