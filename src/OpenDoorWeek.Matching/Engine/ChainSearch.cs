using System.Numerics;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// The Hungarian method on bundles: a visitor enters a full slot, somebody there changes to another, and so on until a place is free, somebody
/// stays without, or the newcomer does. Dijkstra over slots (Tomizawa 1971; Edmonds and Karp 1972) finds the chain that costs least: prices make
/// each step's reduced cost at least 0. Where a visitor's own constraints break that, steps count as 0 and the chain is weighed before it stands.
/// </summary>
internal sealed class ChainSearch(Market market, Occupancy occupancy, long[] prices)
{
    private readonly Exits _exits = new(market, occupancy);
    private readonly Labels _labels = new(market.Slots);

    /// <summary>Slots looked into, a measure of work.</summary>
    public long Scans { get; private set; }

    /// <summary>Lets a visitor change to any bundle of at most <paramref name="most"/> further visits, if everybody together gains.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Improve(int visitor, int most)
    {
        var worth = BestNet(visitor, most);
        if (worth <= 0)
        {
            return false;
        }

        _labels.Clear(worth);
        Enter(visitor, most, worth);
        Explore(visitor);
        RaisePrices(market.Party[visitor]);
        return _labels.Last.Visitor >= 0 && Apply(gain: true);
    }

    /// <summary>Lets a visitor change until she cannot do better.</summary>
    public void ImproveFully(int visitor)
    {
        while (Improve(visitor, market.Want[visitor]))
        {
        }
    }

    /// <summary>Frees places in a full slot: one party that fills at least <paramref name="party"/> of them changes, and others after it.</summary>
    /// <param name="visitor">Stays where she is.</param>
    /// <param name="limit">Loss in W beyond the price of the place at which to give up.</param>
    /// <returns>Whether the places are free now.</returns>
    public bool Relieve(int slot, int party, int visitor, long limit)
    {
        _labels.Clear(limit);
        _labels.Reach(slot, 0, Step.None);
        Explore(visitor, party);
        RaisePrices(party);
        return _labels.Last.Visitor >= 0 && Apply(gain: false);
    }

    private void Enter(int visitor, int most, long worth)
    {
        var bundles = market.Around(visitor, occupancy.Held[visitor]);
        for (var index = 0; index < bundles.Masks.Length; index++)
        {
            var step = new Step(visitor, bundles.Masks[index], -1, bundles.Values[index]);
            if (BitOperations.PopCount(step.Mask) <= most && Net(step, out var full) is { } net && worth - net < _labels.End)
            {
                ReachOrFinish(full, worth - net, step);
            }
        }
    }

    /// <returns>What the visitor would gain at most at today's prices; 0 when nothing.</returns>
    private long BestNet(int visitor, int most)
    {
        long best = 0;
        var bundles = market.Around(visitor, occupancy.Held[visitor]);
        for (var index = 0; index < bundles.Masks.Length; index++)
        {
            var step = new Step(visitor, bundles.Masks[index], -1, bundles.Values[index]);
            if (BitOperations.PopCount(step.Mask) <= most && Net(step, out _) is { } net)
            {
                best = Math.Max(best, net);
            }
        }

        return best;
    }

    /// <returns>Gain net of prices, or null when the bundle needs more than one full slot or leaves one that would fall under its minimum.</returns>
    /// <param name="full">The slot gained that has too few places, or the number of slots.</param>
    private long? Net(in Step step, out int full)
    {
        full = market.Slots;
        long cost = 0;
        var items = market.Items(step.Visitor);
        var held = occupancy.Held[step.Visitor];
        for (var gained = step.Mask & ~held; gained != 0; gained &= gained - 1)
        {
            var slot = items[BitOperations.TrailingZeroCount(gained)];
            cost += prices[slot];
            if (occupancy.Free[slot] < market.Party[step.Visitor])
            {
                if (full < market.Slots)
                {
                    return null;
                }

                full = slot;
            }
        }

        var net = step.Value - occupancy.Value[step.Visitor] - (market.Party[step.Visitor] * cost);
        return occupancy.MayLeave(step.Visitor, held & ~step.Mask) ? net : null;
    }

    private void ReachOrFinish(int slot, long distance, in Step step)
    {
        if (slot == market.Slots)
        {
            _labels.Finish(distance, step);
        }
        else
        {
            _labels.Reach(slot, distance, step);
        }
    }

    private void Explore(int visitor, int party = 0)
    {
        for (var slot = _labels.Nearest(); slot >= 0; slot = _labels.Nearest())
        {
            var entering = _labels.Into(slot).Visitor;
            Scan(slot, visitor, (entering < 0 ? party : market.Party[entering]) - occupancy.Free[slot]);
        }
    }

    private void Scan(int slot, int visitor, int need)
    {
        Scans++;
        var (distance, price) = (_labels.Distance(slot), prices[slot]);
        foreach (ref readonly var exit in _exits.Of(slot))
        {
            var length = exit.Cost + (exit.Party * (prices[exit.To] - price));
            var reached = distance + Math.Max(0, length);
            if (reached >= _labels.End || reached >= _labels.Distance(exit.To) || exit.Party < need || exit.Visitor == visitor)
            {
                continue;
            }

            if (occupancy.Visits(exit.Visitor) <= 1 || !_labels.OnTheWay(slot, exit.Visitor))
            {
                var full = exit.To < market.Slots && occupancy.Free[exit.To] >= exit.Party ? market.Slots : exit.To;
                ReachOrFinish(full, reached, new Step(exit.Visitor, exit.Mask, slot, occupancy.Value[exit.Visitor] - exit.Cost));
            }
        }
    }

    /// <summary>Keeps all reduced costs at least 0 after the chain.</summary>
    private void RaisePrices(int party)
    {
        foreach (var slot in _labels.Reached)
        {
            if (_labels.Distance(slot) < _labels.End)
            {
                prices[slot] += (_labels.End - _labels.Distance(slot)) / party;
            }
        }
    }

    /// <summary>From the end backwards, so that each place is free when it is taken.</summary>
    private bool Apply(bool gain)
    {
        var (mark, before, missing) = (occupancy.Mark(), occupancy.Total, occupancy.Short);
        for (var step = _labels.Last; step.Visitor >= 0; step = step.From < 0 ? Step.None : _labels.Into(step.From))
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
