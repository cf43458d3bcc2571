namespace OpenDoorWeek.Core.Editions;

/// <summary>What another initiative does around the week.</summary>
/// <param name="Place">Null: not said.</param>
/// <param name="FirstDay">In Brussels; <paramref name="LastDay"/> belongs to it too.</param>
/// <param name="LocalStart">On the first day; null, like <paramref name="LocalEnd"/>: whole days.</param>
/// <param name="LocalEnd">On the last day.</param>
/// <param name="IsFromFile">Came from an uploaded calendar; a second upload changes it.</param>
public sealed record OtherEvent(
    Guid OtherEventId, string Title, string? Place, DateOnly FirstDay, DateOnly LastDay, TimeOnly? LocalStart, TimeOnly? LocalEnd, bool IsFromFile)
{
    /// <summary>Lies at least partly in the week.</summary>
    public bool Touches(EditionDays days) => FirstDay <= days.LastDay && LastDay >= days.FirstDay;

    /// <summary>Shares time with a visit; half-open, so that what ends when the visit starts is no overlap.</summary>
    public bool Overlaps(DateOnly day, TimeOnly start, TimeOnly end) =>
        FirstDay <= day && day <= LastDay
        && (LocalStart is not { } from || day > FirstDay || from < end)
        && (LocalEnd is not { } until || day < LastDay || start < until);
}
