namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// The last few units: works on the visitors to whom the gap of the plan belongs, and in small weeks on the slots with a minimum, by changes
/// that go through a loss, by shakeups, and by trying all that a few visitors could do.
/// </summary>
internal sealed class Refinement(
    Market market, Occupancy occupancy, Neighbourhood neighbourhood, Rearrangement rearrangement, Shakeup shakeup, GroupSearch groups, Minimums minimums, Action tighten, Action settle,
    Func<long> scans)
{
    /// <summary>Up to so many visitors a plan is small enough to go on without success.</summary>
    private const int Small = 500;
    private const int MostRounds = 8;

    /// <summary>Slots looked into at most, beyond as many as it took to come here: parties and long lists have always something left to try.</summary>
    private const int MostScans = 30_000;

    private const int MostVisitors = 40;
    private const int GroupSize = 8;
    private const int Groups = 3;
    private static readonly int[] ShakeupSizes = [4, 12, 40];
    private ulong _seed;
    private long _lastScan;

    public void Execute(int[] order, CancellationToken cancellation)
    {
        tighten();
        _lastScan = (2 * scans()) + MostScans;
        for (var (round, again) = (0, true); again && round < MostRounds; round++)
        {
            var before = occupancy.Total;
            var regretting = Regretting(order);
            foreach (var visitor in regretting.TakeWhile(_ => MayGoOn()))
            {
                cancellation.ThrowIfCancellationRequested();
                Work(visitor, regretting);
            }

            if (order.Length <= Small)
            {
                WorkOnMinimums(cancellation);
            }

            settle();
            again = MayGoOn() && (occupancy.Total > before || (regretting.Length > 0 && order.Length <= Small));
        }
    }

    private bool MayGoOn() => scans() < _lastScan;

    private void Work(int visitor, int[] regretting)
    {
        if (rearrangement.TryWith(visitor, regretting, fillFirst: true) || rearrangement.TryWith(visitor, regretting, fillFirst: false))
        {
            return;
        }

        foreach (var size in ShakeupSizes)
        {
            shakeup.Try(neighbourhood.Around(visitor, size, ++_seed), _seed);
        }

        for (var group = 0; group < Groups; group++)
        {
            groups.Try(neighbourhood.Around(visitor, GroupSize, ++_seed));
        }
    }

    private void WorkOnMinimums(CancellationToken cancellation)
    {
        for (var slot = 0; slot < market.Slots; slot++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (market.Minimum[slot] > 0 && MayGoOn())
            {
                groups.Try(neighbourhood.Of(slot, GroupSize, ++_seed));
                minimums.Turn(slot, settle);
            }
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
