namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// Makes the proof as sharp as prices can: slot by slot, the price at which the bound is least while the others stay (coordinate descent).
/// After a run without closed slots there is nothing left to gain; a closed slot has to be priced for those who would have come.
/// </summary>
internal sealed class Certificate(Market market, Wishers wishers, long[] prices)
{
    private const int MostSweeps = 6;
    private readonly List<(long Price, int Party)> _bids = [];

    /// <summary>Lowers <c>L(prices)</c> in place; it never rises.</summary>
    /// <returns>The bound reached.</returns>
    public long Tighten(CancellationToken cancellation)
    {
        var bound = Bound.Of(market, prices);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var slot = 0; slot < market.Slots; slot++)
            {
                prices[slot] = BestPrice(slot);
            }

            var lower = Bound.Of(market, prices);
            if (lower == bound)
            {
                break;
            }

            bound = lower;
        }

        return bound;
    }

    /// <returns>The price at which no more places are asked for than there are; today's where several do as well.</returns>
    private long BestPrice(int slot)
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
        var places = market.Capacity[slot];
        var (lowest, highest) = (0L, long.MaxValue);
        foreach (var (price, party) in _bids)
        {
            // The price falls while places are left at it, and may stand anywhere between two bids when they are just taken.
            if (places < party)
            {
                lowest = price;
                break;
            }

            (places, highest) = (places - party, places == party ? price : long.MaxValue);
        }

        return highest == long.MaxValue ? lowest : Math.Clamp(prices[slot], lowest, highest);
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
