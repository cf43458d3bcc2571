using System.Numerics;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// What chains cannot do: a visitor changes to a bundle with several full slots at once. Each is relieved by a chain of its own, and what she
/// left is filled again; it stands when everybody together gained. Needed where a visitor's wishes exclude each other crosswise.
/// </summary>
internal sealed class Rearrangement(Market market, Occupancy occupancy, long[] prices, ChainSearch chains, FillSearch fills)
{
    /// <summary>Bundles tried for one visitor, best first.</summary>
    private const int Tries = 4;

    private readonly long[] _kept = new long[prices.Length];

    /// <summary>By how much prices say that the visitor could do better, by one move in a long list; the sum over all visitors is the gap of the plan.</summary>
    public long Regret(int visitor)
    {
        var held = occupancy.Held[visitor];
        var now = occupancy.Value[visitor] - Bound.Cost(market, visitor, held, prices);
        var best = now;
        var bundles = market.Around(visitor, held);
        for (var index = 0; index < bundles.Masks.Length; index++)
        {
            // Most bundles are worth less than what she has even for nothing.
            if (bundles.Values[index] > best)
            {
                best = Math.Max(best, bundles.Values[index] - Bound.Cost(market, visitor, bundles.Masks[index], prices));
            }
        }

        return best - now;
    }

    /// <returns>Whether anything changed.</returns>
    public bool Try(int visitor)
    {
        foreach (var (gain, mask, value) in Better(visitor))
        {
            var (mark, before, missing) = (occupancy.Mark(), occupancy.Total, occupancy.Short);
            var held = occupancy.Held[visitor];
            if (Change(visitor, mask, value, gain))
            {
                Fill(visitor, held & ~mask);
                if (occupancy.Total > before && occupancy.Short <= missing)
                {
                    return true;
                }
            }

            occupancy.UndoTo(mark);
        }

        return false;
    }

    /// <summary>Goes through a loss: changes one visitor whatever it costs, then lets others better themselves; undone unless all of it gained.</summary>
    /// <param name="fillFirst">Whether the places she leaves are given away before the others may have them.</param>
    public bool TryWith(int visitor, IReadOnlyList<int> others, bool fillFirst)
    {
        foreach (var (_, mask, value) in Better(visitor))
        {
            var (mark, before, missing) = (occupancy.Mark(), occupancy.Total, occupancy.Short);
            Array.Copy(prices, _kept, _kept.Length);
            var held = occupancy.Held[visitor];
            if (Change(visitor, mask, value, value))
            {
                Follow(visitor, held & ~mask, others, fillFirst);
                if (occupancy.Total > before && occupancy.Short <= missing)
                {
                    return true;
                }
            }

            occupancy.UndoTo(mark);
            Array.Copy(_kept, prices, _kept.Length);
        }

        return false;
    }

    private void Follow(int visitor, ulong left, IReadOnlyList<int> others, bool fillFirst)
    {
        if (fillFirst)
        {
            Fill(visitor, left);
        }

        foreach (var other in others)
        {
            if (other != visitor && !Try(other))
            {
                chains.Improve(other, market.Want[other]);
            }
        }

        Fill(visitor, left);
    }

    /// <returns>Bundles that prices say are better, and by how much; the best first.</returns>
    private (long Gain, ulong Mask, int Value)[] Better(int visitor)
    {
        var better = new List<(long Gain, ulong Mask, int Value)>();
        var now = occupancy.Value[visitor] - Bound.Cost(market, visitor, occupancy.Held[visitor], prices);
        var bundles = market.Around(visitor, occupancy.Held[visitor]);
        for (var index = 0; index < bundles.Masks.Length; index++)
        {
            var net = bundles.Values[index] - Bound.Cost(market, visitor, bundles.Masks[index], prices);
            if (net > now)
            {
                better.Add((net - now, bundles.Masks[index], bundles.Values[index]));
            }
        }

        return [.. better.OrderByDescending(bundle => bundle.Gain).Take(Tries)];
    }

    /// <param name="limit">By how much more than its price a full slot may cost.</param>
    /// <returns>False when no chain frees the places for that; then the plan has to be undone.</returns>
    private bool Change(int visitor, ulong mask, int value, long limit)
    {
        var held = occupancy.Held[visitor];
        occupancy.Drop(visitor, held & mask);
        return Relieve(visitor, mask & ~held, limit) && occupancy.Change(visitor, mask, value);
    }

    private bool Relieve(int visitor, ulong gained, long limit)
    {
        var items = market.Items(visitor);
        var party = market.Party[visitor];
        ulong taken = 0;
        for (; gained != 0; gained &= gained - 1)
        {
            var slot = items[BitOperations.TrailingZeroCount(gained)];
            if (!MakeRoom(slot, party, visitor, limit))
            {
                break;
            }

            // Kept free while the next slot is relieved.
            occupancy.Reserve(slot, party);
            taken |= gained & ~(gained - 1);
        }

        for (; taken != 0; taken &= taken - 1)
        {
            occupancy.Reserve(items[BitOperations.TrailingZeroCount(taken)], -party);
        }

        return gained == 0;
    }

    /// <summary>One who fills all that is needed leaves, or several who come alone do.</summary>
    private bool MakeRoom(int slot, int party, int visitor, long limit)
    {
        while (occupancy.Free[slot] < party)
        {
            if (!chains.Relieve(slot, party, visitor, limit) && !chains.Relieve(slot, occupancy.Free[slot] + 1, visitor, limit))
            {
                return false;
            }
        }

        return true;
    }

    private void Fill(int visitor, ulong left)
    {
        var items = market.Items(visitor);
        for (; left != 0; left &= left - 1)
        {
            fills.FillUp(items[BitOperations.TrailingZeroCount(left)]);
        }
    }
}
