using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.ShortLists;

/// <summary>
/// Naming only the first wish must not pay: an engine that puts coverage first gives a visitor who can be placed nowhere else her one wish, at the
/// cost of others. So lists with fewer than 4 wishes that could be granted, or all at one host or all on one day, are completed with slots that few
/// people ask for, at the ranks after the visitor's own. A step of its own before a run; without it a run takes the lists as they are.
/// </summary>
public sealed class CompleteShortLists
{
    /// <summary>Slots looked at on each shelf, those that fewest ask for: at first, and where that leaves a list short.</summary>
    private static readonly int[] LookedAt = [8, 200];

    private readonly Problem _problem;
    private readonly LanguageSets _languages;
    private readonly QuickAdmission _admission;
    private readonly Asks _asks;
    private readonly List<int> _candidates = [];

    private CompleteShortLists(Problem problem)
    {
        (_problem, _languages, _asks) = (problem, new LanguageSets(problem), new Asks(problem));
        _admission = new QuickAdmission(problem, _languages);
    }

    /// <summary>
    /// Proposals count as asks at once, so that they spread. Only slots of another host than the list has, free of clashes with all its chances and the
    /// pins, and on another day where the list has one only; near the places and in the sectors wished for, as far as can be.
    /// Visitors without wishes, and those whose pins are all they want, stay as they are. A completed list is not completed again.
    /// </summary>
    /// <param name="problem">Without complaints.</param>
    /// <param name="seed">Of the lottery for who comes first and which of equal slots; the same problem and seed give the same lists.</param>
    public static Completion Of(Problem problem, ulong seed) => new CompleteShortLists(problem).Complete(seed);

    private Completion Complete(ulong seed)
    {
        var lists = ShortOnes();
        _asks.CloseCount();
        var shelves = new Shelves(_problem, _languages, _asks, seed);
        foreach (var list in lists.OrderBy(list => Lottery.Draw(seed, (ulong)list.Id)))
        {
            Complete(list, shelves);
        }

        Addition[] additions = [.. lists.Where(list => list.Added.Length > 0).Select(list => new Addition(list.Id, list.Added))];
        return new Completion(With(additions), additions, [.. lists.Where(list => list.IsShort).Select(list => list.Id)]);
    }

    private List<ShortList> ShortOnes()
    {
        var shortOnes = new List<ShortList>();
        for (var visitor = 0; visitor < _problem.Visitors.Length; visitor++)
        {
            var list = new ShortList(_problem, _admission, visitor);
            _asks.Count(list);
            if (list.IsOpen && list.IsShort)
            {
                shortOnes.Add(list);
            }
        }

        return shortOnes;
    }

    private void Complete(ShortList list, Shelves shelves)
    {
        var visitor = _problem.Visitors[list.Id];
        var taste = new Taste(_problem, visitor);
        foreach (var most in LookedAt)
        {
            if (list.IsShort && list.HasRoom)
            {
                Gather(visitor, taste.Sectors, shelves, most);
                AddBest(list, taste, shelves);
            }
        }
    }

    private void AddBest(ShortList list, Taste taste, Shelves shelves)
    {
        while (list.IsShort && list.HasRoom && Best(list, taste) is { } slot)
        {
            list.Add(slot);
            shelves.Ask(slot, _problem.Visitors[list.Id].Party);
        }
    }

    /// <summary>Some slot may come more than once, which does no harm.</summary>
    private void Gather(Visitor visitor, int[] sectors, Shelves shelves, int most)
    {
        _candidates.Clear();
        foreach (var language in visitor.Languages)
        {
            _candidates.AddRange(shelves.LeastAsked(language, Shelves.AnySector, most));
            foreach (var sector in sectors)
            {
                _candidates.AddRange(shelves.LeastAsked(language, sector, most));
            }
        }
    }

    /// <returns>Of the candidates that give another chance the one that suits best, the first of equal ones; null when there is none.</returns>
    private int? Best(ShortList list, Taste taste)
    {
        var (best, shortest) = ((int?)null, int.MaxValue);
        foreach (var slot in _candidates)
        {
            var distance = taste.DistanceTo(slot, _asks.LevelOf(slot)) + list.Crowding(slot);
            if (distance < shortest && list.IsAnotherChance(slot) && Admits(list.Id, slot))
            {
                (best, shortest) = (slot, distance);
            }
        }

        return best;
    }

    private bool Admits(int visitor, int slot) =>
        _problem.Visitors[visitor].Party <= _problem.Slots[slot].Capacity && _admission.Against(visitor, slot) is null;

    private Problem With(Addition[] additions)
    {
        if (additions.Length == 0)
        {
            return _problem;
        }

        Visitor[] visitors = [.. _problem.Visitors];
        foreach (var (id, slots) in additions)
        {
            visitors[id] = visitors[id] with { Proposed = [.. visitors[id].Proposed, .. slots] };
        }

        return _problem with { Visitors = visitors };
    }
}
