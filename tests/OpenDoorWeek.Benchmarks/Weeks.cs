using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Models;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Benchmarks;

/// <summary>The weeks that are measured, and the engine on them.</summary>
internal static class Weeks
{
    public static IReadOnlyList<(string Name, WeekKnobs Knobs)> Sizes { get; } =
        [("S", WeekKnobs.S), ("M", WeekKnobs.M), ("L", WeekKnobs.L), ("XL", WeekKnobs.XL)];

    /// <param name="genPy">The week of the design's own generator, which must be present.</param>
    public static Problem Make(string size, int seed, bool genPy = false) =>
        genPy ? GenPy.Make(size, seed) : RandomWeek.Make(Sizes.Single(s => s.Name == size).Knobs, (ulong)seed);

    public static Plan Match(Problem problem, MatchOptions? options = null) =>
        Matchmaker.Match(problem, options ?? new MatchOptions()) is MatchAnswer.Planned planned
            ? planned.Plan
            : throw new InvalidOperationException("The engine refused a week of the generator.");

    /// <summary>Lets the runtime compile what it will need, as in a service that has run for a while.</summary>
    public static void WarmUp()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            Match(Make("S", seed));
        }

        Match(Make("M", 9));
    }
}
