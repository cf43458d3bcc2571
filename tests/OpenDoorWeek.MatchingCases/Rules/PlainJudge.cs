using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.MatchingCases.Rules;

/// <summary>What a plan is worth and whether it keeps the rules, by <see cref="PlainRules"/> alone.</summary>
public sealed class PlainJudge
{
    private readonly Problem problem;
    private readonly Choices[] choices;

    public PlainJudge(Problem problem, Preset preset)
    {
        this.problem = problem;
        choices = [.. problem.Visitors.Select((_, v) => new Choices(problem, v, preset))];
    }

    public IReadOnlyList<Choices> Choices => choices;

    /// <summary>Whether single visitors, no minimum and laminar limits promise an exact answer.</summary>
    public bool PromisesExact(bool withSectors) =>
        problem.Visitors.All(v => v.Party == 1) && problem.Slots.All(s => s.Minimum <= 1) && choices.All(c => Laminar.Holds(c, withSectors));

    public long Weighted(int[][] visits) => choices.Select((c, v) => c.Value(visits[v])).Sum();

    public long Utility(int[][] visits) => choices.Select((c, v) => c.Utility(visits[v])).Sum();

    /// <summary>n1, n2, n3.</summary>
    public int[] Counts(int[][] visits) =>
        [.. Enumerable.Range(1, Preset.MostVisits).Select(t => choices.Where((_, v) => visits[v].Length >= t).Sum(c => c.Party))];

    /// <summary>People who have their first admissible wish.</summary>
    public int FirstWishes(int[][] visits) => choices.Where((c, v) => visits[v].Any(s => c.Rank(s) == 1)).Sum(c => c.Party);

    /// <summary>L(p): worth of the places at these prices, and the best that each visitor could do at them.</summary>
    public long Bound(IReadOnlyList<long> prices) =>
        problem.Slots.Select((s, j) => s.Capacity * prices[j]).Sum()
        + choices.Sum(c => c.Bundles().Max(b => c.Value(b) - (c.Party * b.Sum(j => prices[j]))));

    /// <summary>Each rule broken, in words; empty for a plan that can be carried out.</summary>
    public IEnumerable<string> Violations(int[][] visits)
    {
        var people = PeopleBySlot(visits);
        var pinned = problem.Visitors.SelectMany(v => v.Pinned).ToHashSet();
        var visitors = choices.Where((c, v) => !c.Feasible(visits[v])).Select(c => $"visitor {Array.IndexOf(choices, c)} breaks a rule of her own");
        var over = problem.Slots.Where((s, j) => people[j] > s.Capacity).Select(s => $"slot {Array.IndexOf(problem.Slots, s)} is too full");
        var under = problem.Slots.Select((s, j) => (s, j)).Where(x => people[x.j] > 0 && people[x.j] < x.s.Minimum && !pinned.Contains(x.j));
        return [.. visitors, .. over, .. under.Select(x => $"slot {x.j} is under its minimum")];
    }

    public int[] PeopleBySlot(int[][] visits)
    {
        var people = new int[problem.Slots.Length];
        for (var v = 0; v < visits.Length; v++)
        {
            Array.ForEach(visits[v], slot => people[slot] += problem.Visitors[v].Party);
        }

        return people;
    }
}
