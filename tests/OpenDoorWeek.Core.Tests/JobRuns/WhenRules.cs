using System.Globalization;
using NUnit.Framework;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Tests.JobRuns;

/// <summary>When jobs are due. In 2026 the clocks go forward on 29 March at 02:00 and back on 25 October at 03:00.</summary>
[Category("Rules")]
public sealed class WhenRules
{
    [TestCase("09:00", "2026-11-04T07:59:59Z", "2026-11-04T08:00:00Z", Description = "winter")]
    [TestCase("09:00", "2026-11-04T08:00:00Z", "2026-11-05T08:00:00Z", Description = "later than, not at")]
    [TestCase("09:00", "2026-07-01T06:59:00Z", "2026-07-01T07:00:00Z", Description = "summer")]
    [TestCase("00:00", "2026-11-04T22:59:00Z", "2026-11-04T23:00:00Z", Description = "midnight of Brussels is the evening before in UTC")]
    [TestCase("23:59", "2026-12-31T22:59:00Z", "2027-01-01T22:59:00Z", Description = "over the year")]
    [TestCase("02:30", "2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", Description = "does not exist: at 03:30")]
    [TestCase("02:30", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z", Description = "and the next day as ever")]
    [TestCase("03:00", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z", Description = "the first minute after the gap")]
    [TestCase("01:59", "2026-03-28T12:00:00Z", "2026-03-29T00:59:00Z", Description = "the last before it")]
    [TestCase("02:30", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z", Description = "twice: the first")]
    [TestCase("02:30", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z", Description = "twice: not the second")]
    [TestCase("02:30", "2026-10-25T01:00:00Z", "2026-10-26T01:30:00Z", Description = "between the two")]
    [TestCase("03:00", "2026-10-24T12:00:00Z", "2026-10-25T02:00:00Z", Description = "after both")]
    public void A_daily_job_is_due_at_the_next_wall_time_of_Brussels(string at, string after, string next) =>
        Assert.That(new When.Daily(TimeOnly.Parse(at, CultureInfo.InvariantCulture)).After(Instant(after)), Is.EqualTo(Instant(next)));

    [TestCase(1, "2026-11-04T10:00:00Z", "2026-11-04T10:01:00Z")]
    [TestCase(1, "2026-11-04T10:00:59Z", "2026-11-04T10:01:00Z")]
    [TestCase(10, "2026-11-04T10:09:59Z", "2026-11-04T10:10:00Z")]
    [TestCase(15, "2026-11-04T23:59:00Z", "2026-11-05T00:00:00Z")]
    [TestCase(15, "2026-03-29T00:50:00Z", "2026-03-29T01:00:00Z", Description = "01:50 of Brussels; the next mark is 03:00")]
    [TestCase(30, "2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z", Description = "02:30 of summer; the next is 02:00 of winter")]
    public void A_job_of_every_few_minutes_is_due_at_the_next_mark_of_the_clock(int minutes, string after, string next) =>
        Assert.That(new When.EveryMinutes(minutes).After(Instant(after)), Is.EqualTo(Instant(next)));

    [TestCase(20, "2026-11-04T10:19:59Z", "2026-11-04T10:20:00Z")]
    [TestCase(20, "2026-11-04T10:20:00Z", "2026-11-04T11:20:00Z")]
    [TestCase(0, "2026-11-04T10:00:00Z", "2026-11-04T11:00:00Z")]
    [TestCase(59, "2026-11-04T10:00:00Z", "2026-11-04T10:59:00Z")]
    public void An_hourly_job_is_due_at_its_minute_of_each_hour(int minute, string after, string next) =>
        Assert.That(new When.Hourly(minute).After(Instant(after)), Is.EqualTo(Instant(next)));

    [TestCase("2026-03-29", 1, 23, 92)]
    [TestCase("2026-10-25", 1, 25, 100)]
    [TestCase("2026-11-08", 1, 24, 96, Description = "a Sunday like any day")]
    public void A_day_of_the_clock_change_has_one_daily_and_as_many_hourly_occurrences_as_hours(string date, int daily, int hourly, int quarters)
    {
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        var (from, to) = (Brussels.InstantOf(day, TimeOnly.MinValue).AddTicks(-1), Brussels.InstantOf(day.AddDays(1), TimeOnly.MinValue).AddTicks(-1));
        When[] all = [new When.Daily(new(2, 30)), new When.Hourly(20), new When.EveryMinutes(15)];
        Assert.That(all.Select(w => w.Between(from, to).Count()), Is.EqualTo(new[] { daily, hourly, quarters }));
    }

    /// <summary>Each minute that begins in three years around the changes; two ways to count must agree.</summary>
    [TestCase("02:30")]
    [TestCase("01:00")]
    [TestCase("03:00")]
    [TestCase("23:59")]
    public void In_three_years_every_day_has_exactly_one_occurrence_and_a_wake_at_its_minute(string at)
    {
        var when = new When.Daily(TimeOnly.Parse(at, CultureInfo.InvariantCulture));
        var found = when.Between(Instant("2025-12-31T23:00:00Z").AddTicks(-1), Instant("2028-12-31T22:59:59Z")).ToList();
        Assert.That(found.Select(Brussels.DayOf), Is.EqualTo(Enumerable.Range(0, 1096).Select(d => new DateOnly(2026, 1, 1).AddDays(d))));
        Assert.That(found.Select(f => f.Minute), Is.All.Matches<int>(m => Wakes(when).Contains(m)));
    }

    [TestCaseSource(nameof(Every))]
    public void An_engine_wakes_at_each_occurrence_and_every_five_minutes_at_least_where_the_job_is_rarer(When when)
    {
        var due = when.Between(Instant("2026-11-04T00:00:00Z"), Instant("2026-11-05T00:00:00Z")).Select(d => d.Minute).Distinct().ToList();
        Assert.That(Wakes(when), Is.SupersetOf(due));
        Assert.That(due.Count >= 12 || Wakes(when).Count() >= 12 || when is When.EveryMinutes, Is.True);
    }

    public static IEnumerable<When> Every() =>
    [
        .. new[] { 1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60 }.Select(n => new When.EveryMinutes(n)),
        .. Enumerable.Range(0, 60).SelectMany(m => new When[] { new When.Hourly(m), new When.Daily(new(7, m)) }),
    ];

    /// <summary>As cron reads "2/5".</summary>
    private static IEnumerable<int> Wakes(When when)
    {
        var parts = when.WakeMinutes.Split('/').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToList();
        return Enumerable.Range(0, 60).Where(m => m >= parts[0] && (m - parts[0]) % parts[1] == 0);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
