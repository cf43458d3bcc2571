namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// Makes the proof as sharp as prices can: slot by slot, the price at which the bound is least while the others stay (coordinate descent).
/// After a run without closed slots there is nothing left to gain; a closed slot has to be priced for those who would have come.
/// </summary>
internal sealed class Certificate(Market market, Wishers wishers, long[] prices)
{
    private const int MostSweeps = 12;

    /// <summary>Bids of long lists looked up in one go: each takes a search among thousands of bundles. Beyond it prices stay; the bound holds for any.</summary>
    private const int MostLongBids = 10_000;

    private readonly List<(long Price, int Party)> _bids = [];
    private int _longBids;

    /// <summary>Lowers <c>L(prices)</c> in place; it never rises.</summary>
    /// <returns>The bound reached.</returns>
    public long Tighten(CancellationToken cancellation)
    {
        var stale = new bool[market.Slots];
        _longBids = 0;
        Array.Fill(stale, true);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            for (var slot = 0; slot < market.Slots; slot++)
            {
                if (stale[slot] && _longBids < MostLongBids)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Reprice(slot, stale);
                }
            }
        }

        return Bound.Of(market, prices);
    }

    /// <summary>A changed price concerns the slots that the same visitors wish.</summary>
    private void Reprice(int slot, bool[] stale)
    {
        var price = BestPrice(slot);
        if (price != prices[slot])
        {
            prices[slot] = price;
            foreach (var visitor in wishers.Of(slot))
            {
                foreach (var other in market.Items(visitor))
                {
                    stale[other] = true;
                }
            }
        }

        stale[slot] = false;
    }

    /// <returns>The price at which no more places are asked for than there are; today's where several do as well.</returns>
    private long BestPrice(int slot)
    {
        CollectBids(slot);
        var places = market.Capacity[slot];
        var highest = long.MaxValue;
        foreach (var (price, party) in _bids)
        {
            // The price falls while places are left at it, and may stand anywhere between two bids when they are just taken.
            if (places < party)
            {
                return highest == long.MaxValue ? price : Math.Clamp(prices[slot], price, highest);
            }

            places -= party;
            highest = places == 0 ? price : highest;
        }

        return highest == long.MaxValue ? 0 : Math.Clamp(prices[slot], 0, highest);
    }

    private void CollectBids(int slot)
    {
        _bids.Clear();
        foreach (var visitor in wishers.Of(slot))
        {
            var bid = Bid(visitor, slot);
            if (bid > 0)
            {
                _bids.Add((bid, market.Party[visitor]));
            }
        }

        _bids.Sort((one, other) => other.Price.CompareTo(one.Price));
    }

    /// <returns>The most that the visitor would pay for each place, at the prices of the other slots.</returns>
    private long Bid(int visitor, int slot)
    {
        if (market.Long[visitor] is not null)
        {
            return BidOfLongList(visitor, slot);
        }

        var bit = market.BitOf(visitor, slot);
        var (with, without) = (0L, 0L);
        var bundles = market.Around(visitor, 0);
        for (var index = 1; index < bundles.Masks.Length; index++)
        {
            var mask = bundles.Masks[index];
            var net = bundles.Values[index] - Bound.Cost(market, visitor, mask & ~bit, prices);
            (with, without) = (mask & bit) != 0 ? (Math.Max(with, net), without) : (with, Math.Max(without, net));
        }

        return (with - without) / market.Party[visitor];
    }

    private long BidOfLongList(int visitor, int slot)
    {
        _longBids++;
        var price = prices[slot];
        prices[slot] = 0;
        var with = Bound.BestNet(market, visitor, prices);
        prices[slot] = Beyond;
        var without = Bound.BestNet(market, visitor, prices);
        prices[slot] = price;
        return (with - without) / market.Party[visitor];
    }

    /// <summary>A price that nobody pays, small enough to be multiplied by a party.</summary>
    private const long Beyond = 1L << 40;
}
