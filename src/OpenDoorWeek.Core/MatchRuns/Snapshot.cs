using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.ShortLists;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>The input of a run, frozen, with whose is which number. The same week gives the same snapshot.</summary>
/// <param name="Problem">Without names: visitors and slots are numbers.</param>
/// <param name="People">The person at n is visitor n.</param>
/// <param name="Slots">The same for slots.</param>
/// <param name="OpenToOthers">By visitor: whether she may be proposed what she did not ask for.</param>
/// <param name="LeftOut">Decisions that cannot be kept any more.</param>
public sealed record Snapshot(Problem Problem, Guid[] People, Guid[] Slots, bool[] OpenToOthers, IReadOnlyList<PinLeftOut> LeftOut)
{
    /// <summary>Bookings of earlier publications that the run need not keep: nobody was shown them, or they were decided against since. Their places count as free.</summary>
    public IReadOnlyList<Guid> Lapsed { get; init; } = [];

    /// <summary>Short lists made longer, of those who allow it.</summary>
    public Snapshot Complete(ulong seed)
    {
        // Who wants no more than she has is proposed nothing, but what she wishes counts as asked for.
        var closed = Problem.Visitors.Select((v, i) => OpenToOthers[i] ? v : v with { Want = v.Pinned.Length });
        Visitor[] visitors = [.. Problem.Visitors];
        foreach (var (visitor, slots) in CompleteShortLists.Of(Problem with { Visitors = [.. closed] }, seed).Additions)
        {
            visitors[visitor] = visitors[visitor] with { Proposed = slots };
        }

        return this with { Problem = Problem with { Visitors = visitors } };
    }
}

/// <summary>A pin or block that a run could not keep.</summary>
/// <param name="Problem">Why.</param>
public sealed record PinLeftOut(Guid PersonId, Guid SlotId, PinProblem Problem);
