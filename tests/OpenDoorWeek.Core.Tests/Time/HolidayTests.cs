using NUnit.Framework;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Time;

[Category("Rules")]
public sealed class HolidayTests
{
    // Easter Sundays as the almanacs print them; 2038 and 2000 are the extremes of living memory.
    [TestCase("2000-04-23")]
    [TestCase("2008-03-23")]
    [TestCase("2024-03-31")]
    [TestCase("2025-04-20")]
    [TestCase("2026-04-05")]
    [TestCase("2027-03-28")]
    [TestCase("2038-04-25")]
    public void Easter_falls_on_the_day_of_the_almanac(string day)
    {
        var easter = DateOnly.Parse(day, null);
        Assert.That(BelgianHolidays.Easter(easter.Year), Is.EqualTo(easter));
    }

    [Test]
    public void Belgium_has_ten_legal_holidays_in_2026() => Assert.That(
        BelgianHolidays.Of(2026).Select(h => $"{h.Day:MM-dd} {h.Code}"),
        Is.EqualTo(
        [
            "01-01 new-year", "04-06 easter-monday", "05-01 labour-day", "05-14 ascension", "05-25 whit-monday",
            "07-21 national-day", "08-15 assumption", "11-01 all-saints", "11-11 armistice", "12-25 christmas",
        ]));

    [Test]
    public void A_week_over_new_year_meets_the_holidays_of_both_years() => Assert.That(
        BelgianHolidays.Between(new(2026, 12, 25), new(2027, 1, 1)).Select(h => h.Code), Is.EqualTo(["christmas", "new-year"]));

    [Test]
    public void Every_holiday_has_a_name() =>
        Assert.That(BelgianHolidays.Of(2027).SelectMany(h => Language.All.Select(l => HolidayWords.Name(h.Code, l))), Has.None.Empty);

    [Test]
    public void The_clocks_change_where_the_zone_data_of_the_machine_say_so()
    {
        foreach (var change in Enumerable.Range(2020, 20).SelectMany(ClockChange.Of))
        {
            var (before, after) = (Brussels.InstantOf(change.Day, new(1, 0)), Brussels.InstantOf(change.Day, new(4, 0)));
            Assert.That(after - before, Is.EqualTo(TimeSpan.FromHours(change.IsForward ? 2 : 4)), $"{change}");
        }
    }

    [Test]
    public void The_clock_change_of_October_is_found_beside_the_week() =>
        Assert.That(ClockChange.Between(new(2026, 10, 12), new(2026, 11, 1)), Is.EqualTo([new ClockChange(new(2026, 10, 25), false)]));
}
