using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.MatchingCases.Weeks;

/// <summary>A week that nobody planned: the same for the same knobs and seed, everywhere.</summary>
public static class RandomWeek
{
    /// <returns>A problem without complaints: pins fit together and into their slots.</returns>
    public static Problem Make(WeekKnobs knobs, ulong seed)
    {
        var dice = new Dice(seed);
        var travel = Communes.Travel();
        var slots = new RandomSlots(knobs, dice);
        var people = new RandomVisitors(knobs, dice, slots, travel);
        var visitors = new Visitor[knobs.Visitors];
        for (var v = 0; v < visitors.Length; v++)
        {
            visitors[v] = people.Next();
        }

        var problem = new Problem(travel, slots.Hosts, slots.Slots, visitors);
        new RandomPins(knobs, dice, problem).Place();
        return problem;
    }

    /// <summary>A tiny week, its knobs thrown as well.</summary>
    public static Problem Tiny(ulong seed) => Make(WeekKnobs.Tiny(new Dice(seed ^ 0x5EED)), seed);
}
