using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests.Verification;

/// <summary>
/// First come, first served, with the numbers and outcomes of a plan: an account of the rules that shares nothing with the verifier.
/// Its prices are what they are given as; the bound is found by trying every bundle.
/// </summary>
internal sealed class NaivePlan
{
    private readonly Problem _problem;
    private readonly Preset _preset;
    private readonly List<int>[] _visits;
    private readonly int[] _people;
    private readonly HashSet<int> _closed = [];

    private NaivePlan(Problem problem, Preset preset)
    {
        (_problem, _preset) = (problem, preset);
        _visits = [.. problem.Visitors.Select(visitor => visitor.Pinned.ToList())];
        _people = new int[problem.Slots.Length];
    }

    public static Plan For(Problem problem, Preset preset, long[] prices)
    {
        var plan = new NaivePlan(problem, preset);
        plan.Fill();
        while (plan.CloseOne())
        {
            plan.Fill();
        }

        return plan.Made(prices);
    }

    private void Fill()
    {
        Count();
        for (var id = 0; id < _visits.Length; id++)
        {
            foreach (var wish in Admission.Ranked(_problem, _problem.Visitors[id]))
            {
                var isFree = _people[wish] + _problem.Visitors[id].Party <= _problem.Slots[wish].Capacity && !_closed.Contains(wish);
                if (isFree && CanAdd(_problem.Visitors[id], _visits[id], wish))
                {
                    _visits[id].Add(wish);
                    _people[wish] += _problem.Visitors[id].Party;
                }
            }
        }
    }

    private void Count()
    {
        Array.Clear(_people);
        for (var id = 0; id < _visits.Length; id++)
        {
            _visits[id].ForEach(slot => _people[slot] += _problem.Visitors[id].Party);
        }
    }

    private bool CanAdd(Visitor visitor, List<int> visits, int slot) =>
        visits.Count < visitor.Want
        && !visits.Contains(slot)
        && visits.TrueForAll(visit => !Clash.Between(_problem, visit, slot))
        && visits.Count(visit => _problem.Slots[visit].Day == _problem.Slots[slot].Day) < visitor.PerDay;

    /// <summary>Empties one slot under its minimum for good.</summary>
    private bool CloseOne()
    {
        var pinned = _problem.Visitors.SelectMany(visitor => visitor.Pinned).ToHashSet();
        var under = Enumerable.Range(0, _people.Length).Where(slot => _people[slot] > 0 && _people[slot] < _problem.Slots[slot].Minimum && !pinned.Contains(slot)).ToList();
        if (under.Count > 0)
        {
            _closed.Add(under[0]);
            Array.ForEach(_visits, visits => visits.Remove(under[0]));
        }

        return under.Count > 0;
    }

    private Plan Made(long[] prices)
    {
        var worths = _visits.Select((visits, id) => _problem.Visitors[id].Party * Worth(_problem.Visitors[id], visits)).ToList();
        var utilities = _visits.Select((visits, id) => _problem.Visitors[id].Party * Utility(_problem.Visitors[id], visits));
        return new Plan
        {
            ProblemSha256 = ProblemHash.Of(_problem),
            Seed = 1,
            Preset = _preset,
            Engine = "naive",
            Counts = [.. Enumerable.Range(1, 3).Select(t => _visits.Index().Where(v => v.Item.Count >= t).Sum(v => _problem.Visitors[v.Index].Party))],
            Utility = utilities.Sum(),
            Weighted = worths.Sum(),
            Bound = prices.Zip(_problem.Slots, (price, slot) => price * slot.Capacity).Sum() + _problem.Visitors.Sum(visitor => visitor.Party * BestNet(visitor, prices)),
            Prices = prices,
            Visits = [.. _visits.Select(visits => visits.OrderBy(slot => (_problem.Slots[slot].Day, _problem.Slots[slot].Start)).ToArray())],
            Unmet = [.. _visits.SelectMany((_, id) => Unmet(id))],
        };
    }

    private long Worth(Visitor visitor, List<int> visits) =>
        Enumerable.Range(1, visits.Count).Sum(_preset.OfVisit) + Utility(visitor, visits);

    private long Utility(Visitor visitor, List<int> visits)
    {
        var ranked = Admission.Ranked(_problem, visitor).ToList();
        return visits.Sum(slot => _preset.OfRank(ranked.IndexOf(slot) + 1))
            + (Preset.SectorBonus * visits.Select(slot => _problem.Hosts[_problem.Slots[slot].Host].Sector).Distinct().Count());
    }

    private long BestNet(Visitor visitor, long[] prices)
    {
        List<List<int>> bundles = [[.. visitor.Pinned]];
        foreach (var wish in Admission.Ranked(_problem, visitor).Except(visitor.Pinned))
        {
            bundles.AddRange(bundles.Where(bundle => CanAdd(visitor, bundle, wish)).Select(bundle => bundle.Append(wish).ToList()).ToList());
        }

        return bundles.Max(bundle => Worth(visitor, bundle) - bundle.Sum(slot => prices[slot]));
    }

    private IEnumerable<UnmetWish> Unmet(int id) =>
        from wish in _problem.Visitors[id].Wishes.Concat(_problem.Visitors[id].Proposed).Index()
        where !_visits[id].Contains(wish.Item)
        select Outcome(id, wish.Item, wish.Index + 1);

    private UnmetWish Outcome(int id, int wish, int rank)
    {
        var (visitor, slot) = (_problem.Visitors[id], _problem.Slots[wish]);
        if (Admission.Against(_problem, visitor, wish) is { } reason)
        {
            return new UnmetWish(id, wish, rank, reason);
        }

        var clashing = _visits[id].FindIndex(visit => Clash.Between(_problem, visit, wish));
        return clashing >= 0 ? new UnmetWish(id, wish, rank, Reason.Conflict, _visits[id][clashing])
            : new UnmetWish(id, wish, rank, _visits[id].Count(visit => _problem.Slots[visit].Day == slot.Day) >= visitor.PerDay ? Reason.DayLimit
            : _visits[id].Count >= visitor.Want ? Reason.EnoughVisits
            : _people[wish] == 0 && slot.Minimum > 0 ? Reason.MinimumNotReached
            : Reason.Full);
    }
}
