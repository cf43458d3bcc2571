using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>When hosts register: phase hosts-register of the edition.</summary>
/// <param name="OpensAt">Inclusive; null, like <paramref name="ClosesAt"/>: not foreseen.</param>
/// <param name="ClosesAt">Exclusive.</param>
public sealed record RegistrationPhase(DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt)
{
    /// <summary>Why nobody registers at this moment, or null.</summary>
    public HostRefusal? Refuse(DateTimeOffset now) => PhaseGate.At(OpensAt, ClosesAt, now) switch
    {
        PhaseGate.NotForeseen => new HostRefusal.NotOpenYet(null),
        PhaseGate.NotYet(var opensAt) => new HostRefusal.NotOpenYet(opensAt),
        PhaseGate.Over(var closedAt) => new HostRefusal.Closed(closedAt),
        _ => null,
    };
}
