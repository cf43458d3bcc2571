namespace OpenDoorWeek.Core.Hosts;

/// <summary>What became of a change to a host: a closed set, shared by the use cases that change one.</summary>
public abstract record HostChange
{
    private HostChange() { }

    /// <summary>Changed now, or by an earlier press of the same button.</summary>
    public sealed record Done : HostChange;

    /// <summary>No such host, or none that this person acts for.</summary>
    public sealed record Unknown : HostChange;

    public sealed record Refused(HostRefusal Refusal) : HostChange;
}
