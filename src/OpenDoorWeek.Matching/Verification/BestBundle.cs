using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Verification;

/// <summary>Tries every set of visits of one visitor that contains the pins and keeps her rules, by adding one wish after the other.</summary>
internal sealed class BestBundle(Worth worth, long[] prices)
{
    private readonly Slot[] _slots = worth.Week.Problem.Slots;
    private readonly List<int> _wishes = [];
    private readonly List<long> _gains = [];
    private readonly List<int> _taken = [];
    private Visitor _visitor = null!;
    private long _best;

    /// <summary>By position in the wishes: the most that one of these or of the later ones adds, sector included, without the weight of the visit.</summary>
    private long[] _bestFrom = [];

    /// <returns>The highest worth less prices of one person; negative when pins are dear.</returns>
    public long Of(Visitor visitor)
    {
        _visitor = visitor;
        var ranked = worth.Week.RankedWishes(visitor);
        Prepare(ranked);
        var pinned = TakePins(ranked);
        _best = pinned;
        Extend(0, pinned);
        return _best;
    }

    private void Prepare(List<int> ranked)
    {
        _wishes.Clear();
        _gains.Clear();
        for (var i = 0; i < ranked.Count; i++)
        {
            if (Array.IndexOf(_visitor.Pinned, ranked[i]) < 0)
            {
                _wishes.Add(ranked[i]);
                _gains.Add(worth.Weights.OfRank(i + 1) - prices[ranked[i]]);
            }
        }

        _bestFrom = new long[_wishes.Count + 1];
        _bestFrom[^1] = long.MinValue / 2;
        for (var i = _wishes.Count - 1; i >= 0; i--)
        {
            _bestFrom[i] = Math.Max(_bestFrom[i + 1], _gains[i] + Weights.OfEachSector);
        }
    }

    /// <returns>What the pins alone are worth, less their prices.</returns>
    private long TakePins(List<int> ranked)
    {
        _taken.Clear();
        var net = 0L;
        foreach (var pin in _visitor.Pinned)
        {
            net += Added(pin, worth.Weights.OfRank(ranked.IndexOf(pin) + 1) - prices[pin]);
            _taken.Add(pin);
        }

        return net;
    }

    /// <param name="from">First wish that may be added; those before it have been tried.</param>
    /// <param name="net">Worth less prices of what is taken.</param>
    private void Extend(int from, long net)
    {
        for (var i = from; i < _wishes.Count && _taken.Count < _visitor.Want && net + MostToCome(i) > _best; i++)
        {
            if (Fits(_wishes[i]))
            {
                var more = net + Added(_wishes[i], _gains[i]);
                _best = Math.Max(_best, more);
                _taken.Add(_wishes[i]);
                Extend(i + 1, more);
                _taken.RemoveAt(_taken.Count - 1);
            }
        }
    }

    /// <summary>Never less than what the wishes from here on can still add.</summary>
    private long MostToCome(int from)
    {
        var most = 0L;
        for (var visit = _taken.Count + 1; visit <= _visitor.Want; visit++)
        {
            most += Math.Max(0, worth.Weights.OfVisit(visit) + _bestFrom[from]);
        }

        return most;
    }

    private bool Fits(int wish)
    {
        var sameDay = 0;
        foreach (var slot in _taken)
        {
            if (worth.Week.Exclude(slot, wish))
            {
                return false;
            }

            sameDay += _slots[slot].Day == _slots[wish].Day ? 1 : 0;
        }

        return sameDay < _visitor.PerDay;
    }

    /// <summary>What the slot adds to what is taken: the weight of one more visit, its own gain, and a sector that is new.</summary>
    private long Added(int slot, long gain)
    {
        var hosts = worth.Week.Problem.Hosts;
        var sector = hosts[_slots[slot].Host].Sector;
        var isNew = true;
        foreach (var other in _taken)
        {
            isNew &= hosts[_slots[other].Host].Sector != sector;
        }

        return worth.Weights.OfVisit(_taken.Count + 1) + gain + (isNew ? Weights.OfEachSector : 0);
    }
}
