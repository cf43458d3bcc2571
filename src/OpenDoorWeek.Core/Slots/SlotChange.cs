namespace OpenDoorWeek.Core.Slots;

/// <summary>What became of a change to a host's visits: a closed set, shared by the use cases that change them.</summary>
public abstract record SlotChange
{
    private SlotChange() { }

    /// <summary>Changed now, or by an earlier press of the same button.</summary>
    public sealed record Done : SlotChange;

    /// <summary>No such host, visit or draft, or none that this person acts for.</summary>
    public sealed record Unknown : SlotChange;

    public sealed record Refused(SlotRefusal Refusal) : SlotChange;

    /// <summary>People would be told: nothing has changed before the host says yes to exactly this.</summary>
    public sealed record Asks(SlotNews News) : SlotChange;

    /// <summary>Something in it does not hold.</summary>
    public sealed record Wrong(IReadOnlyList<SlotProblem> Problems) : SlotChange;
}

/// <summary>Why a visit is not added, changed or withdrawn now: a closed set, worded once.</summary>
public abstract record SlotRefusal
{
    private SlotRefusal() { }

    /// <param name="OpensAt">Null: not foreseen in this edition.</param>
    public sealed record NotOpenYet(DateTimeOffset? OpensAt) : SlotRefusal;

    public sealed record Closed(DateTimeOffset Since) : SlotRefusal;

    public sealed record HostWithdrawn : SlotRefusal;

    /// <summary>Somebody else saved it since this page was opened.</summary>
    public sealed record ChangedMeanwhile : SlotRefusal;

    /// <summary>Pages of the draft that were never saved.</summary>
    public sealed record StepsOpen(string Step) : SlotRefusal;

    public sealed record HasBegun : SlotRefusal;

    public sealed record IsWithdrawn : SlotRefusal;

    /// <summary>These people would have to be told.</summary>
    public sealed record HasVisitors(int People) : SlotRefusal;
}
