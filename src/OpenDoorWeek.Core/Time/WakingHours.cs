namespace OpenDoorWeek.Core.Time;

/// <summary>Hours in which people may be expected to read and answer: Monday to Friday, 8:00 to 20:00 in Brussels, no Belgian legal holiday.</summary>
/// <remarks>Twelve real hours a day, also around a clock change, which falls in the night of a Sunday.</remarks>
public static class WakingHours
{
    private static readonly WorkingHours Hours = new(new(8, 0), new(20, 0));

    /// <summary>The instant itself when it is a waking one, else the next at which a waking day begins.</summary>
    public static DateTimeOffset Next(DateTimeOffset instant) => Hours.Next(instant);

    /// <summary>When so much waking time has passed since an instant; never the first instant of a day, rather the last of the one before.</summary>
    /// <param name="instant">From here on.</param>
    /// <param name="time">More than none.</param>
    public static DateTimeOffset Add(DateTimeOffset instant, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        var (at, left) = (Next(instant), time);
        while (true)
        {
            var end = Hours.Of(Brussels.DayOf(at))!.Value.End;
            if (at + left <= end)
            {
                return at + left;
            }

            left -= end - at;
            at = Next(end);
        }
    }

    /// <summary>Waking time in [from, to); none when it is empty.</summary>
    public static TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = TimeSpan.Zero;
        for (var day = Brussels.DayOf(from); from < to && day <= Brussels.DayOf(to); day = day.AddDays(1))
        {
            if (Hours.Of(day) is { } hours)
            {
                var (start, end) = (from > hours.Start ? from : hours.Start, to < hours.End ? to : hours.End);
                sum += end > start ? end - start : TimeSpan.Zero;
            }
        }

        return sum;
    }
}
