namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// Minimum attendance: a slot with fewer people than it needs is either filled up, by the chains that cost least, or closed, and those who were
/// there find their next best. Both are tried and the better one stands; then each decision that binds is reconsidered.
/// </summary>
internal sealed class Minimums(Market market, Occupancy occupancy, long[] prices, ChainSearch chains, FillSearch fills, Wishers wishers)
{
    private readonly long[] _kept = new long[prices.Length];
    private readonly bool[] _closed = new bool[market.Slots];

    /// <summary>Closes what cannot reach its minimum even if everybody who wishes it came.</summary>
    public void CloseHopeless()
    {
        for (var slot = 0; slot < market.Slots; slot++)
        {
            if (market.Minimum[slot] > 0 && MostPeople(slot) < market.Minimum[slot])
            {
                Shut(slot);
            }
        }
    }

    public bool IsClosed(int slot) => _closed[slot];

    /// <summary>Lets anybody in again, for as long as <see cref="Settle"/> has not been called.</summary>
    public void Reopen(int slot)
    {
        occupancy.Demand(slot, 0);
        if (_closed[slot])
        {
            Unshut(slot);
        }
    }

    /// <summary>Closes a slot with a minimum where nobody is, and holds the others to it.</summary>
    public void Settle(int slot)
    {
        if (market.Minimum[slot] > 0 && occupancy.People(slot) == 0)
        {
            Shut(slot);
        }
        else
        {
            occupancy.Demand(slot, market.Minimum[slot]);
        }
    }

    /// <summary>Decides for each slot with a minimum: nearly full ones first.</summary>
    public void Decide(CancellationToken cancellation)
    {
        var open = Enumerable.Range(0, market.Slots).Where(slot => market.Minimum[slot] > 0 && !_closed[slot]).ToLookup(Reached);
        foreach (var slot in open[true])
        {
            occupancy.Demand(slot, market.Minimum[slot]);
        }

        foreach (var slot in open[false].Where(slot => occupancy.People(slot) == 0))
        {
            Shut(slot);
        }

        foreach (var slot in open[false].Where(slot => !_closed[slot]).OrderBy(slot => market.Minimum[slot] - occupancy.People(slot)).ToArray())
        {
            cancellation.ThrowIfCancellationRequested();
            Decide(slot);
        }
    }

    /// <summary>Closes open slots that are at their minimum, and opens closed ones, where that is better.</summary>
    /// <returns>How many changed.</returns>
    public int Reconsider(CancellationToken cancellation)
    {
        var changed = 0;
        for (var slot = 0; slot < market.Slots; slot++)
        {
            cancellation.ThrowIfCancellationRequested();
            changed += Binds(slot) && Turn(slot, () => { }) ? 1 : 0;
        }

        return changed;
    }

    /// <summary>Closes an open slot or opens a closed one, and keeps that if everything is better after <paramref name="settle"/>.</summary>
    /// <returns>Whether the plan is better now.</returns>
    public bool Turn(int slot, Action settle)
    {
        var (mark, before, wasClosed) = (occupancy.Mark(), occupancy.Total, _closed[slot]);
        Array.Copy(prices, _kept, prices.Length);
        Reopen(slot);
        if (wasClosed ? Open(slot) : Close(slot))
        {
            settle();
            if (occupancy.Total > before && occupancy.Short == 0)
            {
                return true;
            }
        }

        Reopen(slot);
        occupancy.UndoTo(mark);
        Array.Copy(_kept, prices, prices.Length);
        Settle(slot);
        return false;
    }

    private bool Binds(int slot) => market.Minimum[slot] > 0
        && (_closed[slot] ? MostPeople(slot) >= market.Minimum[slot] : occupancy.People(slot) == market.Minimum[slot]);

    private bool Reached(int slot) => occupancy.People(slot) >= market.Minimum[slot];

    private void Decide(int slot)
    {
        var mark = occupancy.Mark();
        Array.Copy(prices, _kept, prices.Length);
        var open = Open(slot) ? occupancy.Total : long.MinValue;
        BackTo(mark, slot);
        Close(slot);
        if (occupancy.Total >= open)
        {
            return;
        }

        Unshut(slot);
        BackTo(mark, slot);
        Open(slot);
    }

    /// <returns>Whether the minimum is reached.</returns>
    private bool Open(int slot)
    {
        while (occupancy.People(slot) < market.Minimum[slot])
        {
            if (!fills.Pull(slot))
            {
                return false;
            }
        }

        occupancy.Demand(slot, market.Minimum[slot]);
        return true;
    }

    /// <returns>True: that is always possible.</returns>
    private bool Close(int slot)
    {
        var leaving = occupancy.Occupants(slot).ToArray();
        foreach (var visitor in leaving)
        {
            occupancy.Drop(visitor, occupancy.Held[visitor] & ~market.BitOf(visitor, slot));
        }

        Shut(slot);
        prices[slot] = 0;
        foreach (var visitor in leaving)
        {
            chains.ImproveFully(visitor);
        }

        return true;
    }

    private void BackTo(int mark, int slot)
    {
        occupancy.Demand(slot, 0);
        occupancy.UndoTo(mark);
        Array.Copy(_kept, prices, prices.Length);
    }

    private void Shut(int slot)
    {
        occupancy.Reserve(slot, occupancy.Free[slot]);
        _closed[slot] = true;
    }

    private void Unshut(int slot)
    {
        occupancy.Reserve(slot, occupancy.Free[slot] - market.Capacity[slot] + occupancy.People(slot));
        _closed[slot] = false;
    }

    private int MostPeople(int slot)
    {
        var people = 0;
        foreach (var visitor in wishers.Of(slot))
        {
            people += market.Party[visitor];
        }

        return people;
    }
}
