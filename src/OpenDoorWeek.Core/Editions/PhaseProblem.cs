namespace OpenDoorWeek.Core.Editions;

/// <summary>Which of the two dates of a phase a problem speaks of.</summary>
public enum PhaseEnd
{
    Opens,
    Closes,
}

/// <summary>Why the phases of an edition do not fit together: a closed set; each belongs to one field.</summary>
/// <param name="Phase">Name of the phase whose date is to be changed.</param>
/// <param name="End">Which date.</param>
public abstract record PhaseProblem(string Phase, PhaseEnd End)
{
    /// <summary>It closes when it opens, or before.</summary>
    public sealed record EndsFirst(string Phase, DateTimeOffset OpensAt) : PhaseProblem(Phase, PhaseEnd.Closes);

    /// <summary>Another phase, with which it shares no time, is still open.</summary>
    /// <param name="Other">Its name.</param>
    /// <param name="ClosesAt">When that one closes.</param>
    public sealed record Overlaps(string Phase, string Other, DateTimeOffset ClosesAt) : PhaseProblem(Phase, PhaseEnd.Opens);

    /// <summary>It must not open or close before this instant.</summary>
    public sealed record TooEarly(string Phase, PhaseEnd End, DateTimeOffset Earliest) : PhaseProblem(Phase, End);

    /// <summary>It must not open or close after this instant.</summary>
    public sealed record TooLate(string Phase, PhaseEnd End, DateTimeOffset Latest) : PhaseProblem(Phase, End);

    /// <summary>It makes no sense without another phase.</summary>
    /// <param name="Other">Name of the one that is missing.</param>
    public sealed record Needs(string Phase, string Other) : PhaseProblem(Phase, PhaseEnd.Opens);
}
