namespace OpenDoorWeek.Matching.Plans;

/// <summary>How to run.</summary>
public sealed record MatchOptions
{
    /// <summary>Most that a place can be worth: above the value of any bundle.</summary>
    public const long HighestPrice = 1_000_000;

    /// <summary>Seed of the lottery between equal claims. The same problem, preset, prices and seed give the same plan.</summary>
    public ulong Seed { get; init; } = 1;

    public Preset Preset { get; init; } = Preset.EqualShares;

    /// <summary>Prices of an earlier plan to start from, by slot, from 0 to <see cref="HighestPrice"/>: a start for the search. Null to start from nothing.</summary>
    public long[]? Prices { get; init; }
}

/// <param name="Step">What is being done: place, polish, minimum, certify.</param>
/// <param name="Done">Of <paramref name="Total"/>, in steps of the same kind.</param>
public readonly record struct MatchProgress(MatchStep Step, int Done, int Total);

public enum MatchStep
{
    Place,
    Polish,
    Minimum,
    Certify,
}
