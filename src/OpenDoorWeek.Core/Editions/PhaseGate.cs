namespace OpenDoorWeek.Core.Editions;

/// <summary>Whether an action may be done now, by the phase it belongs to; what is shut says the date that matters.</summary>
/// <remarks>A use case reads the phase in its transaction, asks <see cref="At(Phase?, DateTimeOffset)"/>, and refuses with what is not <see cref="Open"/>.</remarks>
public abstract record PhaseGate
{
    private PhaseGate() { }

    /// <param name="Until">Exclusive.</param>
    public sealed record Open(DateTimeOffset Until) : PhaseGate;

    /// <param name="OpensAt">From this instant on it may be done.</param>
    public sealed record NotYet(DateTimeOffset OpensAt) : PhaseGate;

    /// <param name="ClosedAt">Until this instant it could be done.</param>
    public sealed record Over(DateTimeOffset ClosedAt) : PhaseGate;

    /// <summary>The edition has no such phase.</summary>
    public sealed record NotForeseen : PhaseGate;

    /// <summary>The rule: half-open, so that a phase which follows another at once shares no instant with it.</summary>
    /// <param name="phase">Of the edition; null: it does not take place.</param>
    /// <param name="now">The moment of the request.</param>
    public static PhaseGate At(Phase? phase, DateTimeOffset now) => phase switch
    {
        null => new NotForeseen(),
        _ when now < phase.OpensAt => new NotYet(phase.OpensAt),
        _ when now >= phase.ClosesAt => new Over(phase.ClosesAt),
        _ => new Open(phase.ClosesAt),
    };

    /// <param name="opensAt">As a left join gives it; null: the phase does not take place.</param>
    /// <param name="closesAt">Null where <paramref name="opensAt"/> is.</param>
    /// <param name="now">The moment of the request.</param>
    public static PhaseGate At(DateTimeOffset? opensAt, DateTimeOffset? closesAt, DateTimeOffset now) =>
        At(opensAt is { } opens && closesAt is { } closes ? new Phase("", opens, closes) : null, now);
}
