using OpenDoorWeek.MatchingCases.Models;

namespace OpenDoorWeek.Benchmarks;

/// <summary>What stands behind the verb: sizes as words, the rest as --name=value.</summary>
internal sealed class Options(string[] arguments)
{
    /// <summary>S M L XL when none is named.</summary>
    public IReadOnlyList<string> Sizes { get; } =
        [.. Weeks.Sizes.Select(s => s.Name).Where(name => arguments.Contains(name) || !arguments.Any(a => Weeks.Sizes.Any(s => s.Name == a)))];

    public int Seed { get; } = Number(arguments, "seed", 1);

    /// <summary>Those installed, or of them the one named by --only.</summary>
    public IReadOnlyList<OutsideSolver> Solvers { get; } =
        [.. OutsideSolver.Present.Where(s => arguments.Contains($"--only={s.Name}") || !arguments.Any(a => a.StartsWith("--only=", StringComparison.Ordinal)))];

    /// <summary>Most seconds for each solver of others; 0 to leave them out.</summary>
    public int SolverSeconds { get; } = Number(arguments, "solver-seconds", 300);

    /// <summary>Weeks of the design's generator in Python instead of ours.</summary>
    public bool GenPy { get; } = arguments.Contains("--genpy");

    private static int Number(string[] arguments, string name, int otherwise) =>
        arguments.Where(a => a.StartsWith($"--{name}=", StringComparison.Ordinal)).Select(a => int.Parse(a.Split('=')[1], null)).FirstOrDefault(otherwise);
}
