using System.Numerics;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>One way out of a full slot: an occupant changes to another bundle, which gains one other slot or none.</summary>
/// <param name="To">The slot gained; the number of slots when none is.</param>
/// <param name="Cost">Value that the occupant's party loses, prices apart; negative for a gain.</param>
/// <param name="Mask">What the occupant holds afterwards.</param>
internal readonly record struct Exit(int To, int Cost, int Visitor, int Party, ulong Mask);

/// <summary>The exits of each slot, remembered until somebody there changes: searches pass a slot thousands of times between two changes.</summary>
internal sealed class Exits
{
    private readonly Market _market;
    private readonly Occupancy _occupancy;
    private readonly Exit[][] _exits;
    private readonly int[] _count;
    private readonly bool[] _stale;
    private readonly int[] _cheapest = new int[WishList.Most + 1];

    public Exits(Market market, Occupancy occupancy)
    {
        (_market, _occupancy) = (market, occupancy);
        _exits = Array.ConvertAll(market.Capacity, _ => Array.Empty<Exit>());
        (_count, _stale) = (new int[market.Slots], new bool[market.Slots]);
        occupancy.Touched = slot => _stale[slot] = true;
    }

    /// <summary>Good until somebody moves.</summary>
    public ReadOnlySpan<Exit> Of(int slot)
    {
        if (_stale[slot])
        {
            Renew(slot);
        }

        return _exits[slot].AsSpan(0, _count[slot]);
    }

    private void Renew(int slot)
    {
        _count[slot] = 0;
        foreach (var visitor in _occupancy.Occupants(slot))
        {
            AddExitsOf(visitor, slot);
        }

        _stale[slot] = false;
    }

    /// <summary>For each slot that the visitor could gain, and for none, the cheapest bundle; she never gains visits here, only insertions do that.</summary>
    private void AddExitsOf(int visitor, int slot)
    {
        ulong held = _occupancy.Held[visitor], left = _market.BitOf(visitor, slot);
        var bundles = _market.Around(visitor, held);
        var most = BitOperations.PopCount(held);
        Array.Fill(_cheapest, -1, 0, _market.Items(visitor).Length + 1);
        for (var index = 0; index < bundles.Masks.Length; index++)
        {
            var mask = bundles.Masks[index];
            var gained = mask & ~held;
            if ((mask & left) == 0 && (gained & (gained - 1)) == 0 && BitOperations.PopCount(mask) <= most && _occupancy.MayLeave(visitor, held & ~mask & ~left))
            {
                Offer(visitor, slot, gained, new Exit(0, _occupancy.Value[visitor] - bundles.Values[index], visitor, _market.Party[visitor], mask));
            }
        }

    }

    private void Offer(int visitor, int slot, ulong gained, Exit exit)
    {
        var items = _market.Items(visitor);
        var item = gained == 0 ? items.Length : BitOperations.TrailingZeroCount(gained);
        var known = _cheapest[item];
        if (known >= 0 && _exits[slot][known].Cost <= exit.Cost)
        {
            return;
        }

        if (known < 0)
        {
            _cheapest[item] = known = _count[slot]++;
            if (known == _exits[slot].Length)
            {
                Array.Resize(ref _exits[slot], Math.Max(16, 2 * known));
            }
        }

        _exits[slot][known] = exit with { To = gained == 0 ? _market.Slots : items[item] };
    }
}
