using System.Numerics;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.MatchingCases.Weeks;

/// <summary>Hosts and visit moments, some far more popular than others.</summary>
internal sealed class RandomSlots
{
    public const int Sectors = 12;

    private static readonly int[] HostsOfSector = [6, 8, 9, 8, 5, 7, 5, 5, 7, 5, 4, 4];
    private static readonly int[] WishesOfSector = [1000, 574, 415, 330, 276, 238, 211, 189, 172, 158, 147, 137];
    private static readonly int[] WishesOfKind = [10, 15, 17];

    private static readonly (string[] Languages, int Weight)[] Spoken =
        [(["FR"], 45), (["FR", "NL"], 16), (["NL"], 14), (["FR", "EN"], 10), (["EN"], 7), (["FR", "NL", "EN"], 8)];

    private readonly WeekKnobs knobs;
    private readonly Dice dice;
    private readonly long[] attraction;

    public RandomSlots(WeekKnobs knobs, Dice dice)
    {
        (this.knobs, this.dice) = (knobs, dice);
        var hosts = knobs.Hosts > 0 ? knobs.Hosts : Math.Max(5, knobs.Slots / 4);
        Hosts = [.. Enumerable.Range(0, hosts).Select(_ => new Host(dice.Index(Communes.SumsForHosts), dice.Of([.. HostsOfSector.Select((w, s) => (s, w))])))];
        attraction = [.. Hosts.Select(_ => PowerOfTwo(dice.Bell() * 1154 / 1000))];
        Slots = new Slot[knobs.Slots];
        Kinds = new int[knobs.Slots];
        for (var i = 0; i < knobs.Slots; i++)
        {
            (Slots[i], Kinds[i]) = Slot(i);
        }

        Popularity = [.. Slots.Select((s, i) => attraction[s.Host] * WishesOfSector[Hosts[s.Host].Sector] * WishesOfKind[Kinds[i]])];
    }

    public Host[] Hosts { get; }

    public Slot[] Slots { get; }

    /// <summary>0 by day, 1 in the evening, 2 at the weekend.</summary>
    public int[] Kinds { get; }

    /// <summary>How many wish for it, as a weight above 0.</summary>
    public long[] Popularity { get; }

    public static long WeightOfSector(int sector) => WishesOfSector[sector];

    /// <returns>1,024 times the power, between the whole powers on a line.</returns>
    private static long PowerOfTwo(int thousandths)
    {
        var whole = (int)Math.Floor(thousandths / 1000m);
        long between = 1024 + (1024 * (thousandths - (whole * 1000)) / 1000);
        return Math.Max(1, whole >= 0 ? between << whole : between >> -whole);
    }

    /// <returns>A thousand times the logarithm to the base 2, between the powers on a line.</returns>
    public static int Logarithm(long number)
    {
        var whole = BitOperations.Log2((ulong)number);
        return (whole * 1000) + (int)((UInt128)(number - (1L << whole)) * 1000 >> whole);
    }

    private (Slot Slot, int Kind) Slot(int index)
    {
        var host = index < Hosts.Length ? index : dice.Below(Hosts.Length);
        var day = dice.Below(knobs.Days);
        var kind = IsWeekend(day) ? 2 : dice.Chance(620) ? 0 : 1;
        var start = kind == 1 ? 1050 + (30 * dice.Below(4)) : kind == 2 ? 600 + (30 * dice.Below(13)) : 540 + (30 * dice.Below(15));
        var capacity = dice.Between(knobs.FewestPlaces, knobs.MostPlaces);
        var slot = new Slot
        {
            Host = host,
            Place = dice.Chance(knobs.Elsewhere) ? dice.Below(Communes.Count) : Hosts[host].Place,
            Day = day,
            Start = start,
            End = start + dice.Of([(60, 5), (90, 3), (120, 2)]),
            Capacity = capacity,
            Minimum = capacity >= 2 && dice.Chance(knobs.Minima) ? dice.Between(2, Math.Min(4, capacity)) : 0,
            Languages = dice.Of(Spoken),
        };
        return (slot, kind);
    }

    // Five days are Wednesday to Sunday, ten begin on a Friday.
    private bool IsWeekend(int day) => ((knobs.Days == 5 ? 2 : 4) + day) % 7 >= 5;
}
