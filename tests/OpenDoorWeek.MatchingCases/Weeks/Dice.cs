namespace OpenDoorWeek.MatchingCases.Weeks;

/// <summary>Throws that are the same on every machine: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014), integers only.</summary>
public sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <returns>0 to <paramref name="count"/> - 1.</returns>
    public int Below(int count) => (int)BelowLong(count);

    /// <returns><paramref name="low"/> to <paramref name="high"/>, both included.</returns>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <param name="perMille">0 for never, 1,000 for always.</param>
    public bool Chance(int perMille) => Below(1000) < perMille;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of several, by weight.</summary>
    public T Of<T>(IReadOnlyList<(T Item, int Weight)> items)
    {
        var thrown = Below(items.Sum(i => i.Weight));
        return items.First(i => (thrown -= i.Weight) < 0).Item;
    }

    /// <param name="sums">Running sums of the weights; the last is above 0.</param>
    /// <returns>An index, by weight.</returns>
    public int Index(IReadOnlyList<long> sums)
    {
        var thrown = BelowLong(sums[^1]);
        int low = 0, high = sums.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sums[middle] > thrown ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <returns>Bell-shaped around 0 with a standard deviation of 1,000 (twelve throws added).</returns>
    public int Bell() => Enumerable.Range(0, 12).Sum(_ => Below(1000)) - 5994;

    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private long BelowLong(long count) => (long)(((UInt128)Next() * (ulong)count) >> 64);

    private ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
