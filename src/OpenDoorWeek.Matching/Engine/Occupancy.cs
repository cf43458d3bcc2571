using System.Numerics;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>Who holds which bundle and which places are left; a plan in the making. Pinned visits are not in here.</summary>
internal sealed class Occupancy
{
    private readonly Market _market;
    private readonly int[][] _occupants;
    private readonly int[] _visits;
    private readonly int[] _people;
    private readonly int[] _least;
    private readonly Stack<(int Visitor, ulong Held)> _journal = new();

    public Occupancy(Market market)
    {
        _market = market;
        _occupants = Array.ConvertAll(market.Capacity, _ => Array.Empty<int>());
        (_visits, _people, _least) = (new int[market.Slots], new int[market.Slots], new int[market.Slots]);
        Free = [.. market.Capacity];
        (Held, Value) = (new ulong[market.Visitors], new int[market.Visitors]);
    }

    /// <summary>By slot: places left. Less than it is while places are set aside, 0 when the slot is closed.</summary>
    public int[] Free { get; }

    /// <summary>By visitor: bundle held.</summary>
    public ulong[] Held { get; }

    /// <summary>By visitor: value of the bundle held.</summary>
    public int[] Value { get; }

    /// <summary>Sum of <see cref="Value"/>.</summary>
    public long Total { get; private set; }

    /// <summary>Slots with fewer people than <see cref="Demand"/> asked for.</summary>
    public int Short { get; private set; }

    /// <summary>Called for each slot whose occupants, or what they hold besides, changed.</summary>
    public Action<int> Touched { get; set; } = _ => { };

    /// <summary>Visitors (parties count once) in the slot, in no particular but always the same order.</summary>
    public ReadOnlySpan<int> Occupants(int slot) => _occupants[slot].AsSpan(0, _visits[slot]);

    /// <returns>Whether the slot keeps its minimum without the visitor's party.</returns>
    public bool MayLeave(int visitor, int slot) => _people[slot] - _market.Party[visitor] >= _least[slot] || _least[slot] == 0;

    /// <summary>The same for each slot of some items.</summary>
    public bool MayLeave(int visitor, ulong items)
    {
        var slots = _market.Items(visitor);
        for (; items != 0; items &= items - 1)
        {
            if (!MayLeave(visitor, slots[BitOperations.TrailingZeroCount(items)]))
            {
                return false;
            }
        }

        return true;
    }

    public int People(int slot) => _people[slot];

    /// <summary>From now on the slot should have this many people; 0 for any number.</summary>
    public void Demand(int slot, int least)
    {
        Short += (_people[slot] < least ? 1 : 0) - (_people[slot] < _least[slot] ? 1 : 0);
        _least[slot] = least;
    }

    /// <summary>Sets places aside, or gives them back when negative.</summary>
    public void Reserve(int slot, int places) => Free[slot] -= places;

    /// <returns>False, and nothing changed, when a slot that the bundle gains has too few places.</returns>
    public bool Change(int visitor, ulong mask, int value)
    {
        var held = Held[visitor];
        if (!Fits(visitor, mask & ~held))
        {
            return false;
        }

        _journal.Push((visitor, held));
        Set(visitor, mask, value);
        return true;
    }

    /// <summary>Keeps of what a visitor holds only these items.</summary>
    public void Drop(int visitor, ulong kept) => Change(visitor, kept, _market.ValueOf(visitor, kept)!.Value);

    /// <returns>Where the journal stands: give it to <see cref="UndoTo"/> to come back here.</returns>
    public int Mark() => _journal.Count;

    public void UndoTo(int mark)
    {
        while (_journal.Count > mark)
        {
            var (visitor, held) = _journal.Pop();
            Set(visitor, held, _market.ValueOf(visitor, held)!.Value);
        }
    }

    /// <summary>Brings the occupants into the order of their ids, whatever happened in the slot.</summary>
    public void SortOccupants(int slot)
    {
        Array.Sort(_occupants[slot], 0, _visits[slot]);
        Touched(slot);
    }

    /// <returns>Who changed after the mark and what each held before; the last change first, so a visitor may come more than once.</returns>
    public IEnumerable<(int Visitor, ulong Held)> ChangesAfter(int mark) => _journal.Take(_journal.Count - mark);

    /// <summary>Forgets how to come back: what stands now is kept.</summary>
    public void Keep() => _journal.Clear();

    public int Visits(int visitor) => BitOperations.PopCount(Held[visitor]);

    /// <returns>Whether each slot of some items has places left for the visitor's party.</returns>
    public bool Fits(int visitor, ulong gained)
    {
        var items = _market.Items(visitor);
        for (; gained != 0; gained &= gained - 1)
        {
            if (Free[items[BitOperations.TrailingZeroCount(gained)]] < _market.Party[visitor])
            {
                return false;
            }
        }

        return true;
    }

    private void Set(int visitor, ulong mask, int value)
    {
        var items = _market.Items(visitor);
        var held = Held[visitor];
        for (var all = held | mask; all != 0; all &= all - 1)
        {
            var bit = all & ~(all - 1);
            var slot = items[BitOperations.TrailingZeroCount(bit)];
            if ((held & bit) == 0)
            {
                Enter(visitor, slot);
            }
            else if ((mask & bit) == 0)
            {
                Leave(visitor, slot);
            }

            Touched(slot);
        }

        Total += value - Value[visitor];
        (Held[visitor], Value[visitor]) = (mask, value);
    }

    private void Enter(int visitor, int slot)
    {
        if (_visits[slot] == _occupants[slot].Length)
        {
            Array.Resize(ref _occupants[slot], Math.Max(4, 2 * _visits[slot]));
        }

        _occupants[slot][_visits[slot]++] = visitor;
        Count(slot, _market.Party[visitor]);
    }

    private void Leave(int visitor, int slot)
    {
        var occupants = _occupants[slot];
        occupants[Array.IndexOf(occupants, visitor, 0, _visits[slot])] = occupants[--_visits[slot]];
        Count(slot, -_market.Party[visitor]);
    }

    private void Count(int slot, int people)
    {
        var missing = _people[slot] < _least[slot];
        _people[slot] += people;
        Free[slot] -= people;
        Short += (_people[slot] < _least[slot] ? 1 : 0) - (missing ? 1 : 0);
    }
}
