using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests.Problems;

/// <summary>Parts of a week, each with usual values for what a test does not care about.</summary>
internal static class SmallWeek
{
    /// <summary>Three places, 10 minutes within and 30 between; four hosts, the last two at one place.</summary>
    public static Problem Of(Slot[] slots, params Visitor[] visitors) => new(
        [[10, 30, 30], [30, 10, 30], [30, 30, 10]], [new(0, 0), new(1, 1), new(2, 2), new(2, 0)], slots, visitors);

    public static Slot Slot(int host, int start, int day = 0, int capacity = 2, int minimum = 0, string language = "FR") => new()
    {
        Host = host,
        Place = Math.Min(host, 2),
        Day = day,
        Start = start,
        End = start + 60,
        Capacity = capacity,
        Minimum = minimum,
        Languages = [language],
    };

    public static Visitor Visitor(int want, params int[] wishes) => new() { Languages = ["FR"], Want = want, PerDay = 2, Wishes = wishes };
}
