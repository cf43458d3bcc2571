using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>When a pair is told to talk for the first time.</summary>
[TestFixture, Category("Rules")]
public sealed class FirstCallRules
{
    private static readonly DateOnly FirstDay = new(2026, 11, 23);

    [TestCase(2, "2026-11-09", "a Monday, a week later")]
    [TestCase(4, "2026-11-12", "not on Armistice Day")]
    [TestCase(7, "2026-11-16", "not on a Saturday")]
    [TestCase(18, "2026-11-20", "before the week begins")]
    [TestCase(19, "2026-11-20", "the day before the weekend before it")]
    [TestCase(20, null, "no working day is left")]
    public void It_is_on_a_working_day_about_a_week_ahead_and_before_the_week(int day, string? expected, string why) =>
        Assert.That(Suggest(day, [], [])?.Day.ToString("yyyy-MM-dd", null), Is.EqualTo(expected), why);

    [TestCase(new string[0], new string[0], 10, 0)]
    [TestCase(new[] { "afternoon" }, new string[0], 14, 0)]
    [TestCase(new[] { "evening", "afternoon" }, new[] { "morning", "evening" }, 17, 30)]
    public void It_is_when_both_can_be_reached(string[] one, string[] other, int hour, int minute) =>
        Assert.That(Suggest(2, one, other)!.Start, Is.EqualTo(new TimeOnly(hour, minute)));

    [Test]
    public void Where_no_time_suits_both_nothing_is_suggested() => Assert.That(Suggest(2, ["morning"], ["evening"]), Is.Null);

    [Test]
    public void A_thousand_pairs_of_any_day_of_the_year_never_talk_on_a_holiday_nor_in_the_week()
    {
        var seed = Environment.TickCount;
        TestContext.Out.WriteLine($"seed {seed}");
        var dice = new Random(seed);
        for (var i = 0; i < 1000; i++)
        {
            var accepted = new DateOnly(2026, 1, 1).AddDays(dice.Next(1500));
            var firstDay = accepted.AddDays(dice.Next(1, 90));
            if (FirstCall.Suggest(Brussels.InstantOf(accepted, new(dice.Next(24), 0)), firstDay, [[], []]) is { } call)
            {
                Assert.That(WorkingHours.IsWorkingDay(call.Day), $"{accepted} {firstDay}");
                Assert.That(call.Day, Is.GreaterThan(accepted).And.LessThan(firstDay));
                Assert.That(call.End, Is.EqualTo(call.Start.AddMinutes(30)));
            }
        }
    }

    private static FirstCall? Suggest(int day, string[] one, string[] other) => FirstCall.Suggest(Brussels.InstantOf(new(2026, 11, day), new(15, 0)), FirstDay, [one, other]);
}
