namespace OpenDoorWeek.Core.Time;

/// <summary>When nobody is written to unasked: from 19:00 to 7:30 in Brussels, at weekends and on Belgian legal holidays.</summary>
public static class QuietHours
{
    private static readonly WorkingHours Others = new(new(7, 30), new(19, 0));

    public static bool Are(DateTimeOffset instant) => Others.Next(instant) > instant;
}
