namespace OpenDoorWeek.Matching.Engine;

/// <summary>Takes visitors one by one and lays their bundles end to end.</summary>
internal sealed class MarketBuilder(int[] capacity, int[] minimum, int visitors)
{
    /// <summary>Up to here all bundles are listed: at most 93 of 8 items.</summary>
    public const int LongestListed = 8;

    private readonly List<int> _itemSlots = [];
    private readonly List<ulong> _masks = [];
    private readonly List<int> _values = [];
    private readonly List<(ulong Mask, int Value)> _found = [];
    private readonly LongList.Table _table = new();
    private readonly int[] _itemStart = new int[visitors + 1];
    private readonly int[] _bundleStart = new int[visitors + 1];
    private readonly int[] _party = new int[visitors];
    private readonly int[] _pinned = new int[visitors];
    private readonly int[] _want = new int[visitors];
    private readonly int[] _priority = new int[visitors];
    private readonly LongList?[] _long = new LongList?[visitors];
    private int _count;

    /// <summary>The next visitor. The list is read now and, if long, kept.</summary>
    public void Add(WishList list, int pinned, int priority)
    {
        (_party[_count], _pinned[_count], _priority[_count]) = (list.Party, pinned, priority);
        _want[_count] = Math.Min(list.Want, list.Count);
        _itemSlots.AddRange(list.Slots.AsSpan(0, list.Count));
        if (list.Count > LongestListed)
        {
            _long[_count] = new LongList(list, _table);
        }
        else
        {
            ListBundles(list);
        }

        _count++;
        (_itemStart[_count], _bundleStart[_count]) = (_itemSlots.Count, _masks.Count);
    }

    public Market Build() => new()
    {
        Capacity = capacity,
        Minimum = minimum,
        Party = _party,
        Pinned = _pinned,
        Want = _want,
        Priority = _priority,
        ItemStart = _itemStart,
        ItemSlot = [.. _itemSlots],
        BundleStart = _bundleStart,
        BundleMask = [.. _masks],
        BundleValue = [.. _values],
        Long = _long,
    };

    private void ListBundles(WishList list)
    {
        list.Enumerate(_found);
        foreach (var (mask, value) in _found)
        {
            _masks.Add(mask);
            _values.Add(value);
        }
    }
}
