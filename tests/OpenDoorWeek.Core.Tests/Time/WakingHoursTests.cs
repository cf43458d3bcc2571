using System.Globalization;
using NUnit.Framework;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Tests.Time;

/// <summary>Monday to Friday, 8 to 20 in Brussels, no holiday; times below are wall times.</summary>
[Category("Rules")]
public sealed class WakingHoursTests
{
    [TestCase("2026-11-04 12:00", 24, "2026-11-06 12:00", TestName = "A day has twelve of them")]
    [TestCase("2026-11-04 07:59", 12, "2026-11-04 20:00", TestName = "The last instant of a day, not the first of the next")]
    [TestCase("2026-11-04 20:00", 1, "2026-11-05 09:00", TestName = "At 20:00 the day is over")]
    [TestCase("2026-11-06 19:00", 4, "2026-11-09 11:00", TestName = "Over a weekend")]
    [TestCase("2026-11-07 15:00", 4, "2026-11-09 12:00", TestName = "From within a weekend")]
    [TestCase("2026-11-10 18:00", 4, "2026-11-12 10:00", TestName = "Over the 11th of November")]
    [TestCase("2026-12-31 18:00", 4, "2027-01-04 10:00", TestName = "Over New Year and the weekend behind it")]
    [TestCase("2026-10-23 19:00", 4, "2026-10-26 11:00", TestName = "Over the end of summer time")]
    [TestCase("2027-03-26 19:00", 4, "2027-03-30 11:00", TestName = "Over the beginning of summer time and Easter Monday")]
    public void Waking_time_passes_on_waking_days_only(string from, double hours, string until)
    {
        var (start, time) = (At(from), TimeSpan.FromHours(hours));
        Assert.That(WakingHours.Add(start, time), Is.EqualTo(At(until)));
        Assert.That(WakingHours.Between(start, At(until)), Is.EqualTo(time), "and is measured as it passes");
    }

    [TestCase("2026-11-04 12:00", "2026-11-04 12:00")]
    [TestCase("2026-11-04 08:00", "2026-11-04 08:00")]
    [TestCase("2026-11-04 03:00", "2026-11-04 08:00")]
    [TestCase("2026-11-04 20:00", "2026-11-05 08:00")]
    [TestCase("2026-11-06 23:00", "2026-11-09 08:00")]
    [TestCase("2026-11-11 10:00", "2026-11-12 08:00")]
    public void Who_writes_outside_them_waits_for_the_next_morning(string instant, string next) =>
        Assert.That(WakingHours.Next(At(instant)), Is.EqualTo(At(next)));

    [TestCase("2026-11-07 00:00", "2026-11-09 08:00", 0)]
    [TestCase("2026-11-06 18:00", "2026-11-09 09:00", 3)]
    [TestCase("2026-11-06 18:00", "2026-11-06 18:00", 0)]
    [TestCase("2026-11-06 18:00", "2026-11-06 17:00", 0)]
    public void Nights_and_weekends_measure_nothing(string from, string to, double hours) =>
        Assert.That(WakingHours.Between(At(from), At(to)), Is.EqualTo(TimeSpan.FromHours(hours)));

    private static DateTimeOffset At(string wall)
    {
        var local = DateTime.Parse(wall, CultureInfo.InvariantCulture);
        return Brussels.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
