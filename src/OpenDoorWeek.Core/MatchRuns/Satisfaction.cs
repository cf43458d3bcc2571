using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>What people get who made wishes, in people: a party of three counts three. Ranks are those of a visitor's own list.</summary>
/// <param name="People">All.</param>
/// <param name="WithOne">With one visit or more.</param>
/// <param name="FirstWishes">Who got her first wish.</param>
/// <param name="TopThree">Who got one of her first three wishes.</param>
/// <param name="MeanRank">Of the best wish that was met, over those who got one; null: nobody did.</param>
public sealed record Satisfaction(int People, int WithOne, int WithTwo, int WithThree, int FirstWishes, int TopThree, double? MeanRank)
{
    private const int Top = 3;

    /// <param name="visits">By visitor: the numbers of her slots.</param>
    public static Satisfaction Of(Problem problem, int[][] visits)
    {
        int people = 0, first = 0, top = 0, ranked = 0;
        long ranks = 0;
        var with = new int[Preset.MostVisits + 1];
        for (var id = 0; id < problem.Visitors.Length; id++)
        {
            var party = problem.Visitors[id].Party;
            people += party;
            Array.ForEach([.. Enumerable.Range(1, visits[id].Length)], n => with[n] += party);
            if (BestRank(problem.Visitors[id], visits[id]) is { } rank)
            {
                (ranked, ranks) = (ranked + party, ranks + (party * rank));
                (first, top) = (first + (rank == 1 ? party : 0), top + (rank <= Top ? party : 0));
            }
        }

        return new(people, with[1], with[2], with[3], first, top, ranked == 0 ? null : (double)ranks / ranked);
    }

    /// <returns>From 1; null: none of her own wishes was met.</returns>
    private static int? BestRank(Visitor visitor, int[] visits)
    {
        var index = Array.FindIndex(visitor.Wishes, visits.Contains);
        return index < 0 ? null : index + 1;
    }
}
