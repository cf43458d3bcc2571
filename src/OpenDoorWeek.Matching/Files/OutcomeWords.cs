using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Files;

/// <summary>Reasons as plan.json words them.</summary>
public static class OutcomeWords
{
    /// <summary>By reason.</summary>
    private static readonly string[] Words =
        ["language", "not_admitted", "unavailable", "conflict", "day_limit", "enough_visits", "minimum_not_reached", "full", "host_cancelled"];

    public static string Of(Reason reason) => Words[(int)reason];

    /// <returns>Null for a word that is none of them.</returns>
    public static Reason? Find(string word) => Array.IndexOf(Words, word) is >= 0 and var reason ? (Reason)reason : null;

    internal static string All { get; } = string.Join(", ", Words);
}
