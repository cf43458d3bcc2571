using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Rules;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.MatchingCases.Naive;

/// <summary>How it is done without an engine: what the benchmarks compare with.</summary>
public sealed class NaiveRules
{
    private readonly Choices[] choices;
    private readonly Problem problem;
    private readonly int[] left;
    private readonly int[] order;
    private readonly List<int>[] visits;

    private NaiveRules(Problem problem, ulong seed)
    {
        this.problem = problem;
        choices = [.. problem.Visitors.Select((_, v) => new Choices(problem, v, Preset.EqualShares))];
        left = [.. problem.Slots.Select(s => s.Capacity)];
        visits = [.. problem.Visitors.Select(v => v.Pinned.ToList())];
        problem.Visitors.ToList().ForEach(v => Array.ForEach(v.Pinned, pin => left[pin] -= v.Party));
        order = [.. Enumerable.Range(0, problem.Visitors.Length)];
        new Dice(seed).Shuffle(order);
    }

    public static IReadOnlyList<(string Name, Action<NaiveRules> Place)> All { get; } =
    [
        ("first come, first served", r => r.FirstCome()),
        ("greedy by rank", r => r.GreedyByRank()),
        ("rounds", r => r.Rounds()),
        ("scarcest first", r => r.ScarcestFirst()),
    ];

    /// <returns>By visitor: slots, in no order.</returns>
    public static int[][] Place(Problem problem, Action<NaiveRules> rule, ulong seed = 1)
    {
        var rules = new NaiveRules(problem, seed);
        rule(rules);
        rules.CloseUnderMinimum();
        return [.. rules.visits.Select(v => v.ToArray())];
    }

    /// <summary>Who comes first takes all she can get.</summary>
    private void FirstCome()
    {
        foreach (var visitor in order)
        {
            while (TakeBest(visitor))
            {
            }
        }
    }

    /// <summary>All first wishes, then all second ones, and so on.</summary>
    private void GreedyByRank()
    {
        for (var rank = 0; rank < choices.Max(c => c.Slots.Length); rank++)
        {
            foreach (var visitor in order.Where(v => rank < choices[v].Slots.Length))
            {
                Take(visitor, choices[visitor].Slots[rank]);
            }
        }
    }

    /// <summary>One visit each a round, the last of a round first in the next.</summary>
    private void Rounds()
    {
        for (var round = 0; round < Preset.MostVisits; round++)
        {
            TakeOneEach(round, round % 2 == 0 ? order : order.Reverse());
        }
    }

    /// <summary>One visit each a round, those with the fewest free wishes first.</summary>
    private void ScarcestFirst()
    {
        for (var round = 0; round < Preset.MostVisits; round++)
        {
            TakeOneEach(round, [.. order.OrderBy(v => choices[v].Slots.Count(s => left[s] > 0))]);
        }
    }

    private void TakeOneEach(int round, IEnumerable<int> visitors)
    {
        foreach (var visitor in visitors.Where(v => visits[v].Count <= round))
        {
            TakeBest(visitor);
        }
    }

    private bool TakeBest(int visitor) => choices[visitor].Slots.Any(slot => Take(visitor, slot));

    private bool Take(int visitor, int slot)
    {
        var choice = choices[visitor];
        if (left[slot] < choice.Party || visits[visitor].Contains(slot) || !choice.Allows(visits[visitor], slot))
        {
            return false;
        }

        visits[visitor].Add(slot);
        left[slot] -= choice.Party;
        return true;
    }

    /// <summary>Slots with too few people close, and who was there looks once more for free places in open ones.</summary>
    private void CloseUnderMinimum()
    {
        var pinned = problem.Visitors.SelectMany(v => v.Pinned).ToHashSet();
        var closed = Enumerable.Range(0, left.Length)
            .Where(j => problem.Slots[j].Capacity - left[j] < problem.Slots[j].Minimum && !pinned.Contains(j)).ToHashSet();
        Array.ForEach(visits, v => v.RemoveAll(closed.Contains));
        foreach (var slot in closed)
        {
            left[slot] = 0;
        }

        for (var round = 0; round < Preset.MostVisits; round++)
        {
            TakeOneEach(round, order);
        }
    }
}
