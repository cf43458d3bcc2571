namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Why an organiser's decision about one person and one slot cannot hold; the first that does, in this order.</summary>
public enum PinProblem
{
    /// <summary>She sent no wishes, so no run knows her.</summary>
    NoWishes,

    /// <summary>The slot is not in the programme of the edition, or not any more.</summary>
    NoSlot,

    /// <summary>She has a booking there: it stands without being pinned, and is not blocked but cancelled.</summary>
    Booked,

    /// <summary>A visit is given only in a language that both share.</summary>
    Language,

    /// <summary>Another visit of hers is at that time, too far away, or at the same host.</summary>
    Overlap,

    /// <summary>Nobody gets more than three visits.</summary>
    TooMany,

    /// <summary>Too few places are left for her and who comes with her.</summary>
    NoPlaces,
}
