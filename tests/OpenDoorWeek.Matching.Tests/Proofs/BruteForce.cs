using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Rules;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>Every plan of a tiny week: visitor after visitor, the best value for each way in which the slots could be filled so far.</summary>
internal sealed class BruteForce
{
    private readonly Problem problem;
    private readonly int[] capacity;
    private readonly int[] step;
    private long[] best;

    private BruteForce(Problem problem)
    {
        this.problem = problem;
        var people = problem.Visitors.Sum(v => v.Party);
        capacity = [.. problem.Slots.Select(s => Math.Min(s.Capacity, people))];
        var fillings = 1;
        step = [.. capacity.Select(c => (Step: fillings, Next: fillings *= c + 1).Step)];
        best = [0, .. Enumerable.Repeat(long.MinValue, fillings - 1)];
    }

    /// <param name="Weighted">W of the best plan.</param>
    /// <param name="WithoutMinima">W of the best plan if every slot opened for anybody.</param>
    public sealed record Optimum(long Weighted, long WithoutMinima);

    /// <summary>Up to about 6 visitors and 5 slots: a state for each filling of the slots.</summary>
    public static Optimum Of(Problem problem, Preset preset)
    {
        var search = new BruteForce(problem);
        for (var v = 0; v < problem.Visitors.Length; v++)
        {
            search.Add(new Choices(problem, v, preset));
        }

        var fillings = Enumerable.Range(0, search.best.Length).ToList();
        return new Optimum(fillings.Where(search.KeepsMinima).Max(f => search.best[f]), search.best.Max());
    }

    private void Add(Choices choices)
    {
        var after = new long[best.Length];
        Array.Fill(after, long.MinValue);
        foreach (var bundle in choices.Bundles())
        {
            var (value, taken) = (choices.Value(bundle), bundle.Sum(slot => choices.Party * step[slot]));
            for (var filling = 0; filling < best.Length; filling++)
            {
                if (best[filling] >= 0 && bundle.All(slot => PeopleIn(filling, slot) + choices.Party <= capacity[slot]))
                {
                    after[filling + taken] = Math.Max(after[filling + taken], best[filling] + value);
                }
            }
        }

        best = after;
    }

    private bool KeepsMinima(int filling) => Enumerable.Range(0, capacity.Length).All(slot =>
        PeopleIn(filling, slot) == 0 || PeopleIn(filling, slot) >= problem.Slots[slot].Minimum || problem.Visitors.Any(v => v.Pinned.Contains(slot)));

    private int PeopleIn(int filling, int slot) => filling / step[slot] % (capacity[slot] + 1);
}
