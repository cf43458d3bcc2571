namespace OpenDoorWeek.Core.Time;

/// <summary>From one wall time of Brussels (inclusive) to another (exclusive), Monday to Friday, no Belgian legal holiday.</summary>
internal sealed record WorkingHours(TimeOnly From, TimeOnly Until)
{
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && BelgianHolidays.Of(day.Year).All(h => h.Day != day);

    /// <summary>The instant itself when it lies within them, else the next at which they begin.</summary>
    public DateTimeOffset Next(DateTimeOffset instant)
    {
        for (var day = Brussels.DayOf(instant); ; day = day.AddDays(1))
        {
            if (Of(day) is { } hours && instant < hours.End)
            {
                return instant > hours.Start ? instant : hours.Start;
            }
        }
    }

    /// <returns>Null: it is no working day.</returns>
    public (DateTimeOffset Start, DateTimeOffset End)? Of(DateOnly day) =>
        IsWorkingDay(day) ? (Brussels.InstantOf(day, From), Brussels.InstantOf(day, Until)) : null;
}
