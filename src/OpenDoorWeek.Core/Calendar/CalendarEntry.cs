namespace OpenDoorWeek.Core.Calendar;

/// <summary>An entry of a calendar file, by the wall clock of Brussels.</summary>
/// <param name="SourceKey">The same for the same entry in a later file: UID and RECURRENCE-ID.</param>
/// <param name="Title">Not empty, at most <see cref="LongestText"/> characters.</param>
/// <param name="Place">Null: not said.</param>
/// <param name="LastDay">Inclusive.</param>
/// <param name="LocalStart">On the first day; null, like <paramref name="LocalEnd"/>: whole days.</param>
/// <param name="LocalEnd">On the last day; an end at midnight is 23:59 of the day before.</param>
public sealed record CalendarEntry(
    string SourceKey, string Title, string? Place, DateOnly FirstDay, DateOnly LastDay, TimeOnly? LocalStart, TimeOnly? LocalEnd)
{
    public const int LongestText = 200;
}

/// <summary>What a line of a calendar file has wrong, or what was not taken over as it stands.</summary>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Text">What stands there; null where the kind says it all.</param>
public sealed record CalendarRemark(int Line, CalendarRemarkKind Kind, string? Text = null);

/// <summary>The first group are errors: nothing of the file is taken. The second are notes.</summary>
public enum CalendarRemarkKind
{
    NotACalendar,
    NotText,
    Malformed,
    NotClosed,
    NoStart,
    NotATime,
    EndsFirst,
    TooMany,

    /// <summary>It repeats; only the first time was taken over.</summary>
    Repeats,

    /// <summary>A zone that this machine does not know; its hours are taken as those of Brussels.</summary>
    UnknownZone,

    /// <summary>It has no title and was left out.</summary>
    NoTitle,
}
