namespace OpenDoorWeek.Matching.Pairings.Mentors;

/// <summary>
/// Judges mentor pairs from the problem, the pairs and the prices alone: whether they keep the rules, are worth what they say, and whether
/// no others can be worth more than the bound (whatever prices are asked of newcomers for mentors, no pairs are worth more than all places
/// at their prices and each newcomer's best choice net of prices). Knows nothing of how they were found.
/// </summary>
public sealed class MentorCertificate
{
    private readonly MentorProblem _problem;
    private readonly MentorPairing _claim;
    private readonly List<string> _violations = [];
    private readonly HashSet<Help> _pinned;

    private MentorCertificate(MentorProblem problem, MentorPairing claim) =>
        (_problem, _claim, _pinned) = (problem, claim, [.. problem.Pinned]);

    /// <returns>A sentence for each thing that is wrong; empty when the pairs are valid and the bound is one. They are the best when bound and value are equal.</returns>
    public static IReadOnlyList<string> Violations(MentorProblem problem, MentorPairing claim)
    {
        var certificate = new MentorCertificate(problem, claim);
        certificate.CheckShape();
        if (certificate._violations.Count == 0)
        {
            certificate.CheckPairs();
            certificate.CheckNumbers();
            certificate.CheckUnserved();
        }

        return certificate._violations;
    }

    private void CheckShape()
    {
        Demand(_claim.Prices.Length == _problem.Mentors.Length, $"There are {_claim.Prices.Length} prices for {_problem.Mentors.Length} mentors.");
        Demand(_claim.Prices.All(price => price >= 0), "A price is negative.");
        Demand(_claim.Pairs.All(pair => pair.Mentor >= 0 && pair.Mentor < _problem.Mentors.Length), "There is no such mentor.");
        Demand(_claim.Pairs.All(pair => pair.Newcomer >= 0 && pair.Newcomer < _problem.Newcomers.Length), "There is no such newcomer.");
    }

    private void CheckPairs()
    {
        Demand(_claim.Pairs.DistinctBy(HelpOf).Count() == _claim.Pairs.Count, "A pair is made twice.");
        Demand(_pinned.SetEquals(_claim.Pairs.Where(pair => pair.Pinned).Select(HelpOf)), "The pins are not those of the problem.");
        foreach (var pair in _claim.Pairs.Where(pair => !pair.Pinned && !MayHelp(pair.Mentor, pair.Newcomer)))
        {
            Demand(false, $"Mentor {pair.Mentor} may not help newcomer {pair.Newcomer}.");
        }

        foreach (var (mentor, helped) in _claim.Pairs.CountBy(pair => pair.Mentor))
        {
            Demand(helped <= _problem.Mentors[mentor].Capacity, $"Mentor {mentor} helps {helped} newcomers.");
        }

        foreach (var (newcomer, mentors) in _claim.Pairs.CountBy(pair => pair.Newcomer))
        {
            Demand(mentors <= _problem.Newcomers[newcomer].Want, $"Newcomer {newcomer} has {mentors} mentors.");
        }
    }

    private void CheckNumbers()
    {
        var value = _claim.Pairs.Where(pair => !pair.Pinned).GroupBy(pair => pair.Newcomer)
            .Sum(group => OfCount(group.Key, group.Count()) + group.Sum(pair => Worth(pair.Mentor, pair.Newcomer)));
        Demand(value == _claim.Value, $"The pairs are worth {value}, not {_claim.Value}.");
        var places = _problem.Mentors.Select((mentor, i) => (long)mentor.Capacity - _pinned.Count(pin => pin.Mentor == i));
        var bound = places.Zip(_claim.Prices, (count, price) => count * price).Sum() + Enumerable.Range(0, _problem.Newcomers.Length).Sum(MostAtPrices);
        Demand(bound == _claim.Bound, $"The prices prove {bound}, not {_claim.Bound}.");
    }

    private void CheckUnserved()
    {
        var missing = Enumerable.Range(0, _problem.Newcomers.Length)
            .Select(i => (Newcomer: i, Missing: _problem.Newcomers[i].Want - _claim.Pairs.Count(pair => pair.Newcomer == i)))
            .Where(newcomer => newcomer.Missing > 0);
        Demand(missing.SequenceEqual(_claim.Unserved.Select(newcomer => (newcomer.Newcomer, newcomer.Missing))), "Those without all their mentors are not those who are named.");
    }

    // Of no, one or two mentors more, at the net worth of the best ones.
    private long MostAtPrices(int newcomer)
    {
        var nets = Enumerable.Range(0, _problem.Mentors.Length).Where(mentor => MayHelp(mentor, newcomer))
            .Select(mentor => Worth(mentor, newcomer) - _claim.Prices[mentor]).OrderDescending().ToList();
        var most = Math.Min(nets.Count, _problem.Newcomers[newcomer].Want - _pinned.Count(pin => pin.Newcomer == newcomer));
        return Enumerable.Range(0, most + 1).Max(more => OfCount(newcomer, more) + nets.Take(more).Sum());
    }

    private long OfCount(int newcomer, int more) => (_pinned.Count(pin => pin.Newcomer == newcomer), more) switch
    {
        (_, 0) => 0,
        (0, 1) => 30_000,
        (0, _) => 40_000,
        _ => 10_000,
    };

    private bool MayHelp(int mentor, int newcomer) =>
        _problem.Mentors[mentor].Languages.Intersect(_problem.Newcomers[newcomer].Languages).Any()
        && _problem.Mentors[mentor].Organisation != _problem.Newcomers[newcomer].Organisation
        && !_problem.Forbidden.Contains(new Help(mentor, newcomer))
        && !_pinned.Contains(new Help(mentor, newcomer));

    private long Worth(int mentor, int newcomer)
    {
        var (helper, helped) = (_problem.Mentors[mentor], _problem.Newcomers[newcomer]);
        var minutes = _problem.Travel[helper.Place][helped.Place] + _problem.Travel[helped.Place][helper.Place];
        return Math.Max(0, 120 - minutes)
            + (helped.PreferredSectors.Contains(helper.Sector) ? 25 : 0)
            + (10 * helper.Languages.Intersect(helped.Languages).Count());
    }

    private static Help HelpOf(MentorPair pair) => new(pair.Mentor, pair.Newcomer);

    private void Demand(bool holds, string violation)
    {
        if (!holds)
        {
            _violations.Add(violation);
        }
    }
}
