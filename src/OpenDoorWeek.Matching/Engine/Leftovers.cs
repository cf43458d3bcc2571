namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// The last word about places that are left: whoever gains by one gets it, whatever its price. Searches reckon each step of a chain from what is
/// free before it, so two steps may count on one place; such a chain does not stand, and prices have risen by what it promised.
/// </summary>
internal sealed class Leftovers
{
    private readonly Market _market;
    private readonly Occupancy _occupancy;
    private readonly Wishers _wishers;
    private readonly int[] _turn;

    /// <param name="order">Who goes first among equal gains.</param>
    public Leftovers(Market market, Occupancy occupancy, Wishers wishers, int[] order)
    {
        (_market, _occupancy, _wishers, _turn) = (market, occupancy, wishers, new int[order.Length]);
        for (var turn = 0; turn < order.Length; turn++)
        {
            _turn[order[turn]] = turn;
        }
    }

    /// <summary>Until nobody gains by a place that is left, alone and at once.</summary>
    public void GiveAway()
    {
        for (var again = true; again;)
        {
            again = false;
            for (var slot = 0; slot < _market.Slots; slot++)
            {
                while (_occupancy.Free[slot] > 0 && Best(slot) is { Visitor: >= 0 } step)
                {
                    _occupancy.Change(step.Visitor, step.Mask, step.Value);
                    again = true;
                }
            }
        }
    }

    /// <returns>Who gains most by a place in the slot, and the bundle to take; <see cref="Step.None"/> when nobody gains.</returns>
    private Step Best(int slot)
    {
        var (best, gain) = (Step.None, 0);
        foreach (var visitor in _wishers.Of(slot))
        {
            var step = BestOf(visitor, slot);
            var more = step.Value - _occupancy.Value[visitor];
            if (more > gain || (more == gain && more > 0 && _turn[visitor] < _turn[best.Visitor]))
            {
                (best, gain) = (step, more);
            }
        }

        return best;
    }

    /// <returns>The best bundle with the slot that needs nothing but places left; what she holds when none is better.</returns>
    private Step BestOf(int visitor, int slot)
    {
        var held = _occupancy.Held[visitor];
        var bit = _market.BitOf(visitor, slot);
        var best = new Step(visitor, held, -1, _occupancy.Value[visitor]);
        if (_market.Party[visitor] > _occupancy.Free[slot] || (held & bit) != 0)
        {
            return best;
        }

        var bundles = _market.Around(visitor, held);
        for (var index = 0; index < bundles.Masks.Length; index++)
        {
            var (mask, value) = (bundles.Masks[index], bundles.Values[index]);
            if (value > best.Value && (mask & bit) != 0 && _occupancy.Fits(visitor, mask & ~held) && _occupancy.MayLeave(visitor, held & ~mask))
            {
                best = new Step(visitor, mask, -1, value);
            }
        }

        return best;
    }
}
