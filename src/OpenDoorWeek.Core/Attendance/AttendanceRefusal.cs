namespace OpenDoorWeek.Core.Attendance;

/// <summary>Why nothing is said now of who was at a visit: a closed set, worded once.</summary>
public abstract record AttendanceRefusal
{
    private AttendanceRefusal() { }

    public sealed record NotBegun(DateTimeOffset StartsAt) : AttendanceRefusal;

    /// <param name="Since">The end of looking back.</param>
    public sealed record Closed(DateTimeOffset Since) : AttendanceRefusal;

    /// <summary>It is not in the programme, or no longer.</summary>
    public sealed record NotPublished : AttendanceRefusal;

    /// <summary>Somebody else saved it since this page was opened.</summary>
    public sealed record ChangedMeanwhile : AttendanceRefusal;
}
