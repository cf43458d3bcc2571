namespace OpenDoorWeek.Matching.Pairings.Buddies;

/// <summary>
/// Who may be paired to prepare an activity together. A person has no id of its own here: its id is its index, 0 to n-1.
/// <see cref="BuddyRules"/> says what is refused.
/// </summary>
/// <param name="Travel">Minutes from place a to place b, door to door: a square of 0 to 1,440.</param>
/// <param name="People">At most <see cref="BuddyRules.MostPeople"/>.</param>
public sealed record BuddyProblem(int[][] Travel, BuddySeeker[] People)
{
    /// <summary>Pairs of the last edition: not proposed again.</summary>
    public Two[] Earlier { get; init; } = [];

    /// <summary>Pairs that an organiser keeps apart.</summary>
    public Two[] Forbidden { get; init; } = [];

    /// <summary>Pairs that an organiser has made: they stay, above every rule but consent and <see cref="Forbidden"/>.</summary>
    public Two[] Pinned { get; init; } = [];
}

/// <summary>Two people, in either order.</summary>
public readonly record struct Two(int One, int Other);

/// <summary>A staff member of a structure.</summary>
public sealed record BuddySeeker
{
    /// <summary>Index into <see cref="BuddyProblem.Travel"/>.</summary>
    public required int Place { get; init; }

    /// <summary>0 to 63; equal numbers are one sector.</summary>
    public required int Sector { get; init; }

    /// <summary>Sectors in which a buddy is preferred, the own one among them or not; empty for no preference.</summary>
    public int[] PreferredSectors { get; init; } = [];

    /// <summary>Case-sensitive tags, at most 64 different ones among all people.</summary>
    public required string[] Languages { get; init; }

    /// <summary>Any number from 0; equal numbers are one structure.</summary>
    public required int Organisation { get; init; }

    /// <summary>Of a small structure that agrees to a buddy of another small structure that agrees.</summary>
    public bool OpenToOthers { get; init; }

    /// <summary>Whether the person asked for a buddy; without that she is in no pair and not in the answer.</summary>
    public bool OptedIn { get; init; } = true;
}

/// <summary>How to pair.</summary>
public sealed record BuddyOptions
{
    /// <summary>Seed of the lottery between equal claims. The same problem, neighbours and seed give the same pairs.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Candidates that each person brings in, best first; 1 to 100.</summary>
    public int Neighbours { get; init; } = 40;
}
