using OpenDoorWeek.Matching.Files;

namespace OpenDoorWeek.Matching.Verification;

/// <summary>
/// The certificate by weak duality: for any prices p from 0, L(p) = sum of capacity x price over the slots, plus for each visitor the best of
/// what a bundle that keeps her rules and contains her pins is worth, less its prices. No plan is worth more.
/// </summary>
internal sealed class PriceCheck(Worth worth, Violations violations)
{
    /// <returns>L; null after a violation.</returns>
    public long? Bound(long[] prices)
    {
        var problem = worth.Week.Problem;
        if (!AreInOrder(prices, problem.Slots.Length))
        {
            return null;
        }

        var bound = 0L;
        for (var slot = 0; slot < prices.Length; slot++)
        {
            bound += problem.Slots[slot].Capacity * prices[slot];
        }

        var best = new BestBundle(worth, prices);
        foreach (var visitor in problem.Visitors)
        {
            bound += visitor.Party * best.Of(visitor);
        }

        return bound;
    }

    private bool AreInOrder(long[] prices, int slots)
    {
        if (prices.Length != slots)
        {
            violations.Add($"prices: {prices.Length} prices for {slots} slots");
            return false;
        }

        var wrong = prices.Index().Where(price => price.Item is < 0 or > PricesFile.HighestPrice).ToList();
        foreach (var (slot, price) in wrong)
        {
            violations.Add($"slot {slot}: the price {price} is not between 0 and {PricesFile.HighestPrice}");
        }

        return wrong.Count == 0;
    }
}
