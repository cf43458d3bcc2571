using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Why organisers cannot do something with the matching: a closed set, so that a page words each once.</summary>
public abstract record MatchRefusal
{
    private MatchRefusal() { }

    /// <summary>No such edition or run, or the organiser lacks a zone of the edition.</summary>
    public sealed record Unknown : MatchRefusal;

    /// <summary>Places are shared out in the phase for it: before, the wishes are not all there, and the lot is still a secret.</summary>
    public sealed record WrongPhase(PhaseGate Gate) : MatchRefusal;

    /// <summary>One run at a time.</summary>
    /// <param name="Number">Of the one that waits or runs.</param>
    public sealed record RunsAlready(int Number) : MatchRefusal;

    /// <summary>Nobody has sent wishes.</summary>
    public sealed record NobodyWishes : MatchRefusal;

    /// <summary>The decision cannot hold.</summary>
    /// <param name="Problem">Why.</param>
    public sealed record CannotHold(PinProblem Problem) : MatchRefusal;

    /// <summary>Something is decided about these two already; that is taken back first.</summary>
    public sealed record DecidedAlready : MatchRefusal;

    /// <summary>The same form key came with another body.</summary>
    public sealed record KeyReused : MatchRefusal;
}
