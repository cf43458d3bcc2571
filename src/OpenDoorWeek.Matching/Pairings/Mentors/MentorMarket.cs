using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Pairings.Mentors;

/// <summary>
/// Newcomers choose mentors as visitors choose slots: a mentor is a slot with 1 to 3 places, a newcomer a visitor who wants 1 or 2. There is
/// nothing else in the way of anybody, so the chains of the engine are exact (b-matching in a bipartite graph, by successive shortest paths).
/// </summary>
internal sealed class MentorMarket
{
    private readonly int[] _capacity;
    private readonly int[] _pinned;

    public MentorMarket(MentorProblem problem)
    {
        _capacity = [.. problem.Mentors.Select(mentor => mentor.Capacity)];
        _pinned = new int[problem.Newcomers.Length];
        foreach (var pin in problem.Pinned)
        {
            _capacity[pin.Mentor]--;
            _pinned[pin.Newcomer]++;
        }

        Most = [.. problem.Newcomers.Select((newcomer, i) => newcomer.Want - _pinned[i])];
    }

    /// <summary>By newcomer: mentors wanted beyond the pins.</summary>
    public int[] Most { get; }

    /// <summary>Places of mentors at these prices: their part of the bound.</summary>
    public long Rent(long[] prices) => _capacity.Select((places, mentor) => places * prices[mentor]).Sum();

    /// <returns>What newcomer's mentors are worth by their number alone: the value of one and of two beyond her pins.</returns>
    public long OfCount(int newcomer, int more) =>
        Enumerable.Range(_pinned[newcomer] + 1, more).Sum(MentorWorth.OfMentor);

    /// <returns>The pairs that are best among the lists, and the prices that prove it.</returns>
    public (List<Help> Helps, long[] Prices) Solve(MentorLists lists, MatchOptions options, CancellationToken cancellation)
    {
        var builder = new MarketBuilder([.. _capacity], new int[_capacity.Length], Most.Length);
        for (var newcomer = 0; newcomer < Most.Length; newcomer++)
        {
            builder.Add(ListOf(newcomer, lists), _pinned[newcomer], 0);
        }

        var run = new Run(builder.Build(), options, null, cancellation);
        run.Execute();
        new Certificate(run.Market, run.Wishers, run.Prices).Tighten(cancellation);
        var helps = Enumerable.Range(0, Most.Length).SelectMany(newcomer => Held(run, newcomer).Select(mentor => new Help(mentor, newcomer)));
        return ([.. helps], run.Prices[.._capacity.Length]);
    }

    private WishList ListOf(int newcomer, MentorLists lists)
    {
        var listed = lists.Listed(newcomer);
        var list = new WishList(listed.Count) { Party = 1, Want = Most[newcomer] };
        for (var more = 1; more <= Most[newcomer]; more++)
        {
            list.Counts[more] = OfCount(newcomer, more);
        }

        foreach (var (mentor, worth) in listed)
        {
            list.Add(mentor, worth, 0, 1);
        }

        return list;
    }

    private static IEnumerable<int> Held(Run run, int newcomer)
    {
        int[] items = [.. run.Market.Items(newcomer)];
        var held = run.Occupancy.Held[newcomer];
        return items.Where((_, i) => (held >> i & 1) == 1);
    }
}
