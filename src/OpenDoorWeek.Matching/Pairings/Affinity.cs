namespace OpenDoorWeek.Matching.Pairings;

/// <summary>What makes two people or structures near to each other, in points: places, sectors and languages.</summary>
public static class Affinity
{
    /// <summary>For a sector that is preferred.</summary>
    public const int OfSector = 25;

    /// <summary>For each shared language.</summary>
    public const int OfLanguage = 10;

    /// <summary>Points of two places without any way between them; each minute there or back takes one off.</summary>
    public const int OfPlace = 120;

    /// <returns>By place and place: 0 to <see cref="OfPlace"/>, the same both ways.</returns>
    internal static int[][] Closeness(int[][] travel) =>
        [.. travel.Select((row, a) => row.Select((minutes, b) => Math.Max(0, OfPlace - minutes - travel[b][a])).ToArray())];

    /// <summary>One bit for each language; at most 64 different ones.</summary>
    /// <param name="languages">By person.</param>
    internal static ulong[] LanguageBits(IReadOnlyCollection<string[]> languages)
    {
        var tags = languages.SelectMany(spoken => spoken).Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. languages.Select(spoken => Bits(spoken.Select(tag => tags.BinarySearch(tag, StringComparer.Ordinal))))];
    }

    /// <param name="positions">0 to 63, each as often as it likes.</param>
    internal static ulong Bits(IEnumerable<int> positions) => positions.Aggregate(0UL, (bits, position) => bits | (1UL << position));
}
