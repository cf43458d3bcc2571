using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>One run over one market: place, polish, decide about minima, refine. Afterwards <see cref="Occupancy"/> holds the plan.</summary>
internal sealed class Run
{
    private const int MostSweeps = 8;
    private readonly ChainSearch _chains;
    private readonly FillSearch _fills;
    private readonly Rearrangement _rearrangement;
    private readonly Minimums _minimums;
    private readonly Refinement _refinement;
    private readonly Leftovers _leftovers;
    private readonly int[] _order;
    private readonly IProgress<MatchProgress>? _progress;
    private readonly CancellationToken _cancellation;

    public Run(Market market, MatchOptions options, IProgress<MatchProgress>? progress, CancellationToken cancellation)
    {
        (Market, _progress, _cancellation) = (market, progress, cancellation);
        (Occupancy, Prices) = (new Occupancy(market), new long[market.Slots + 1]);
        options.Prices?.CopyTo(Prices, 0);
        Wishers = new Wishers(market);
        (_chains, _fills) = (new ChainSearch(market, Occupancy, Prices), new FillSearch(market, Occupancy, Prices, Wishers));
        _rearrangement = new Rearrangement(market, Occupancy, Prices, _chains, _fills);
        _minimums = new Minimums(market, Occupancy, Prices, _chains, _fills, Wishers);
        _refinement = new Refinement(
            market,
            Occupancy,
            new Neighbourhood(market, Occupancy, Wishers),
            _rearrangement,
            new Shakeup(market, Occupancy, Prices, _chains, _fills, _rearrangement),
            new GroupSearch(market, Occupancy, Prices, _minimums),
            _minimums,
            () => new Certificate(market, Wishers, Prices).Tighten(cancellation),
            Settle,
            () => _chains.Scans + _fills.Scans);
        _order = Lottery.Order(market, options.Seed);
        _leftovers = new Leftovers(market, Occupancy, Wishers, _order);
    }

    public Market Market { get; }

    public Occupancy Occupancy { get; }

    public Wishers Wishers { get; }

    /// <summary>By slot, for each place; one more at the end, always 0, stands for no slot.</summary>
    public long[] Prices { get; }

    public void Execute()
    {
        _minimums.CloseHopeless();
        for (var visit = 1; visit <= Preset.MostVisits; visit++)
        {
            Place(visit);
        }

        Report(MatchStep.Polish, 0, 1);
        Settle();
        Report(MatchStep.Polish, 1, 1);
        DecideMinimums();
        _refinement.Execute(_order, _cancellation);
        Report(MatchStep.Minimum, 1, 1);
    }

    /// <summary>Nobody's second visit comes before everybody's first: one visit more for each who has all but that.</summary>
    private void Place(int visit)
    {
        for (var next = 0; next < _order.Length; next++)
        {
            var (visitor, held) = (_order[next], Occupancy.Visits(_order[next]));
            if (held < Market.Want[visitor] && Market.Pinned[visitor] + held == visit - 1)
            {
                _chains.Improve(visitor, held + 1);
            }

            if (next % 1024 == 0)
            {
                Report(MatchStep.Place, ((visit - 1) * _order.Length) + next, Preset.MostVisits * _order.Length);
            }
        }

        Occupancy.Keep();
        Report(MatchStep.Place, visit * _order.Length, Preset.MostVisits * _order.Length);
    }

    /// <summary>Lets everybody do better who can, until nobody can.</summary>
    private void Settle()
    {
        for (var (sweep, changed) = (0, true); changed && sweep < MostSweeps; sweep++)
        {
            changed = false;
            foreach (var visitor in _order)
            {
                changed |= _chains.Improve(visitor, Market.Want[visitor]) || (_rearrangement.Regret(visitor) > 0 && _rearrangement.Try(visitor));
            }

            for (var slot = 0; slot < Market.Slots; slot++)
            {
                changed |= _fills.FillUp(slot) > 0;
            }

            _cancellation.ThrowIfCancellationRequested();
        }

        _leftovers.GiveAway();
    }

    private void DecideMinimums()
    {
        Report(MatchStep.Minimum, 0, 1);
        Occupancy.Keep();
        _minimums.Decide(_cancellation);
        Settle();
        for (var sweep = 0; sweep < MostSweeps && _minimums.Reconsider(_cancellation) > 0; sweep++)
        {
            Settle();
        }

        Occupancy.Keep();
    }

    private void Report(MatchStep step, int done, int total)
    {
        _cancellation.ThrowIfCancellationRequested();
        _progress?.Report(new MatchProgress(step, done, total));
    }
}
