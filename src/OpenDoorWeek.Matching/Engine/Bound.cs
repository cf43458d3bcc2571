using System.Numerics;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>L(p): what no plan can exceed, whatever prices are asked (Lagrange; see Fisher 1981). The smaller, the better the proof.</summary>
internal static class Bound
{
    /// <returns>In units of W, beyond what the pins are worth.</returns>
    public static long Of(Market market, long[] prices)
    {
        long bound = 0;
        for (var slot = 0; slot < market.Slots; slot++)
        {
            bound += market.Capacity[slot] * prices[slot];
        }

        for (var visitor = 0; visitor < market.Visitors; visitor++)
        {
            bound += BestNet(market, visitor, prices);
        }

        return bound;
    }

    public static long BestNet(Market market, int visitor, long[] prices)
    {
        if (market.Long[visitor] is { } list)
        {
            return list.BestNet(prices);
        }

        long best = 0;
        var bundles = market.Around(visitor, 0);
        for (var index = 1; index < bundles.Masks.Length; index++)
        {
            best = Math.Max(best, bundles.Values[index] - Cost(market, visitor, bundles.Masks[index], prices));
        }

        return best;
    }

    public static long Cost(Market market, int visitor, ulong mask, long[] prices)
    {
        long cost = 0;
        var items = market.Items(visitor);
        for (; mask != 0; mask &= mask - 1)
        {
            cost += prices[items[BitOperations.TrailingZeroCount(mask)]];
        }

        return cost * market.Party[visitor];
    }
}
