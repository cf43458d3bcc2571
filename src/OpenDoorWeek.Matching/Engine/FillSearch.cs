using System.Numerics;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// The chain search backwards: a place is free, somebody comes to it from another slot, somebody else to hers, and so on until somebody comes who
/// leaves no slot behind, or a place is left that is worth nothing. Exact in the same sense, with the mirrored price change.
/// </summary>
internal sealed class FillSearch(Market market, Occupancy occupancy, long[] prices, Wishers wishers)
{
    private readonly Labels _labels = new(market.Slots);
    private int _root;

    /// <summary>Slots looked into, a measure of work.</summary>
    public long Scans { get; private set; }

    /// <summary>Gives a free place to whoever makes the plan best, if anybody does; the slot's price falls to what the place is worth then.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Fill(int slot) => Search(slot, prices[slot]) && Apply(gain: true);

    /// <summary>Gives away all free places that are worth something.</summary>
    /// <returns>How many parties came.</returns>
    public int FillUp(int slot)
    {
        var came = 0;
        while (occupancy.Free[slot] > 0 && prices[slot] > 0 && Fill(slot))
        {
            came++;
        }

        return came;
    }

    /// <summary>Brings one more party to a slot, whatever it costs.</summary>
    /// <returns>False when nobody can come.</returns>
    public bool Pull(int slot) => Search(slot, long.MaxValue / 4) && Apply(gain: false);

    private bool Search(int slot, long limit)
    {
        _root = slot;
        _labels.Clear(limit);
        _labels.Reach(slot, 0, Step.None);
        for (var at = _labels.Nearest(); at >= 0; at = _labels.Nearest())
        {
            Scans++;
            var left = _labels.Into(at).Visitor;
            var places = occupancy.Free[at] + (left < 0 ? 0 : market.Party[left]);
            foreach (var visitor in wishers.Of(at))
            {
                if (market.Party[visitor] <= places && (occupancy.Held[visitor] & market.BitOf(visitor, at)) == 0)
                {
                    Come(visitor, at);
                }
            }
        }

        LowerPrices();
        return _labels.Last.Visitor >= 0;
    }

    private void Come(int visitor, int slot)
    {
        var held = occupancy.Held[visitor];
        var bit = market.BitOf(visitor, slot);
        var bundles = market.Around(visitor, held);
        for (var index = 0; index < bundles.Masks.Length; index++)
        {
            var mask = bundles.Masks[index];
            if ((mask & bit) != 0 && Left(visitor, mask, bit, out var left))
            {
                Reach(new Step(visitor, mask, slot, bundles.Values[index]), left);
            }
        }
    }

    /// <returns>
    /// Whether the bundle can be had: all it gains but <paramref name="bit"/> is free, nothing it leaves falls under its minimum. The slot to fill
    /// is neither left nor gained on the way: its place is promised to whoever came to it first.
    /// </returns>
    /// <param name="left">The dearest slot that the bundle leaves, or the number of slots.</param>
    private bool Left(int visitor, ulong mask, ulong bit, out int left)
    {
        var items = market.Items(visitor);
        var held = occupancy.Held[visitor];
        left = market.Slots;
        for (var changed = (mask ^ held) & ~bit; changed != 0; changed &= changed - 1)
        {
            var slot = items[BitOperations.TrailingZeroCount(changed)];
            var gained = (mask & changed & ~(changed - 1)) != 0;
            if (slot == _root || (gained ? occupancy.Free[slot] < market.Party[visitor] : !occupancy.MayLeave(visitor, slot)))
            {
                return false;
            }

            left = !gained && prices[slot] > prices[left] ? slot : left;
        }

        return true;
    }

    private void Reach(in Step step, int left)
    {
        var party = market.Party[step.Visitor];
        var length = occupancy.Value[step.Visitor] - step.Value + (party * (prices[step.From] - prices[left]));
        var reached = _labels.Distance(step.From) + Math.Max(0, length);
        if (reached >= _labels.End || reached >= _labels.Distance(left) || _labels.OnTheWay(step.From, step.Visitor))
        {
            return;
        }

        // To leave the place empty is an end as well; it costs what the place would be worth.
        if (reached + (party * prices[left]) < _labels.End)
        {
            _labels.Finish(reached + (party * prices[left]), step);
        }

        if (left < market.Slots)
        {
            _labels.Reach(left, reached, step);
        }
    }

    private void LowerPrices()
    {
        foreach (var slot in _labels.Reached)
        {
            if (_labels.Distance(slot) < _labels.End)
            {
                prices[slot] = Math.Max(0, prices[slot] - (_labels.End - _labels.Distance(slot)));
            }
        }
    }

    /// <summary>From the free place outwards, so that each place is free when it is taken.</summary>
    private bool Apply(bool gain)
    {
        var (mark, before, missing) = (occupancy.Mark(), occupancy.Total, occupancy.Short);
        var steps = new Stack<Step>();
        for (var step = _labels.Last; step.Visitor >= 0; step = _labels.Into(step.From))
        {
            steps.Push(step);
        }

        while (steps.TryPop(out var step))
        {
            if (!occupancy.Change(step.Visitor, step.Mask, step.Value))
            {
                occupancy.UndoTo(mark);
                return false;
            }
        }

        if (occupancy.Short > missing || (gain && occupancy.Total <= before))
        {
            occupancy.UndoTo(mark);
            return false;
        }

        return true;
    }
}
