using NUnit.Framework;
using OpenDoorWeek.Core.Demo;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Tests.Demo;

/// <summary>Both weeks, for every day of a year on which somebody may load the demo.</summary>
[Category("Rules")]
public sealed class DemoDaysTests
{
    private static IEnumerable<DateOnly> DaysOfAYear() => Enumerable.Range(0, 366).Select(new DateOnly(2026, 9, 1).AddDays);

    [Test]
    public void Week_A_starts_on_the_first_Monday_at_least_two_weeks_ahead()
    {
        foreach (var today in DaysOfAYear())
        {
            var edition = DemoEditions.Zuid(today).Row;
            Assert.That(edition.FirstDay.DayOfWeek, Is.EqualTo(DayOfWeek.Monday));
            Assert.That(edition.FirstDay.DayNumber - today.DayNumber, Is.InRange(14, 20));
            Assert.That(edition.Slug, Is.EqualTo($"zuid-{edition.FirstDay.Year}"));
        }
    }

    [Test]
    public void Week_B_starts_on_the_first_Monday_at_least_five_weeks_ahead()
    {
        foreach (var today in DaysOfAYear())
        {
            var edition = DemoEditions.Brussel(today).Row;
            Assert.That(edition.FirstDay.DayOfWeek, Is.EqualTo(DayOfWeek.Monday));
            Assert.That(edition.FirstDay.DayNumber - today.DayNumber, Is.InRange(35, 41));
            Assert.That(edition.Slug, Is.EqualTo($"brussel-{edition.FirstDay.Year}"));
        }
    }

    [Test]
    public void On_any_day_A_can_be_booked_at_once_and_until_its_last_visit()
    {
        foreach (var today in DaysOfAYear())
        {
            var edition = DemoEditions.Zuid(today);
            var booking = edition.Phases.Single(p => p.Phase == "free-booking");
            Assert.That(booking.OpensAt, Is.EqualTo(Midnight(today)));
            Assert.That(booking.ClosesAt, Is.EqualTo(Midnight(edition.Row.LastDay.AddDays(1))));
            Assert.That(edition.Phases.Select(p => p.Phase), Has.None.EqualTo("wishes").And.None.EqualTo("matchmaking"));
            Assert.That(edition.Phases.Single(p => p.Phase == "hosts-register").ClosesAt, Is.EqualTo(Midnight(edition.Row.FirstDay.AddDays(-3))));
            Assert.That(IsOpen(edition, "programme", today) && IsOpen(edition, "hosts-register", today));
        }
    }

    [Test]
    public void On_any_day_wishes_for_B_are_open_for_another_week_and_hosts_may_register_as_long()
    {
        foreach (var today in DaysOfAYear())
        {
            var edition = DemoEditions.Brussel(today);
            var wishes = edition.Phases.Single(p => p.Phase == "wishes");
            Assert.That(IsOpen(edition, "wishes", today) && IsOpen(edition, "programme", today) && IsOpen(edition, "hosts-register", today));
            Assert.That(wishes.ClosesAt, Is.GreaterThanOrEqualTo(Midnight(today.AddDays(7))));
            Assert.That(edition.Phases.Single(p => p.Phase == "hosts-register").ClosesAt, Is.EqualTo(wishes.ClosesAt));
            Assert.That(IsOpen(edition, "free-booking", today), Is.False);
        }
    }

    [Test]
    public void Phases_change_at_midnight_in_Brussels_also_across_the_change_of_the_clocks()
    {
        foreach (var phase in DaysOfAYear().SelectMany(d => DemoEditions.Zuid(d).Phases.Concat(DemoEditions.Brussel(d).Phases)))
        {
            Assert.That(Brussels.TimeOf(phase.OpensAt), Is.EqualTo(TimeOnly.MinValue));
            Assert.That(Brussels.TimeOf(phase.ClosesAt), Is.EqualTo(TimeOnly.MinValue));
        }
    }

    private static bool IsOpen(DemoEdition edition, string name, DateOnly day)
    {
        var phase = edition.Phases.Single(p => p.Phase == name);
        return phase.OpensAt <= Midnight(day) && Midnight(day.AddDays(1)) <= phase.ClosesAt;
    }

    private static DateTimeOffset Midnight(DateOnly day) => Brussels.InstantOf(day, TimeOnly.MinValue);
}
