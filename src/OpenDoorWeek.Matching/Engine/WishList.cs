using System.Numerics;
using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Engine;

/// <summary>The items of one visitor while the market is made: what each is worth and which go together.</summary>
internal sealed class WishList(int room)
{
    /// <summary>Most items of one visitor: the bits of a mask.</summary>
    public const int Most = 64;

    public int Count { get; private set; }

    public int[] Slots { get; } = new int[room];

    /// <summary>By item: the items that one person cannot visit as well.</summary>
    public ulong[] Clashes { get; } = new ulong[room];

    /// <summary>By item: utility of its rank.</summary>
    public long[] Worth { get; } = new long[room];

    /// <summary>By item: what its sector adds, unless an earlier item of the bundle has brought it: 0 when a pin has.</summary>
    public long[] Bonus { get; } = new long[room];

    /// <summary>By item: items of the same sector, itself included.</summary>
    public ulong[] SameSector { get; } = new ulong[room];

    /// <summary>By item: items on the same day, itself included.</summary>
    public ulong[] SameDay { get; } = new ulong[room];

    /// <summary>By item: how many of its day fit beside the pins.</summary>
    public int[] DayRoom { get; } = new int[room];

    /// <summary>Worth of one, two and three further visits, counts alone.</summary>
    public long[] Counts { get; } = new long[Preset.MostVisits + 1];

    public int Party { get; set; }

    public int Want { get; set; }

    public void Add(int slot, long worth, long bonus, int dayRoom)
    {
        (Slots[Count], Worth[Count], Bonus[Count], DayRoom[Count]) = (slot, worth, bonus, dayRoom);
        (Clashes[Count], SameSector[Count], SameDay[Count]) = (0, 1UL << Count, 1UL << Count);
        Count++;
    }

    /// <returns>Whether item <paramref name="index"/> can join <paramref name="mask"/>, which is a bundle without it.</returns>
    public bool Joins(ulong mask, int index) =>
        (Clashes[index] & mask) == 0 && BitOperations.PopCount(SameDay[index] & mask) < DayRoom[index];

    /// <returns>Value of a bundle in units of W for the whole party.</returns>
    public int Value(ulong mask)
    {
        var value = Counts[BitOperations.PopCount(mask)];
        for (var rest = mask; rest != 0; rest &= rest - 1)
        {
            var index = BitOperations.TrailingZeroCount(rest);
            value += Worth[index];
            value += (SameSector[index] & mask & ((1UL << index) - 1)) == 0 ? Bonus[index] : 0;
        }

        return checked((int)(value * Party));
    }

    /// <summary>All bundles into <paramref name="found"/>, smaller ones first.</summary>
    public void Enumerate(List<(ulong Mask, int Value)> found)
    {
        found.Clear();
        found.Add((0, 0));
        for (var (from, size) = (0, 0); size < Want; size++)
        {
            var to = found.Count;
            for (; from < to; from++)
            {
                Extend(found[from].Mask, found);
            }
        }
    }

    private void Extend(ulong mask, List<(ulong Mask, int Value)> found)
    {
        for (var index = 64 - BitOperations.LeadingZeroCount(mask); index < Count; index++)
        {
            if (Joins(mask, index))
            {
                var joined = mask | (1UL << index);
                found.Add((joined, Value(joined)));
            }
        }
    }
}
