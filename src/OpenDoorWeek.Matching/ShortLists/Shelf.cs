namespace OpenDoorWeek.Matching.ShortLists;

/// <summary>
/// Slots with those that fewest people ask for in front. They stand by level, and a slot that is asked for moves up by changing place with
/// the last of each level it leaves: constant time for each (the bins of Batagelj and Zaversnik, An O(m) algorithm for cores, 2003).
/// </summary>
internal sealed class Shelf
{
    private readonly int[] _slots;
    private readonly Dictionary<int, int> _places = [];

    /// <summary>By level: how many slots have that level or a lower one.</summary>
    private readonly int[] _ends = new int[Asks.Last + 1];

    /// <param name="slots">In the order wanted among slots of one level.</param>
    public Shelf(IEnumerable<int> slots, Asks asks)
    {
        _slots = [.. slots.OrderBy(asks.LevelOf)];
        for (var place = 0; place < _slots.Length; place++)
        {
            _places.Add(_slots[place], place);
            _ends[asks.LevelOf(_slots[place])]++;
        }

        for (var level = 1; level < _ends.Length; level++)
        {
            _ends[level] += _ends[level - 1];
        }
    }

    public ReadOnlySpan<int> LeastAsked(int most) => _slots.AsSpan(0, Math.Min(most, _slots.Length));

    /// <param name="from">The level at which the slot stands.</param>
    /// <param name="to">The same or a higher one.</param>
    public void Raise(int slot, int from, int to)
    {
        for (var level = from; level < to; level++)
        {
            Swap(_places[slot], --_ends[level]);
        }
    }

    private void Swap(int one, int other)
    {
        (_slots[one], _slots[other]) = (_slots[other], _slots[one]);
        (_places[_slots[one]], _places[_slots[other]]) = (one, other);
    }
}
