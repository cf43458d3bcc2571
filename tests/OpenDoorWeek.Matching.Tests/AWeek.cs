using System.Globalization;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests;

/// <summary>
/// A small week, told line by line; what a test does not say is harmless: each slot has a host and a sector of its own, a place for one,
/// stands at ten on day 0 for an hour, and everybody speaks French. Within a place it is 10 minutes, else 30.
/// </summary>
internal sealed class AWeek
{
    public const int Centre = 0, North = 1, South = 2;

    private readonly List<Host> _hosts = [];
    private readonly List<Slot> _slots = [];
    private readonly List<Visitor> _visitors = [];

    public Problem Problem => new([[10, 30, 30], [30, 10, 30], [30, 30, 10]], [.. _hosts], [.. _slots], [.. _visitors]);

    /// <returns>Its id.</returns>
    public int Host(int sector, int place = Centre)
    {
        _hosts.Add(new Host(place, sector));
        return _hosts.Count - 1;
    }

    /// <param name="host">Null for a new one.</param>
    /// <param name="at">When it starts, as in 10:00.</param>
    /// <returns>Its id.</returns>
    public int Slot(
        int? host = null, int day = 0, string at = "10:00", int minutes = 60, int capacity = 1, int minimum = 0, string languages = "FR", int place = Centre)
    {
        _slots.Add(new Slot
        {
            Host = host ?? Host(sector: _hosts.Count, place),
            Place = place,
            Day = day,
            Start = MinutesAt(at),
            End = MinutesAt(at) + minutes,
            Capacity = capacity,
            Minimum = minimum,
            Languages = languages.Split(' '),
        });
        return _slots.Count - 1;
    }

    /// <summary>Wants three visits, two a day, unless <paramref name="but"/> says otherwise.</summary>
    /// <returns>Its id.</returns>
    public int Visitor(int[] wishes, Func<Visitor, Visitor>? but = null)
    {
        var visitor = new Visitor { Languages = ["FR"], Want = 3, PerDay = 2, Wishes = wishes };
        _visitors.Add(but is null ? visitor : but(visitor));
        return _visitors.Count - 1;
    }

    /// <summary>A visitor with that one visit, pinned.</summary>
    public int Guest(int slot, int party = 1) => Visitor([slot], guest => guest with { Party = party, Pinned = [slot] });

    public static int MinutesAt(string clock) => (Number(clock[..2]) * 60) + Number(clock[3..]);

    public static Appointment Busy(string from, string to, int day = 0, int place = Centre) => new(day, MinutesAt(from), MinutesAt(to), place);

    public static TimeSpanOfDay Span(string from, string to, int day = 0) => new(day, MinutesAt(from), MinutesAt(to));

    /// <summary>A plan with these visits; what it is worth is not told.</summary>
    public static Plan Plan(int[][] visits, long[]? prices = null, Preset? preset = null) => new()
    {
        ProblemSha256 = new string('0', 64),
        Seed = 1,
        Preset = preset ?? Preset.EqualShares,
        Engine = "by hand",
        Counts = [0, 0, 0],
        Utility = 0,
        Weighted = 0,
        Bound = 0,
        Prices = prices ?? [],
        Visits = visits,
        Unmet = [],
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
