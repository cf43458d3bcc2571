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
    /// <summary>Any plan could be better by so much at most, in percent.</summary>
    public decimal GapPercent => Bound == 0 ? 0 : 100m * (Bound - Weighted) / Bound;

    public int WithNone => People - WithOne;

    public static PlanFigures Of(Problem problem, Plan plan)
    {
        var people = Satisfaction.Of(problem, plan.Visits);
        return new(
            people.People, people.WithOne, people.WithTwo, people.WithThree, people.FirstWishes, people.TopThree, people.MeanRank, plan.Weighted, plan.Bound);
    }
}
