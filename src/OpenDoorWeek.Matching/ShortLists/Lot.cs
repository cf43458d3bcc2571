namespace OpenDoorWeek.Matching.ShortLists;

internal static class Lot
{
    /// <summary>SplitMix64 (Steele, Lea and Flood 2014): different for each id under one seed.</summary>
    public static ulong Draw(ulong seed, ulong id)
    {
        var z = unchecked(seed + ((id + 1) * 0x9E3779B97F4A7C15));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }
}
