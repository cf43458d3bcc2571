namespace OpenDoorWeek.Matching.Pairings.Mentors;

/// <summary>
/// Experienced hosts who help newcomer hosts. Neither has an id of its own here: its id is its index. <see cref="MentorRules"/> says what
/// is refused.
/// </summary>
/// <param name="Travel">Minutes from place a to place b, door to door: a square of 0 to 1,440.</param>
public sealed record MentorProblem(int[][] Travel, Mentor[] Mentors, Newcomer[] Newcomers)
{
    /// <summary>Kept apart by an organiser, by an earlier pair or by a decline.</summary>
    public Help[] Forbidden { get; init; } = [];

    /// <summary>Made by an organiser or accepted already: they stay, above every rule but <see cref="Forbidden"/>, and take a place of both.</summary>
    public Help[] Pinned { get; init; } = [];
}

/// <summary>A mentor and the newcomer she helps.</summary>
public readonly record struct Help(int Mentor, int Newcomer);

/// <summary>A host that took part before.</summary>
public sealed record Mentor
{
    /// <summary>Index into <see cref="MentorProblem.Travel"/>.</summary>
    public required int Place { get; init; }

    /// <summary>0 to 63; equal numbers are one sector.</summary>
    public required int Sector { get; init; }

    /// <summary>Case-sensitive tags, at most 64 different ones among all hosts.</summary>
    public required string[] Languages { get; init; }

    /// <summary>Any number from 0; a structure is no mentor of its own.</summary>
    public required int Organisation { get; init; }

    /// <summary>Editions in which the host took part, from 1.</summary>
    public int Editions { get; init; } = 1;

    /// <summary>Newcomers that she would help, 1 to 3.</summary>
    public required int Capacity { get; init; }
}

/// <summary>A host that takes part for the first time.</summary>
public sealed record Newcomer
{
    /// <summary>Index into <see cref="MentorProblem.Travel"/>.</summary>
    public required int Place { get; init; }

    /// <summary>0 to 63; equal numbers are one sector.</summary>
    public required int Sector { get; init; }

    /// <summary>Sectors from which a mentor is preferred; empty for no preference.</summary>
    public int[] PreferredSectors { get; init; } = [];

    /// <summary>Case-sensitive tags.</summary>
    public required string[] Languages { get; init; }

    /// <summary>Any number from 0.</summary>
    public required int Organisation { get; init; }

    /// <summary>Mentors wanted, 1 or 2.</summary>
    public int Want { get; init; } = 1;
}
