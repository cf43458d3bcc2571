using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.ShortLists;

/// <summary>How many people ask for each slot, proposals included, beside the places that it has.</summary>
internal sealed class Asks(Problem problem)
{
    /// <summary>At this level as many people ask as there are places.</summary>
    public const int Filled = 8;

    /// <summary>Four people for each place, or more; and slots that those who ask do not open, because of their minimum.</summary>
    public const int Last = 4 * Filled;

    private readonly int[] _people = new int[problem.Slots.Length];
    private readonly bool[] _isOpen = new bool[problem.Slots.Length];

    /// <summary>Counts the chances of a list, and the pins that are outside it.</summary>
    public void Count(ShortList list)
    {
        var visitor = problem.Visitors[list.Id];
        foreach (var pin in visitor.Pinned)
        {
            Add(pin, visitor.Party);
            _isOpen[pin] = true;
        }

        for (var index = 0; list.IsOpen && index < list.Chances.Count; index++)
        {
            var chance = list.Chances[index];
            Add(chance, Array.IndexOf(visitor.Pinned, chance) < 0 ? visitor.Party : 0);
        }
    }

    /// <param name="people">Of the party that asks.</param>
    public void Add(int slot, int people) => _people[slot] += people;

    /// <summary>From now on every slot that has its minimum of people asking is one that opens.</summary>
    public void CloseCount()
    {
        for (var slot = 0; slot < _people.Length; slot++)
        {
            _isOpen[slot] |= _people[slot] >= problem.Slots[slot].Minimum;
        }
    }

    /// <returns>From 0 (nobody asks) to <see cref="Last"/>, in eighths of the capacity.</returns>
    public int LevelOf(int slot) =>
        _isOpen[slot] ? (int)Math.Min(Last, (long)Filled * _people[slot] / Math.Max(1, problem.Slots[slot].Capacity)) : Last;
}
