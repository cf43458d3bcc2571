using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Tests.Editions;

[Category("Rules")]
public sealed class PhaseTests
{
    private static readonly EditionDays Week = new(new(2026, 11, 16), new(2026, 11, 21));

    [TestCase(Phase.HostsRegister, "2026-05-18 09:00", "2026-08-31 18:00")]
    [TestCase(Phase.Programme, "2026-09-14 09:00", "2026-12-13 00:00")]
    [TestCase(Phase.Wishes, "2026-09-14 09:00", "2026-10-19 18:00")]
    [TestCase(Phase.Matchmaking, "2026-10-19 18:00", "2026-10-26 09:00")]
    [TestCase(Phase.FreeBooking, "2026-10-26 09:00", "2026-11-22 00:00")]
    [TestCase(Phase.TheWeek, "2026-11-16 00:00", "2026-11-22 00:00")]
    [TestCase(Phase.LookingBack, "2026-11-22 00:00", "2026-12-13 00:00")]
    [TestCase(Phase.Closing, "2027-02-21 00:00", "2027-03-07 00:00")]
    public void The_phases_of_a_week_in_November_go_by_the_wall_clock_on_both_sides_of_the_clock_change(string name, string opens, string closes)
    {
        var phase = PhaseDefaults.Of(Week).Single(p => p.Name == name);
        Assert.That(phase, Is.EqualTo(new Phase(name, At(opens), At(closes))));
    }

    [Test]
    public void The_defaults_of_any_week_fit_together()
    {
        foreach (var day in Enumerable.Range(0, 800))
        {
            var first = new DateOnly(2026, 1, 1).AddDays(day);
            var days = new EditionDays(first, first.AddDays(day % EditionDays.MostDays));
            Assert.That(PhaseRule.Check(days, PhaseDefaults.Of(days)), Is.Empty, $"{days}");
        }
    }

    [Test]
    public void When_the_week_moves_a_default_follows_both_days_and_what_was_set_by_hand_keeps_its_offset_and_hour()
    {
        var byHand = new Phase(Phase.FreeBooking, At("2026-10-20 12:30"), At("2026-11-21 12:00"));
        var phases = PhaseDefaults.Of(Week).Select(p => p.Name == Phase.FreeBooking ? byHand : p).ToList();
        var to = new EditionDays(new(2027, 3, 22), new(2027, 3, 23));
        var moved = PhaseDefaults.Move(Week, to, phases);
        Assert.That(moved.Single(p => p.Name == Phase.FreeBooking), Is.EqualTo(new Phase(Phase.FreeBooking, At("2027-02-23 12:30"), At("2027-03-27 12:00"))));
        Assert.That(moved.Where(p => p.Name != Phase.FreeBooking), Is.EqualTo(PhaseDefaults.Of(to).Where(p => p.Name != Phase.FreeBooking)));
    }

    [Test]
    public void A_phase_taken_out_stays_out_when_the_week_moves() =>
        Assert.That(PhaseDefaults.Move(Week, Week.From(new(2027, 11, 15)), [PhaseDefaults.Of(Week)[0]]).Select(p => p.Name), Is.EqualTo([Phase.HostsRegister]));

    [Test]
    public void A_small_edition_without_wishes_and_matchmaking_fits() =>
        Assert.That(PhaseRule.Check(Week, [.. PhaseDefaults.Of(Week).Where(p => p.Name is not (Phase.Wishes or Phase.Matchmaking))]), Is.Empty);

    [TestCase(Phase.Wishes, null, null, "Needs matchmaking wishes", TestName = "Matchmaking without wishes")]
    [TestCase(Phase.Matchmaking, null, null, "Needs wishes matchmaking", TestName = "Wishes that nobody shares out")]
    [TestCase(Phase.Programme, null, null, "Needs wishes programme, Needs free-booking programme", TestName = "Wishes without a programme")]
    [TestCase(Phase.Matchmaking, "2026-10-19 17:59", "2026-10-26 09:00", "Overlaps matchmaking wishes", TestName = "Sharing out while people still wish")]
    [TestCase(Phase.FreeBooking, "2026-10-19 17:59", "2026-11-22 00:00", "Overlaps free-booking wishes", TestName = "Booking while people still wish")]
    [TestCase(Phase.FreeBooking, "2026-10-26 08:59", "2026-11-22 00:00", "Overlaps free-booking matchmaking", TestName = "Booking while places are shared out")]
    [TestCase(Phase.Wishes, "2026-10-19 18:00", "2026-10-19 18:00", "EndsFirst wishes", TestName = "A phase without length")]
    [TestCase(Phase.Wishes, "2026-09-13 09:00", "2026-10-19 18:00", "TooEarly wishes", TestName = "Wishes before the programme")]
    [TestCase(Phase.HostsRegister, "2026-05-18 09:00", "2026-11-16 00:01", "TooLate hosts-register", TestName = "Hosts that register in the week")]
    [TestCase(Phase.FreeBooking, "2026-10-26 09:00", "2026-11-22 00:01", "TooLate free-booking", TestName = "Booking after the last day")]
    [TestCase(Phase.TheWeek, "2026-11-15 23:59", "2026-11-22 00:00", "TooEarly the-week", TestName = "A week that begins the day before")]
    [TestCase(Phase.Programme, "2026-09-14 09:00", "2026-11-21 23:59", "TooEarly programme", TestName = "A programme that goes before the last evening")]
    [TestCase(Phase.Closing, "2026-12-12 23:59", "2027-03-07 00:00", "TooEarly closing", TestName = "Books closed while people look back")]
    public void It_does_not_fit(string name, string? opens, string? closes, string expected)
    {
        var others = PhaseDefaults.Of(Week).Where(p => p.Name != name);
        IReadOnlyList<Phase> phases = opens is null ? [.. others] : [.. others, new(name, At(opens), At(closes!))];
        Assert.That(string.Join(", ", PhaseRule.Check(Week, phases).Select(Say)), Is.EqualTo(expected));
    }

    private static string Say(PhaseProblem problem) => problem switch
    {
        PhaseProblem.Needs needs => $"Needs {needs.Phase} {needs.Other}",
        PhaseProblem.Overlaps both => $"Overlaps {both.Phase} {both.Other}",
        _ => $"{problem.GetType().Name} {problem.Phase}",
    };

    [Test]
    public void A_gate_opens_with_its_first_instant_and_is_shut_with_its_last()
    {
        var phase = new Phase(Phase.Wishes, At("2026-09-14 09:00"), At("2026-10-19 18:00"));
        Assert.That(PhaseGate.At(phase, At("2026-09-14 08:59")), Is.EqualTo(new PhaseGate.NotYet(phase.OpensAt)));
        Assert.That(PhaseGate.At(phase, phase.OpensAt), Is.EqualTo(new PhaseGate.Open(phase.ClosesAt)));
        Assert.That(PhaseGate.At(phase, phase.ClosesAt), Is.EqualTo(new PhaseGate.Over(phase.ClosesAt)));
        Assert.That(PhaseGate.At(null, phase.OpensAt), Is.EqualTo(new PhaseGate.NotForeseen()));
        Assert.That(PhaseGate.At(phase.OpensAt, phase.ClosesAt, phase.OpensAt), Is.EqualTo(new PhaseGate.Open(phase.ClosesAt)));
        Assert.That(PhaseGate.At(null, null, phase.OpensAt), Is.EqualTo(new PhaseGate.NotForeseen()));
    }

    private static DateTimeOffset At(string wall)
    {
        var parts = wall.Split(' ');
        return Brussels.InstantOf(DateOnly.Parse(parts[0], null), TimeOnly.Parse(parts[1], null));
    }
}
