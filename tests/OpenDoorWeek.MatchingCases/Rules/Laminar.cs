namespace OpenDoorWeek.MatchingCases.Rules;

/// <summary>
/// Whether the limits of each visitor lie inside or beside each other and never across: then bundles are gross substitutes, there are prices
/// that clear, and the engine must be exact (Murota: Discrete convex analysis, 2003, laminar concave functions).
/// </summary>
public static class Laminar
{
    /// <param name="withSectors">Count the bonus for distinct sectors as a limit too, which the theory asks; false looks at conflicts and days only.</param>
    public static bool Holds(Choices choices, bool withSectors)
    {
        var open = StillOpen(choices);
        var limits = Cliques(open, choices).Concat(Days(open, choices)).Concat(withSectors ? Sectors(open, choices) : []).Distinct().ToList();
        return choices.Want == choices.Pinned.Length
            || limits.All(a => limits.All(b => (a & b) == 0 || (a & b) == a || (a & b) == b));
    }

    /// <summary>What can be chosen beside the pins; a limit on anything else limits nothing.</summary>
    private static int[] StillOpen(Choices choices) =>
        [.. choices.Slots.Where(slot => !choices.Pinned.Contains(slot) && choices.Allows(choices.Pinned, slot))];

    private static IEnumerable<UInt128> Days(int[] open, Choices choices) =>
        open.GroupBy(choices.Day)
            .Where(day => day.Count() > choices.PerDay - choices.Pinned.Count(pin => choices.Day(pin) == day.Key))
            .Select(day => Mask(open, day));

    private static IEnumerable<UInt128> Sectors(int[] open, Choices choices) =>
        open.GroupBy(choices.Sector)
            .Where(sector => sector.Count() > 1 && choices.Pinned.All(pin => choices.Sector(pin) != sector.Key))
            .Select(sector => Mask(open, sector));

    private static IEnumerable<UInt128> Cliques(int[] open, Choices choices) =>
        MaximalCliques.Of([.. open.Select(a => Mask(open, open.Where(b => a != b && choices.Clash(a, b))))]);

    private static UInt128 Mask(int[] open, IEnumerable<int> slots) =>
        slots.Aggregate(UInt128.Zero, (mask, slot) => mask | (UInt128.One << Array.IndexOf(open, slot)));
}
