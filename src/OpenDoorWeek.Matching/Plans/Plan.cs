namespace OpenDoorWeek.Matching.Plans;

/// <summary>Who visits what, what that is worth, and the proof of how much better any plan could be.</summary>
public sealed record Plan
{
    /// <summary><see cref="Problems.ProblemHash"/> of the problem it belongs to.</summary>
    public required string ProblemSha256 { get; init; }

    /// <summary>Seed of the lottery that orders visitors with equal claims.</summary>
    public required ulong Seed { get; init; }

    public required Preset Preset { get; init; }

    /// <summary>Name and version of what made the plan.</summary>
    public required string Engine { get; init; }

    /// <summary>n1, n2, n3: people with at least one, two and three visits, pinned ones included.</summary>
    public required int[] Counts { get; init; }

    /// <summary>U.</summary>
    public required long Utility { get; init; }

    /// <summary>W.</summary>
    public required long Weighted { get; init; }

    /// <summary>No plan that keeps the pins is worth more: L(p) = sum of capacity x price + sum over visitors of the best bundle net of prices.</summary>
    public required long Bound { get; init; }

    /// <summary>By slot, in units of W for each place, from 0.</summary>
    public required long[] Prices { get; init; }

    /// <summary>By visitor: slots in order of time, pinned ones included; empty for none.</summary>
    public required int[][] Visits { get; init; }

    /// <summary>One for each wish that was not met, by visitor and then in the order of the wishes.</summary>
    public required IReadOnlyList<UnmetWish> Unmet { get; init; }
}

/// <param name="Wish">The slot.</param>
/// <param name="Rank">Position in the visitor's own list, from 1; proposed wishes follow the own ones.</param>
/// <param name="With">For <see cref="Reason.Conflict"/>: the slot of the visit that is in the way; null when it is an appointment elsewhere.</param>
public sealed record UnmetWish(int Visitor, int Wish, int Rank, Reason Reason, int? With = null);

/// <summary>Why a wish was not met; the first that holds, in this order.</summary>
public enum Reason
{
    /// <summary>Visitor and slot share no language.</summary>
    Language,

    /// <summary>The host does not admit the visitor, or an organiser keeps the two apart.</summary>
    NotAdmitted,

    /// <summary>The visitor said that she cannot come then.</summary>
    Unavailable,

    /// <summary>Another visit or appointment of the visitor is too near, or is at the same host.</summary>
    Conflict,

    /// <summary>The visitor has the most visits of that day already.</summary>
    DayLimit,

    /// <summary>The visitor has as many visits as wanted.</summary>
    EnoughVisits,

    /// <summary>The slot does not open: too few people.</summary>
    MinimumNotReached,

    /// <summary>Others take the places, and giving one to this visitor would cost more.</summary>
    Full,

    /// <summary>The host withdrew the slot. Said by the product after a run, never by the engine.</summary>
    HostCancelled,
}
