namespace OpenDoorWeek.Matching.Engine;

/// <summary>The last few units: works on the visitors to whom the gap of the plan belongs, by changes that go through a loss and by shakeups.</summary>
internal sealed class Refinement(Market market, Occupancy occupancy, Rearrangement rearrangement, Shakeup shakeup, Action settle)
{
    /// <summary>Up to so many visitors a plan is small enough to go on without success.</summary>
    private const int Small = 500;
    private const int MostRounds = 12;
    private const int MostVisitors = 40;
    private static readonly int[] Sizes = [4, 12, 40];
    private ulong _seed;

    public void Execute(int[] order, CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var before = occupancy.Total;
            var regretting = Regretting(order);
            foreach (var visitor in regretting)
            {
                cancellation.ThrowIfCancellationRequested();
                Work(visitor, regretting);
            }

            settle();
            if (regretting.Length == 0 || (occupancy.Total == before && market.Visitors > Small))
            {
                break;
            }
        }
    }

    private void Work(int visitor, int[] regretting)
    {
        if (rearrangement.TryWith(visitor, regretting, fillFirst: true) || rearrangement.TryWith(visitor, regretting, fillFirst: false))
        {
            return;
        }

        foreach (var size in Sizes)
        {
            shakeup.Around(visitor, size, ++_seed);
        }
    }

    /// <summary>The visitors with the largest regret, largest first.</summary>
    private int[] Regretting(int[] order) =>
        [.. order.Select(visitor => (Visitor: visitor, Regret: rearrangement.Regret(visitor)))
            .Where(pair => pair.Regret > 0)
            .OrderByDescending(pair => pair.Regret)
            .Take(MostVisitors)
            .Select(pair => pair.Visitor)];
}
