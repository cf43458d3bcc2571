using System.Numerics;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>
/// Frees a few visitors and tries all their bundles together, cut off by what prices allow (branch and bound; Land and Doig 1960). Finds what
/// needs several changes at once: parties that fit only in one way, minima that several have to reach together.
/// </summary>
internal sealed class GroupSearch(Market market, Occupancy occupancy, long[] prices, Minimums minimums)
{
    /// <summary>Bundles tried for one group.</summary>
    private const int MostNodes = 20_000;

    private readonly int[] _added = new int[market.Slots];
    private readonly List<(Choice[] Choices, long BestNet)> _members = [];
    private Choice[] _now = [];
    private Choice[] _best = [];
    private long _incumbent;
    private int _nodes;

    /// <returns>Whether the plan is better now.</returns>
    public bool Try(IReadOnlyList<int> group)
    {
        var mark = occupancy.Mark();
        var held = group.Sum(visitor => (long)occupancy.Value[visitor]);
        foreach (var visitor in group)
        {
            occupancy.Change(visitor, 0, 0);
        }

        Prepare(group);
        (_incumbent, _nodes) = (held, 0);
        var slots = Slots(group);
        Branch(0, 0, slots.Sum(slot => prices[slot] * Room(slot)) + _members.Sum(member => member.BestNet));
        if (_incumbent > held)
        {
            Adopt(slots);
            return true;
        }

        occupancy.UndoTo(mark);
        return false;
    }

    private void Prepare(IReadOnlyList<int> group)
    {
        _members.Clear();
        foreach (var visitor in group)
        {
            var bundles = market.Around(visitor, 0);
            var choices = new Choice[bundles.Masks.Length];
            for (var index = 0; index < choices.Length; index++)
            {
                var mask = bundles.Masks[index];
                choices[index] = new Choice(visitor, mask, bundles.Values[index], bundles.Values[index] - Bound.Cost(market, visitor, mask, prices));
            }

            Array.Sort(choices, (one, other) => other.Net != one.Net ? other.Net.CompareTo(one.Net) : one.Mask.CompareTo(other.Mask));
            _members.Add((choices, choices[0].Net));
        }

        (_now, _best) = (new Choice[group.Count], new Choice[group.Count]);
    }

    /// <param name="ceiling">No choice for the members from <paramref name="depth"/> on makes the group worth more.</param>
    private void Branch(int depth, long value, long ceiling)
    {
        if (depth == _members.Count)
        {
            Finish(value);
            return;
        }

        var (choices, bestNet) = _members[depth];
        foreach (var choice in choices)
        {
            var reached = ceiling - bestNet + choice.Net;
            if (reached <= _incumbent || ++_nodes > MostNodes)
            {
                return;
            }

            if (Take(choice))
            {
                _now[depth] = choice;
                Branch(depth + 1, value + choice.Value, reached);
                Add(choice, -market.Party[choice.Visitor]);
            }
        }
    }

    private void Finish(long value)
    {
        if (value > _incumbent && MinimaHold())
        {
            _incumbent = value;
            Array.Copy(_now, _best, _now.Length);
        }
    }

    private bool Take(in Choice choice)
    {
        var party = market.Party[choice.Visitor];
        var items = market.Items(choice.Visitor);
        for (var rest = choice.Mask; rest != 0; rest &= rest - 1)
        {
            var slot = items[BitOperations.TrailingZeroCount(rest)];
            if (Room(slot) - _added[slot] < party)
            {
                return false;
            }
        }

        Add(choice, party);
        return true;
    }

    private void Add(in Choice choice, int people)
    {
        var items = market.Items(choice.Visitor);
        for (var rest = choice.Mask; rest != 0; rest &= rest - 1)
        {
            _added[items[BitOperations.TrailingZeroCount(rest)]] += people;
        }
    }

    /// <summary>Places that the group may take: also in slots that are closed for want of people.</summary>
    private int Room(int slot) => minimums.IsClosed(slot) ? market.Capacity[slot] : occupancy.Free[slot];

    private bool MinimaHold()
    {
        foreach (var (choices, _) in _members)
        {
            foreach (var slot in market.Items(choices[0].Visitor))
            {
                var people = occupancy.People(slot) + _added[slot];
                if (people > 0 && people < market.Minimum[slot])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private int[] Slots(IReadOnlyList<int> group) => [.. group.SelectMany(visitor => market.Items(visitor).ToArray()).Distinct()];

    private void Adopt(int[] slots)
    {
        foreach (var slot in slots)
        {
            minimums.Reopen(slot);
        }

        foreach (var choice in _best)
        {
            occupancy.Change(choice.Visitor, choice.Mask, choice.Value);
        }

        foreach (var slot in slots)
        {
            minimums.Settle(slot);
        }
    }

    private readonly record struct Choice(int Visitor, ulong Mask, int Value, long Net);
}
