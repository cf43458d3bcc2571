namespace OpenDoorWeek.Matching.Pairings;

/// <summary>Lots that anyone can draw again: SplitMix64 (G. Steele, D. Lea and C. Flood, 2014).</summary>
internal static class Lottery
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>Lot of one person.</summary>
    public static ulong Of(ulong seed, int person) => Mixed(Mixed(seed + Step) + (Step * ((ulong)person + 1)));

    /// <summary>Lot of two people, in the order given.</summary>
    public static ulong Of(ulong seed, int one, int other) => Mixed(Of(seed, one) + (Step * ((ulong)other + 1)));

    /// <summary>The numbers 0 to count - 1, drawn one after the other.</summary>
    public static int[] Order(ulong seed, int count) => [.. Enumerable.Range(0, count).OrderBy(i => Of(seed, i)).ThenBy(i => i)];

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
