namespace OpenDoorWeek.Core.Hosts;

/// <summary>When hosts register: phase hosts-register of the edition.</summary>
/// <param name="OpensAt">Inclusive; null, like <paramref name="ClosesAt"/>: not foreseen.</param>
/// <param name="ClosesAt">Exclusive.</param>
public sealed record RegistrationPhase(DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt)
{
    public const string Name = "hosts-register";

    /// <summary>Why nobody registers at this moment, or null.</summary>
    public HostRefusal? Refuse(DateTimeOffset now)
    {
        if (OpensAt is null || now < OpensAt)
        {
            return new HostRefusal.NotOpenYet(OpensAt);
        }

        return now >= ClosesAt ? new HostRefusal.Closed(ClosesAt.Value) : null;
    }
}
