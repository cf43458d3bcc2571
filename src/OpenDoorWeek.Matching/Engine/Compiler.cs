using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>From a problem to a market: what pins leave, which wishes are possible, what each bundle is worth.</summary>
internal sealed class Compiler
{
    private readonly Problem _problem;
    private readonly Preset _preset;
    private readonly QuickAdmission _admission;
    private readonly int[] _capacity;
    private readonly int[] _minimum;

    private Compiler(Problem problem, Preset preset)
    {
        (_problem, _preset, _admission) = (problem, preset, new QuickAdmission(problem, new LanguageSets(problem)));
        _capacity = Array.ConvertAll(problem.Slots, slot => slot.Capacity);
        _minimum = Array.ConvertAll(problem.Slots, slot => slot.Minimum);
    }

    public static Market Compile(Problem problem, Preset preset) => new Compiler(problem, preset).Compile();

    private Market Compile()
    {
        foreach (var visitor in _problem.Visitors)
        {
            foreach (var slot in visitor.Pinned)
            {
                _capacity[slot] -= visitor.Party;
                _minimum[slot] = 0;
            }
        }

        var builder = new MarketBuilder(_capacity, _minimum, _problem.Visitors.Length);
        for (var id = 0; id < _problem.Visitors.Length; id++)
        {
            var visitor = _problem.Visitors[id];
            builder.Add(ListOf(id, visitor), visitor.Pinned.Length, visitor.Priority);
        }

        return builder.Build();
    }

    private WishList ListOf(int id, Visitor visitor)
    {
        var list = new WishList(visitor.Wishes.Length + visitor.Proposed.Length)
        {
            Party = visitor.Party,
            Want = visitor.Want - visitor.Pinned.Length,
        };
        for (var more = 1; more <= list.Want; more++)
        {
            list.Counts[more] = list.Counts[more - 1] + _preset.OfVisit(visitor.Pinned.Length + more);
        }

        var rank = AddItems(list, id, visitor, visitor.Wishes, 0);
        AddItems(list, id, visitor, visitor.Proposed, rank);
        return list;
    }

    /// <returns>The rank reached: wishes that cannot be granted take none, pinned ones take theirs.</returns>
    private int AddItems(WishList list, int id, Visitor visitor, int[] wishes, int rank)
    {
        foreach (var slot in wishes)
        {
            var pinned = visitor.Pinned.Contains(slot);
            if (!pinned && _admission.Against(id, slot) is not null)
            {
                continue;
            }

            rank++;
            if (!pinned && list.Want > 0 && DayRoom(visitor, slot) > 0 && !visitor.Pinned.Any(pin => Clash.Between(_problem, pin, slot)))
            {
                list.Add(slot, _preset.OfRank(rank), BonusOf(visitor, slot), DayRoom(visitor, slot));
                Relate(list);
            }
        }

        return rank;
    }

    private int DayRoom(Visitor visitor, int slot)
    {
        var room = visitor.PerDay;
        foreach (var pin in visitor.Pinned)
        {
            room -= _problem.Slots[pin].Day == _problem.Slots[slot].Day ? 1 : 0;
        }

        return room;
    }

    private long BonusOf(Visitor visitor, int slot) =>
        Array.Exists(visitor.Pinned, pin => SectorOf(_problem.Slots[pin]) == SectorOf(_problem.Slots[slot])) ? 0 : Preset.SectorBonus;

    /// <summary>What the item just added has to do with the earlier ones.</summary>
    private void Relate(WishList list)
    {
        var last = list.Count - 1;
        var slot = _problem.Slots[list.Slots[last]];
        for (var other = 0; other < last; other++)
        {
            var earlier = _problem.Slots[list.Slots[other]];
            Join(list.SameDay, last, other, earlier.Day == slot.Day);
            Join(list.SameSector, last, other, SectorOf(earlier) == SectorOf(slot));
            Join(list.Clashes, last, other, Clash.Between(_problem, list.Slots[other], list.Slots[last]));
        }
    }

    private static void Join(ulong[] masks, int one, int other, bool related)
    {
        if (related)
        {
            masks[one] |= 1UL << other;
            masks[other] |= 1UL << one;
        }
    }

    private int SectorOf(Slot slot) => _problem.Hosts[slot.Host].Sector;
}
