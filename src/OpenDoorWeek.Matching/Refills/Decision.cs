using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Refills;

/// <summary>What an organiser decides about one visitor and one slot; a later decision about the same two replaces an earlier one.</summary>
public abstract record Decision(int Visitor, int Slot)
{
    /// <summary>The visit stays, whatever a run does.</summary>
    public sealed record Pin(int Visitor, int Slot) : Decision(Visitor, Slot);

    /// <summary>The visit never takes place: forbidden, or cancelled.</summary>
    public sealed record Forbid(int Visitor, int Slot) : Decision(Visitor, Slot);

    /// <param name="problem">The ids of the decisions exist in it.</param>
    /// <param name="decisions">In the order in which they were taken.</param>
    /// <returns>Ask <see cref="ProblemRules"/> whether the pins still go together.</returns>
    public static Problem Apply(Problem problem, IEnumerable<Decision> decisions)
    {
        Visitor[] visitors = [.. problem.Visitors];
        foreach (var decision in decisions)
        {
            visitors[decision.Visitor] = decision.Apply(visitors[decision.Visitor]);
        }

        return problem with { Visitors = visitors };
    }

    private Visitor Apply(Visitor visitor) => this is Pin
        ? visitor with { Pinned = With(visitor.Pinned), Never = Without(visitor.Never) }
        : visitor with { Pinned = Without(visitor.Pinned), Never = With(visitor.Never) };

    private int[] With(int[] slots) => slots.Contains(Slot) ? slots : [.. slots, Slot];

    private int[] Without(int[] slots) => [.. slots.Where(slot => slot != Slot)];
}
