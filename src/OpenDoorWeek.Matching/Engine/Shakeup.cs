using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// Ruin and recreate (Schrimpf et al. 2000) around those whom prices say could do better: they and their neighbours give up everything, and are
/// inserted again in another order. What is not better is undone.
/// </summary>
internal sealed class Shakeup(Market market, Occupancy occupancy, long[] prices, ChainSearch chains, FillSearch fills, Rearrangement rearrangement)
{
    private readonly long[] _kept = new long[prices.Length];

    /// <param name="group">Gives up its visits; the first is inserted first.</param>
    /// <returns>Whether the plan is better now.</returns>
    public bool Try(IReadOnlyList<int> group, ulong seed)
    {
        var (mark, before, missing) = (occupancy.Mark(), occupancy.Total, occupancy.Short);
        Array.Copy(prices, _kept, prices.Length);
        foreach (var visitor in group)
        {
            occupancy.Change(visitor, 0, 0);
        }

        Recreate([group[0], .. group.Skip(1).OrderBy(visitor => Lottery.Draw(seed, (ulong)visitor))]);
        if (occupancy.Total > before && occupancy.Short <= missing)
        {
            return true;
        }

        occupancy.UndoTo(mark);
        Array.Copy(_kept, prices, prices.Length);
        return false;
    }

    private void Recreate(int[] order)
    {
        chains.Improve(order[0], market.Want[order[0]]);
        for (var visits = 1; visits <= Preset.MostVisits; visits++)
        {
            foreach (var visitor in order.Where(visitor => visits <= market.Want[visitor] && occupancy.Visits(visitor) == visits - 1))
            {
                chains.Improve(visitor, visits);
            }
        }

        foreach (var visitor in order)
        {
            chains.ImproveFully(visitor);
            rearrangement.Try(visitor);
        }

        for (var slot = 0; slot < market.Slots; slot++)
        {
            fills.FillUp(slot);
        }
    }
}
