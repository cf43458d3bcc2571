namespace OpenDoorWeek.Core.Slots;

/// <summary>From when to when on one day, Brussels wall time.</summary>
public sealed record SlotSpan(TimeOnly Start, TimeOnly End)
{
    /// <summary>Half-open: one that begins when the other ends shares no time with it.</summary>
    public bool Overlaps(SlotSpan other) => Start < other.End && other.Start < End;
}

/// <summary>When a visit is, in Brussels.</summary>
public sealed record SlotMoment(DateOnly Day, SlotSpan Span)
{
    public bool Overlaps(SlotMoment other) => Day == other.Day && Span.Overlaps(other.Span);
}
