namespace OpenDoorWeek.Core.Time;

/// <summary>A Sunday on which the clocks in Brussels change at night: forward at 02:00 in March, back at 03:00 in October.</summary>
/// <param name="IsForward">An hour is lost; else one comes twice.</param>
public sealed record ClockChange(DateOnly Day, bool IsForward)
{
    /// <summary>The last Sundays of March and October (directive 2000/84/EC).</summary>
    public static IReadOnlyList<ClockChange> Of(int year) => [new(LastSunday(year, 3), true), new(LastSunday(year, 10), false)];

    /// <summary>From the first to the last day, both inclusive.</summary>
    public static IReadOnlyList<ClockChange> Between(DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(first.Year, Math.Max(0, last.Year - first.Year + 1)).SelectMany(Of).Where(c => c.Day >= first && c.Day <= last)];

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
