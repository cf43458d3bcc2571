using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.MatchingCases.Rules;

/// <summary>The rules of a week said a second time, straight from the design and without a look at the library: what proves the engine must not share its mistakes.</summary>
public static class PlainRules
{
    /// <summary>Whether the visitor could have the slot at all; pins are not asked.</summary>
    public static bool Admits(Problem problem, Visitor visitor, int slot)
    {
        var s = problem.Slots[slot];
        return visitor.Languages.Any(tag => s.Languages.Contains(tag))
            && !visitor.NotAdmitted.Contains(slot)
            && !visitor.Never.Contains(slot)
            && !visitor.Unavailable.Any(u => u.Day == s.Day && u.Start < s.End && s.Start < u.End)
            && !visitor.Busy.Any(b => b.Day == s.Day && Meet(problem, (b.Start, b.End, b.Place), (s.Start, s.End, s.Place)));
    }

    /// <summary>Whether one person cannot make both: one host, or no time for the way.</summary>
    public static bool Clash(Problem problem, int one, int other)
    {
        Slot a = problem.Slots[one], b = problem.Slots[other];
        return a.Host == b.Host || (a.Day == b.Day && Meet(problem, (a.Start, a.End, a.Place), (b.Start, b.End, b.Place)));
    }

    private static bool Meet(Problem problem, (int Start, int End, int Place) a, (int Start, int End, int Place) b)
    {
        var (first, second) = a.Start <= b.Start ? (a, b) : (b, a);
        return second.Start < first.End + problem.Travel[first.Place][second.Place];
    }
}
