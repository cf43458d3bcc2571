using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.MatchingCases.Rules;

namespace OpenDoorWeek.MatchingCases.Weeks;

/// <summary>Visits that stay: mostly a good wish, sometimes anything at all, never two that contradict each other.</summary>
internal sealed class RandomPins(WeekKnobs knobs, Dice dice, Problem problem)
{
    private readonly int[] left = [.. problem.Slots.Select(s => s.Capacity)];

    public void Place()
    {
        for (var v = 0; v < problem.Visitors.Length; v++)
        {
            if (dice.Chance(knobs.Pins))
            {
                problem.Visitors[v] = problem.Visitors[v] with { Pinned = Pins(problem.Visitors[v]) };
            }
        }
    }

    private int[] Pins(Visitor visitor)
    {
        var pins = new List<int>();
        for (var wanted = dice.Between(1, knobs.MostPins); wanted > 0; wanted--)
        {
            var anywhere = dice.Chance(knobs.PinsAnywhere);
            var candidates = anywhere ? [dice.Below(problem.Slots.Length)] : visitor.Wishes.Where(slot => PlainRules.Admits(problem, visitor, slot));
            if (candidates.Where(slot => Fits(visitor, pins, slot)).Select(slot => (int?)slot).FirstOrDefault() is { } pin)
            {
                pins.Add(pin);
                left[pin] -= visitor.Party;
            }
        }

        return [.. pins];
    }

    private bool Fits(Visitor visitor, List<int> pins, int slot) =>
        left[slot] >= visitor.Party && !visitor.Never.Contains(slot) && pins.Count < visitor.Want
        && pins.All(pin => !PlainRules.Clash(problem, pin, slot))
        && pins.Count(pin => problem.Slots[pin].Day == problem.Slots[slot].Day) < visitor.PerDay;
}
