using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// Ruin and recreate (Schrimpf et al. 2000) around those whom prices say could do better: they and their neighbours give up everything, and are
/// inserted again in another order. What is not better is undone.
/// </summary>
internal sealed class Shakeup(Market market, Occupancy occupancy, long[] prices, ChainSearch chains, FillSearch fills, Rearrangement rearrangement)
{
    private readonly long[] _kept = new long[prices.Length];
    private readonly List<int> _ruined = [];
    private readonly HashSet<int> _seen = [];
    private ulong _draws;

    /// <returns>Whether the plan is better now.</returns>
    /// <param name="size">Visitors that give up their visits.</param>
    public bool Around(int visitor, int size, ulong seed)
    {
        var (mark, before, missing) = (occupancy.Mark(), occupancy.Total, occupancy.Short);
        Array.Copy(prices, _kept, prices.Length);
        Choose(visitor, size, seed);
        foreach (var ruined in _ruined)
        {
            occupancy.Change(ruined, 0, 0);
        }

        Recreate();
        if (occupancy.Total > before && occupancy.Short <= missing)
        {
            return true;
        }

        occupancy.UndoTo(mark);
        Array.Copy(_kept, prices, prices.Length);
        return false;
    }

    private void Choose(int visitor, int size, ulong seed)
    {
        _ruined.Clear();
        _seen.Clear();
        _seen.Add(visitor);
        _ruined.Add(visitor);
        _draws = seed;
        for (var next = 0; next < _ruined.Count && _ruined.Count < size; next++)
        {
            foreach (var slot in market.Items(_ruined[next]))
            {
                foreach (var occupant in occupancy.Occupants(slot))
                {
                    if (_ruined.Count < size && Lottery.Draw(seed, _draws++) % 3 == 0 && _seen.Add(occupant))
                    {
                        _ruined.Add(occupant);
                    }
                }
            }
        }
    }

    private void Recreate()
    {
        var order = _ruined.Skip(1).OrderBy(visitor => Lottery.Draw(_draws, (ulong)visitor)).Prepend(_ruined[0]).ToArray();
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
