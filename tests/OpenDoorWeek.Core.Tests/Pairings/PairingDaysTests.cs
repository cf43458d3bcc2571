using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Days to answer, and mornings on which somebody is reminded.</summary>
[Category("Rules")]
public sealed class PairingDaysTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [TestCase("2026-11-04", 7, "2026-11-11")]
    [TestCase("2026-11-18", 7, "2026-11-22")]
    [TestCase("2026-11-22", 7, "2026-11-22")]
    [TestCase("2026-11-23", 7, null)]
    public void An_answer_has_its_days_but_none_beyond_the_day_before_the_week(string today, int days, string? until) =>
        Assert.That(PairingDays.AnswerUntil(DateOnly.Parse(today, null), Monday, days), Is.EqualTo(until is null ? (DateOnly?)null : DateOnly.Parse(until, null)));

    [TestCase("2026-11-04", "2026-11-12", "2026-11-10", Description = "Tuesday, two days before Thursday")]
    [TestCase("2026-11-04", "2026-11-13", "2026-11-10", Description = "11 November is a holiday")]
    [TestCase("2026-11-04", "2026-11-10", "2026-11-06", Description = "Sunday becomes Friday")]
    [TestCase("2026-11-04", "2026-11-06", null, Description = "She was asked that same day")]
    public void Who_is_silent_is_reminded_two_days_before_on_a_working_morning(string asked, string until, string? day) =>
        Assert.That(
            PairingDays.NudgeAt(Brussels.InstantOf(DateOnly.Parse(asked, null), new(12, 0)), DateOnly.Parse(until, null)),
            Is.EqualTo(day is null ? (DateTimeOffset?)null : Brussels.InstantOf(DateOnly.Parse(day, null), new(9, 0))));
}
