namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// A problem as the engine sees it: slots with free places, and visitors who each choose one bundle of items (an item is a wish that is neither
/// pinned nor impossible). Everything personal (languages, travel, limits a day, hosts, sectors, pins, party) is inside the bundles and their values.
/// </summary>
internal sealed class Market
{
    /// <summary>By slot: places that are not pinned.</summary>
    public required int[] Capacity { get; init; }

    /// <summary>By slot: fewest people, 0 where a pin keeps the slot open anyway.</summary>
    public required int[] Minimum { get; init; }

    /// <summary>By visitor: places that each visit takes.</summary>
    public required int[] Party { get; init; }

    /// <summary>By visitor: visits that stand already.</summary>
    public required int[] Pinned { get; init; }

    /// <summary>By visitor: further visits wanted.</summary>
    public required int[] Want { get; init; }

    /// <summary>By visitor: carry-over; higher goes first among equal claims.</summary>
    public required int[] Priority { get; init; }

    /// <summary>Items of visitor v are ItemStart[v] to ItemStart[v + 1]; bit i of a bundle is the i-th of them.</summary>
    public required int[] ItemStart { get; init; }

    public required int[] ItemSlot { get; init; }

    /// <summary>Bundles of visitor v are BundleStart[v] to BundleStart[v + 1], smaller first, the empty one at the head; none for a long list.</summary>
    public required int[] BundleStart { get; init; }

    public required ulong[] BundleMask { get; init; }

    /// <summary>In units of W for the whole party, beyond what the pins are worth.</summary>
    public required int[] BundleValue { get; init; }

    /// <summary>By visitor: how to find bundles where there are too many to list; null for the others.</summary>
    public required LongList?[] Long { get; init; }

    public int Slots => Capacity.Length;

    public int Visitors => Party.Length;

    /// <summary>Bundles that <paramref name="visitor"/> may change to: all of a short list; of a long one those that drop any and gain at most one.</summary>
    public Bundles Around(int visitor, ulong held)
    {
        if (Long[visitor] is { } list)
        {
            return list.Around(held);
        }

        int start = BundleStart[visitor], length = BundleStart[visitor + 1] - start;
        return new Bundles(BundleMask.AsSpan(start, length), BundleValue.AsSpan(start, length));
    }

    public ReadOnlySpan<int> Items(int visitor) => ItemSlot.AsSpan(ItemStart[visitor], ItemStart[visitor + 1] - ItemStart[visitor]);

    /// <returns>Value of a bundle, in units of W; null when it is none of the visitor's.</returns>
    public int? ValueOf(int visitor, ulong mask)
    {
        var bundles = Around(visitor, mask);
        return bundles.Masks.IndexOf(mask) is >= 0 and var index ? bundles.Values[index] : null;
    }

    /// <returns>The bit of <paramref name="slot"/>, or 0 when it is no item of the visitor.</returns>
    public ulong BitOf(int visitor, int slot)
    {
        var index = Items(visitor).IndexOf(slot);
        return index < 0 ? 0 : 1UL << index;
    }
}

/// <summary>Some bundles of one visitor, with the value of each.</summary>
internal readonly ref struct Bundles(ReadOnlySpan<ulong> masks, ReadOnlySpan<int> values)
{
    public ReadOnlySpan<ulong> Masks { get; } = masks;

    public ReadOnlySpan<int> Values { get; } = values;
}
