namespace OpenDoorWeek.Core.Attendance;

/// <summary>What is known of one person after a visit, as in column <c>participant_attendance.mark</c>; unknown has no row.</summary>
public static class AttendanceMark
{
    public const string Present = "present";

    /// <summary>Absent with notice.</summary>
    public const string Excused = "excused";

    /// <summary>Absent without notice.</summary>
    public const string Absent = "absent";

    public const string Unknown = "unknown";

    /// <summary>Of a whole visit, and then of each.</summary>
    public const string HostAbsent = "host-absent";

    /// <summary>Those that can be said of one person.</summary>
    public static readonly IReadOnlyList<string> All = [Present, Excused, Absent, Unknown];
}
