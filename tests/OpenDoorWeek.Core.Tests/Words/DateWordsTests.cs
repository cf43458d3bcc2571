using System.Globalization;
using NUnit.Framework;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Words;

/// <summary>Days and times as people in Belgium write them; "_" stands for a no-break space.</summary>
[Category("Rules")]
public sealed class DateWordsTests
{
    [TestCase("2026-11-23", "maandag 23_november_2026", "lundi 23_novembre_2026", "Monday 23_November_2026")]
    [TestCase("2026-11-01", "zondag 1_november_2026", "dimanche 1er_novembre_2026", "Sunday 1_November_2026")]
    [TestCase("2028-02-29", "dinsdag 29_februari_2028", "mardi 29_février_2028", "Tuesday 29_February_2028")]
    public void A_date_has_its_weekday_and_its_year(string day, string nl, string fr, string en) =>
        AssertSays(l => DateWords.Date(Day(day), l), nl, fr, en);

    [TestCase("2026-11-01", "zondag 1_november", "dimanche 1er_novembre", "Sunday 1_November")]
    [TestCase("2026-08-15", "zaterdag 15_augustus", "samedi 15_août", "Saturday 15_August")]
    public void A_day_of_this_year_needs_none(string day, string nl, string fr, string en) =>
        AssertSays(l => DateWords.Day(Day(day), l), nl, fr, en);

    [TestCase("2026-11-23", "ma_23_nov", "lun._23_nov.", "Mon_23_Nov")]
    [TestCase("2026-03-01", "zo_1_mrt", "dim._1er_mars", "Sun_1_Mar")]
    [TestCase("2026-09-30", "wo_30_sep", "mer._30_sept.", "Wed_30_Sep")]
    public void A_subject_has_the_short_form(string day, string nl, string fr, string en) =>
        AssertSays(l => DateWords.DayShort(Day(day), l), nl, fr, en);

    [TestCase("09:00", "9.00_uur", "9_h", "09:00")]
    [TestCase("10:30", "10.30_uur", "10_h_30", "10:30")]
    [TestCase("09:05", "9.05_uur", "9_h_05", "09:05")]
    [TestCase("00:00", "0.00_uur", "0_h", "00:00")]
    public void A_time_runs_over_24_hours(string time, string nl, string fr, string en) =>
        AssertSays(l => DateWords.Time(Time(time), l), nl, fr, en);

    [TestCase("10:00", "11:30", "10.00 tot 11.30_uur", "de 10_h à 11_h_30", "10:00 to 11:30")]
    [TestCase("09:15", "10:00", "9.15 tot 10.00_uur", "de 9_h_15 à 10_h", "09:15 to 10:00")]
    public void A_span_has_its_end(string start, string end, string nl, string fr, string en) =>
        AssertSays(l => DateWords.Span(Time(start), Time(end), l), nl, fr, en);

    [Test]
    public void A_span_in_large_figures_has_a_dash() =>
        AssertSays(l => DateWords.SpanShort(new(10, 0), new(11, 30), l), "10.00–11.30", "10_h_–_11_h_30", "10:00–11:30");

    [Test]
    public void A_visit_has_day_start_and_end() => AssertSays(
        l => DateWords.Visit(new(2026, 11, 23), new(10, 0), new(11, 30), l),
        "maandag 23_november_2026, 10.00 tot 11.30_uur",
        "lundi 23_novembre_2026, de 10_h à 11_h_30",
        "Monday 23_November_2026, 10:00 to 11:30");

    [Test]
    public void A_deadline_has_day_and_hour_of_Brussels() => AssertSays(
        l => DateWords.Deadline(new(2026, 11, 10, 16, 0, 0, TimeSpan.Zero), l),
        "dinsdag 10_november om 17.00_uur",
        "mardi 10_novembre à 17_h",
        "Tuesday 10_November at 17:00");

    [TestCase("2026-11-10", "17:00", "tot dinsdag 10_november om 17.00_uur", "jusqu'au mardi 10_novembre à 17_h", "until Tuesday 10_November at 17:00")]
    [TestCase("2026-12-14", "00:00", "tot en met zondag 13_december", "jusqu'au dimanche 13_décembre inclus", "until Sunday 13_December")]
    [TestCase("2026-12-02", "00:00", "tot en met dinsdag 1_december", "jusqu'au mardi 1er_décembre inclus", "until Tuesday 1_December")]
    [TestCase("2027-01-01", "00:00", "tot en met donderdag 31_december", "jusqu'au jeudi 31_décembre inclus", "until Thursday 31_December")]
    [TestCase("2026-07-01", "00:00", "tot en met dinsdag 30_juni", "jusqu'au mardi 30_juin inclus", "until Tuesday 30_June")]
    public void What_ends_at_midnight_ends_with_the_day_before(string day, string time, string nl, string fr, string en) =>
        AssertSays(l => DateWords.Until(Brussels.InstantOf(Day(day), Time(time)), l), nl, fr, en);

    [TestCase("2026-11-16", "00:00", "maandag 16_november", "lundi 16_novembre", "Monday 16_November")]
    [TestCase("2026-11-01", "00:00", "zondag 1_november", "dimanche 1er_novembre", "Sunday 1_November")]
    [TestCase("2026-11-09", "09:00", "maandag 9_november om 9.00_uur", "lundi 9_novembre à 9_h", "Monday 9_November at 09:00")]
    public void What_begins_at_midnight_begins_on_that_day(string day, string time, string nl, string fr, string en) =>
        AssertSays(l => DateWords.From(Brussels.InstantOf(Day(day), Time(time)), l), nl, fr, en);

    [TestCase("2026-11-23", "2026-11-27", "23 tot en met 27_november_2026", "du 23 au 27_novembre_2026", "23 to 27_November_2026")]
    [TestCase("2026-10-29", "2026-11-01", "29_oktober tot en met 1_november_2026", "du 29_octobre au 1er_novembre_2026", "29_October to 1_November_2026")]
    [TestCase("2026-12-28", "2027-01-03", "28_december_2026 tot en met 3_januari_2027", "du 28_décembre_2026 au 3_janvier_2027", "28_December_2026 to 3_January_2027")]
    public void A_range_says_no_month_and_no_year_twice(string first, string last, string nl, string fr, string en) =>
        AssertSays(l => DateWords.Range(Day(first), Day(last), l), nl, fr, en);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static TimeOnly Time(string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture);

    private static void AssertSays(Func<Language, string> said, params string[] words) =>
        Assert.That(Language.All.Select(said), Is.EqualTo(words.Select(w => w.Replace('_', '\u00a0'))));
}
