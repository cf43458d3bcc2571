using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.MatchingCases.Rules;

/// <summary>What one visitor could be given, and what it would be worth.</summary>
public sealed class Choices
{
    private readonly Problem problem;
    private readonly Visitor visitor;
    private readonly Preset preset;
    private readonly Dictionary<int, int> ranks;

    public Choices(Problem problem, int id, Preset preset)
    {
        (this.problem, visitor, this.preset) = (problem, problem.Visitors[id], preset);
        var ranked = visitor.Wishes.Concat(visitor.Proposed).Where(s => visitor.Pinned.Contains(s) || PlainRules.Admits(problem, visitor, s)).ToList();
        ranks = ranked.Select((slot, i) => (slot, i)).ToDictionary(r => r.slot, r => r.i + 1);
        Slots = [.. ranked, .. visitor.Pinned.Where(pin => !ranks.ContainsKey(pin))];
    }

    /// <summary>Admissible wishes, best first; then pins outside the wishes.</summary>
    public int[] Slots { get; }

    public int Want => visitor.Want;

    public int PerDay => visitor.PerDay;

    public int Party => visitor.Party;

    public int[] Pinned => visitor.Pinned;

    /// <summary>From 1; 0 for a pin outside the wishes.</summary>
    public int Rank(int slot) => ranks.GetValueOrDefault(slot);

    public int Sector(int slot) => problem.Hosts[problem.Slots[slot].Host].Sector;

    public int Day(int slot) => problem.Slots[slot].Day;

    public bool Clash(int one, int other) => PlainRules.Clash(problem, one, other);

    /// <summary>Whether the slot may be added to visits that are feasible.</summary>
    public bool Allows(IReadOnlyCollection<int> visits, int slot) =>
        visits.Count < Want && visits.Count(s => Day(s) == Day(slot)) < PerDay && !visits.Any(s => Clash(s, slot));

    /// <summary>Whether these visits together keep the visitor's rules: pins in, no more than wanted, no clash, day limit.</summary>
    public bool Feasible(IReadOnlyList<int> visits) =>
        Pinned.All(visits.Contains) && visits.All(Slots.Contains)
        && Enumerable.Range(0, visits.Count).All(i => Allows([.. visits.Take(i)], visits[i]));

    /// <summary>Part of W; for a party all its people.</summary>
    public long Value(IReadOnlyList<int> visits) => Party * (Enumerable.Range(1, visits.Count).Sum(preset.OfVisit) + UtilityOfOne(visits));

    /// <summary>Part of U; for a party all its people.</summary>
    public long Utility(IReadOnlyList<int> visits) => Party * UtilityOfOne(visits);

    /// <summary>Every feasible set of visits, the pins in each.</summary>
    public IEnumerable<int[]> Bundles() => Extend([.. Pinned], 0);

    private long UtilityOfOne(IReadOnlyList<int> visits) =>
        visits.Sum(s => preset.OfRank(Rank(s))) + (Preset.SectorBonus * visits.Select(Sector).Distinct().Count());

    private IEnumerable<int[]> Extend(int[] visits, int from)
    {
        yield return visits;
        for (var i = from; i < Slots.Length; i++)
        {
            if (!visits.Contains(Slots[i]) && Allows(visits, Slots[i]))
            {
                foreach (var larger in Extend([.. visits, Slots[i]], i + 1))
                {
                    yield return larger;
                }
            }
        }
    }
}
