namespace OpenDoorWeek.Core.Time;

/// <summary>Local time of Brussels, whatever the zone of the machine.</summary>
public static class Brussels
{
    /// <exception cref="TimeZoneNotFoundException">The machine has no zone data; the service refuses to start then.</exception>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>The wall clock in Brussels at an instant, with its offset.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The instant at which the clocks in Brussels show this day and time.</summary>
    /// <remarks>Between 02:00 and 03:00 of a clock change there is none or two; nothing of ours happens then.</remarks>
    public static DateTimeOffset InstantOf(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(wall, Zone.GetUtcOffset(wall)).ToUniversalTime();
    }
}
