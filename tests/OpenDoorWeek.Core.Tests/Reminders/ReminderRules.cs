using System.Globalization;
using NUnit.Framework;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Tests.Reminders;

/// <summary>When somebody is reminded, and of what not. Times are wall times of Brussels.</summary>
[Category("Rules")]
public sealed class ReminderRules
{
    private const string Visitor = SendReminders.VisitMail, Host = SendReminders.HostMail;

    /// <summary>Thursday 26 November 2026, 10:00.</summary>
    private static readonly ReminderFacts Visit = new(
        Guid.NewGuid(), Visitor, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), At("2026-11-26 10:00"),
        "confirmed", "published", new(2026, 11, 26), At("2026-11-26 10:00"), "ada@example.org", Language.Nl, false, false, false, 3);

    private static readonly ReminderFacts List = Visit with { Kind = Host, ParticipantId = null, ParticipantStatus = null, IsContact = true };

    [TestCase(Visitor, "2026-11-26", "2026-11-24 09:00", TestName = "Two days before, at nine")]
    [TestCase(Visitor, "2026-11-23", "2026-11-20 09:00", TestName = "Monday's on Friday, since two days before is Saturday")]
    [TestCase(Visitor, "2026-11-24", "2026-11-20 09:00", TestName = "Tuesday's on Friday, since two days before is Sunday")]
    [TestCase(Visitor, "2026-11-28", "2026-11-26 09:00", TestName = "Saturday's on Thursday")]
    [TestCase(Visitor, "2026-11-29", "2026-11-27 09:00", TestName = "Sunday's on Friday")]
    [TestCase(Visitor, "2026-11-13", "2026-11-10 09:00", TestName = "Not on the 11th of November")]
    [TestCase(Visitor, "2027-05-08", "2027-05-05 09:00", TestName = "Not on Ascension Day")]
    [TestCase(Visitor, "2027-03-31", "2027-03-26 09:00", TestName = "Not on Easter Monday nor the weekend before it")]
    [TestCase(Visitor, "2027-01-03", "2026-12-31 09:00", TestName = "Not on New Year's Day")]
    [TestCase(Visitor, "2026-12-27", "2026-12-24 09:00", TestName = "Not on Christmas Day")]
    [TestCase(Host, "2026-11-26", "2026-11-25 09:00", TestName = "The host's list the day before")]
    [TestCase(Host, "2026-11-23", "2026-11-20 09:00", TestName = "Monday's list on Friday")]
    [TestCase(Host, "2026-11-22", "2026-11-20 09:00", TestName = "Sunday's list on Friday")]
    [TestCase(Host, "2026-11-12", "2026-11-10 09:00", TestName = "The list of the 12th on the 10th of November")]
    [TestCase(Host, "2026-11-02", "2026-10-30 09:00", TestName = "The list of All Souls' on the Friday before All Saints'")]
    public void It_is_due_at_nine_on_a_working_day(string kind, string day, string due) =>
        Assert.That(ReminderRule.DueAt(kind, DateOnly.Parse(day, CultureInfo.InvariantCulture)), Is.EqualTo(At(due)));

    /// <summary>Against the rule of directive 2000/84/EC, counted by hand: summer time from 01:00 UTC of the last Sunday of March to that of October.</summary>
    [Test]
    public void Over_every_clock_change_from_2025_to_2035_it_is_nine_by_the_clock_on_a_working_day()
    {
        for (var day = new DateOnly(2025, 1, 1); day <= new DateOnly(2035, 12, 31); day = day.AddDays(1))
        {
            foreach (var (kind, before) in new[] { (Visitor, 2), (Host, 1) })
            {
                var due = ReminderRule.DueAt(kind, day);
                var wall = due.UtcDateTime + (IsSummer(due.UtcDateTime) ? TimeSpan.FromHours(2) : TimeSpan.FromHours(1));
                var dueDay = DateOnly.FromDateTime(wall);
                Assert.That(TimeOnly.FromDateTime(wall), Is.EqualTo(new TimeOnly(9, 0)), $"{kind} {day}");
                Assert.That(IsFree(dueDay), Is.False, $"{kind} {day}");
                var between = Enumerable.Range(1, 10).Select(n => dueDay.AddDays(n)).TakeWhile(d => d <= day.AddDays(-before)).ToList();
                Assert.That(dueDay, Is.LessThanOrEqualTo(day.AddDays(-before)));
                Assert.That(between.All(IsFree), Is.True, $"no working day is passed over: {kind} {day}");
                Assert.That(QuietHours.Are(due), Is.False);
            }
        }
    }

    [Test]
    public void Around_a_clock_change_the_reminder_is_an_hour_nearer_or_farther_and_still_at_nine()
    {
        foreach (var year in Enumerable.Range(2025, 11))
        {
            // Sunday: the reminder of the Monday after it left on Friday, before the change.
            Assert.That(HoursBefore(LastSunday(year, 10).AddDays(1)), Is.EqualTo(73 + 1), $"October {year}");
            var march = LastSunday(year, 3).AddDays(1);
            Assert.That(HoursBefore(march), Is.EqualTo(BelgianHolidays.Of(year).Any(h => h.Day == march.AddDays(-3)) ? 97 - 1 : 73 - 1), $"March {year}");
        }
    }

    [TestCase(Visitor, "2026-11-20 12:00", "2026-11-22 12:00", null, TestName = "Planned in good time")]
    [TestCase(Visitor, "2026-11-23 09:00", "2026-11-23 09:05", null, TestName = "Booked exactly a day before the reminder")]
    [TestCase(Visitor, "2026-11-23 09:01", "2026-11-23 09:05", "just-told", TestName = "Booked less than a day before the reminder")]
    [TestCase(Visitor, "2026-11-25 15:00", "2026-11-25 15:01", "just-told", TestName = "Booked less than a day before the visit")]
    [TestCase(Visitor, "2026-11-20 12:00", "2026-11-24 09:00", null, TestName = "Planned at the last moment")]
    [TestCase(Visitor, "2026-11-20 12:00", "2026-11-24 09:01", "late", TestName = "A rule switched on late makes up for nothing")]
    [TestCase(Host, "2026-11-24 08:00", "2026-11-24 09:00", null, TestName = "A host wants the list of a visit that is new, too")]
    [TestCase(Host, "2026-11-20 12:00", "2026-11-24 09:01", "late", TestName = "A list is not made up for either")]
    public void What_is_planned_too_late_is_skipped_from_the_start(string kind, string told, string now, string? reason) =>
        Assert.That(ReminderRule.WhyNotPlanned(kind, At("2026-11-24 09:00"), At(told), At(now)), Is.EqualTo(reason));

    [TestCase("2026-11-24 09:00", null)]
    [TestCase("2026-11-24 12:00", null, TestName = "After a pause of three hours it still makes sense")]
    [TestCase("2026-11-26 07:59", null)]
    [TestCase("2026-11-26 08:00", "past", TestName = "Two hours before the visit nobody is reminded")]
    [TestCase("2026-11-27 09:00", "past")]
    public void A_visitor_is_reminded_while_it_helps(string now, string? reason) =>
        Assert.That(ReminderRule.WhyNot(Visit, At(now)), Is.EqualTo(reason));

    [TestCase("2026-11-26 09:59", null)]
    [TestCase("2026-11-26 10:00", "past")]
    public void A_host_gets_the_list_until_the_visit_begins(string now, string? reason) =>
        Assert.That(ReminderRule.WhyNot(List, At(now)), Is.EqualTo(reason));

    private static IEnumerable<TestCaseData> WhatChanged() =>
    [
        new(Visit with { ParticipantStatus = "cancelled" }, "cancelled"),
        new(Visit with { ParticipantStatus = "moved" }, "moved"),
        new(Visit with { ParticipantStatus = "handed-over" }, "handed-over"),
        new(Visit with { StartsAt = Visit.StartsAt.AddDays(1) }, "moved"),
        new(Visit with { Email = null }, "no-address"),
        new(Visit with { MailFails = true }, "returned"),
        new(Visit with { IsStopped = true }, "stopped"),
        new(Visit with { IsReminded = true }, "reminded"),
        new(Visit with { People = 0 }, null),
        new(List with { SlotStatus = "cancelled" }, "cancelled"),
        new(List with { StartsAt = List.StartsAt.AddDays(1) }, "moved"),
        new(List with { IsContact = false }, "no-contact"),
        new(List with { People = 0 }, "nobody"),
        new(List with { Email = null }, "no-address"),
        new(List with { IsStopped = true }, "stopped"),
        new(List, null),
    ];

    [TestCaseSource(nameof(WhatChanged))]
    public void What_is_no_longer_so_is_skipped_with_its_reason(object reminder, string? reason) =>
        Assert.That(ReminderRule.WhyNot((ReminderFacts)reminder, At("2026-11-24 09:00")), Is.EqualTo(reason));

    [TestCase("2026-11-24 07:29", true)]
    [TestCase("2026-11-24 07:30", false)]
    [TestCase("2026-11-24 18:59", false)]
    [TestCase("2026-11-24 19:00", true)]
    [TestCase("2026-11-22 12:00", true, TestName = "Sunday")]
    [TestCase("2026-11-11 12:00", true, TestName = "The 11th of November")]
    public void Nobody_is_written_to_unasked_in_quiet_hours(string now, bool areQuiet) => Assert.That(QuietHours.Are(At(now)), Is.EqualTo(areQuiet));

    private static double HoursBefore(DateOnly monday) =>
        (Brussels.InstantOf(monday, new(10, 0)) - ReminderRule.DueAt(Visitor, monday)).TotalHours;

    private static bool IsFree(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || BelgianHolidays.Of(day.Year).Select(h => h.Day).Contains(day);

    private static bool IsSummer(DateTime utc) =>
        utc >= LastSunday(utc.Year, 3).ToDateTime(new(1, 0)) && utc < LastSunday(utc.Year, 10).ToDateTime(new(1, 0));

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, 31);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static DateTimeOffset At(string wall)
    {
        var local = DateTime.Parse(wall, CultureInfo.InvariantCulture);
        return Brussels.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
