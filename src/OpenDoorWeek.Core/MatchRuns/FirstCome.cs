using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>What the same wishes would have come to by booking alone: who sent hers first takes, from the top of her list, all that she wants and that is left.</summary>
internal static class FirstCome
{
    /// <param name="problem">Pins are kept; minimums close no slot, as they close none in free booking.</param>
    /// <param name="order">Numbers of all visitors, the first to send first.</param>
    /// <returns>By visitor: the numbers of her slots.</returns>
    public static int[][] Share(Problem problem, IEnumerable<int> order)
    {
        var visits = problem.Visitors.Select(v => v.Pinned.ToList()).ToArray();
        var left = problem.Slots.Select(s => s.Capacity).ToArray();
        foreach (var (party, pin) in problem.Visitors.SelectMany(v => v.Pinned.Select(pin => (v.Party, pin))))
        {
            left[pin] -= party;
        }

        foreach (var number in order)
        {
            var (visitor, hers) = (problem.Visitors[number], visits[number]);
            foreach (var slot in Admission.Ranked(problem, visitor).Where(slot => left[slot] >= visitor.Party && Fits(problem, visitor, hers, slot)))
            {
                hers.Add(slot);
                left[slot] -= visitor.Party;
            }
        }

        return [.. visits.Select(v => v.ToArray())];
    }

    private static bool Fits(Problem problem, Visitor visitor, List<int> hers, int slot) =>
        hers.Count < visitor.Want
        && hers.Count(s => problem.Slots[s].Day == problem.Slots[slot].Day) < visitor.PerDay
        && !hers.Any(s => s == slot || Clash.Between(problem, s, slot));
}
