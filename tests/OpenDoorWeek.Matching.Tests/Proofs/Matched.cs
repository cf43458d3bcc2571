using NUnit.Framework;
using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>The engine on a week that it must accept.</summary>
internal static class Matched
{
    public static Plan Plan(Problem problem, Preset? preset = null, ulong seed = 1) =>
        Plan(problem, new MatchOptions { Preset = preset ?? Preset.EqualShares, Seed = seed });

    public static Plan Plan(Problem problem, MatchOptions options)
    {
        var answer = Matchmaker.Match(problem, options);
        Assert.That(answer, Is.InstanceOf<MatchAnswer.Planned>(), answer.ToString());
        return ((MatchAnswer.Planned)answer).Plan;
    }

    /// <summary>All that a plan says, as text: equal texts are equal plans.</summary>
    public static string Text(Plan plan) => string.Join('\n',
    [
        plan.ProblemSha256, $"{plan.Seed} {plan.Preset.Name} {plan.Engine} {plan.Utility} {plan.Weighted} {plan.Bound}",
        string.Join(' ', plan.Counts), string.Join(' ', plan.Prices),
        .. plan.Visits.Select(v => string.Join(' ', v)), .. plan.Unmet.Select(u => u.ToString()),
    ]);
}
