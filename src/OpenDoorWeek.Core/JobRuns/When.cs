using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.JobRuns;

/// <summary>When a job is due, in calendar time of Brussels; weekends and holidays are the job's own affair.</summary>
/// <remarks>Pure. A wall time that does not exist on a day of the clock change is read with the offset before it, so 02:30 comes at 03:30;
/// one that comes twice counts the first time (as RFC 5545, section 3.3.5, reads them).</remarks>
public abstract record When
{
    private const int WakeStep = 5;

    private When() { }

    /// <summary>Once a day.</summary>
    public sealed record Daily(TimeOnly At) : When
    {
        public override DateTimeOffset After(DateTimeOffset instant)
        {
            var day = Brussels.DayOf(instant);
            while (InstantOf(day) <= instant)
            {
                day = day.AddDays(1);
            }

            return InstantOf(day);
        }

        public override string WakeMinutes => Marks(At.Minute % WakeStep, WakeStep);

        private DateTimeOffset InstantOf(DateOnly day)
        {
            var wall = day.ToDateTime(At);
            return Brussels.Zone.IsAmbiguousTime(wall)
                ? new DateTimeOffset(wall, Brussels.Zone.GetAmbiguousTimeOffsets(wall).Max()).ToUniversalTime()
                : Brussels.InstantOf(day, At);
        }
    }

    /// <summary>At minutes of the clock that the number divides; an hour that comes twice has them twice.</summary>
    /// <param name="Minutes">A divisor of 60.</param>
    public sealed record EveryMinutes(int Minutes) : When
    {
        public override DateTimeOffset After(DateTimeOffset instant) => NextMark(instant, TimeSpan.FromMinutes(Minutes), TimeSpan.Zero);

        public override string WakeMinutes => Marks(0, Minutes % WakeStep == 0 ? WakeStep : Minutes);
    }

    /// <summary>Once in each hour that passes: 25 times on the day on which an hour comes twice.</summary>
    /// <param name="Minute">0 to 59.</param>
    public sealed record Hourly(int Minute) : When
    {
        public override DateTimeOffset After(DateTimeOffset instant) => NextMark(instant, TimeSpan.FromHours(1), TimeSpan.FromMinutes(Minute));

        public override string WakeMinutes => Marks(Minute % WakeStep, WakeStep);
    }

    /// <summary>The first occurrence later than an instant; UTC.</summary>
    public abstract DateTimeOffset After(DateTimeOffset instant);

    /// <summary>
    /// Minutes of each hour at which an engine wakes a node for this job, as cron writes them ("2/5"). At each a due occurrence is found,
    /// and every few minutes at least what was missed or lost; whole hours of offset make them the same in Brussels and in UTC.
    /// </summary>
    public abstract string WakeMinutes { get; }

    /// <summary>Occurrences in (after, until], the earliest first.</summary>
    public IEnumerable<DateTimeOffset> Between(DateTimeOffset after, DateTimeOffset until)
    {
        for (var at = After(after); at <= until; at = After(at))
        {
            yield return at;
        }
    }

    private static string Marks(int first, int step) => $"{first}/{step}";

    private static DateTimeOffset NextMark(DateTimeOffset instant, TimeSpan step, TimeSpan shift)
    {
        var since = (instant - shift).UtcTicks;
        return new DateTimeOffset(since - (since % step.Ticks) + step.Ticks, TimeSpan.Zero) + shift;
    }
}
