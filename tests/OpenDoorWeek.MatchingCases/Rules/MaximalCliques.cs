namespace OpenDoorWeek.MatchingCases.Rules;

/// <summary>The largest groups of visits of which one person can make only one (Bron and Kerbosch, Algorithm 457, 1973).</summary>
public static class MaximalCliques
{
    /// <param name="clashes">For each of at most 127 visits: those it clashes with, as bits.</param>
    /// <returns>Groups of two and more, as bits.</returns>
    public static IReadOnlyList<UInt128> Of(IReadOnlyList<UInt128> clashes)
    {
        var found = new List<UInt128>();
        Grow(clashes, 0, (UInt128.One << clashes.Count) - 1, 0, found);
        return found;
    }

    private static void Grow(IReadOnlyList<UInt128> clashes, UInt128 clique, UInt128 candidates, UInt128 done, List<UInt128> found)
    {
        if (candidates == 0 && done == 0 && UInt128.PopCount(clique) > 1)
        {
            found.Add(clique);
        }

        while (candidates != 0)
        {
            var next = candidates & (~candidates + 1);
            var neighbours = clashes[(int)UInt128.TrailingZeroCount(next)];
            Grow(clashes, clique | next, candidates & neighbours, done & neighbours, found);
            candidates &= ~next;
            done |= next;
        }
    }
}
