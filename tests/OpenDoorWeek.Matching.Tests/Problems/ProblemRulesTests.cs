using NUnit.Framework;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests.Problems;

/// <summary>What the product hands over is checked as a file is; the table of bounds stands with the malformed files.</summary>
[Category("Rules")]
public sealed class ProblemRulesTests
{
    private static readonly Slot[] Slots = [SmallWeek.Slot(0, 540), SmallWeek.Slot(1, 630), SmallWeek.Slot(2, 629), SmallWeek.Slot(0, 900), SmallWeek.Slot(3, 540, day: 1)];

    [Test]
    public void A_week_in_order_has_no_complaints() => Assert.That(ProblemRules.Complaints(SmallWeek.Of(Slots, SmallWeek.Visitor(3, 0, 1, 2))), Is.Empty);

    [Test]
    public void Every_number_may_lie_on_its_bound()
    {
        var low = new Slot { Host = 0, Place = 0, Day = 0, Start = 0, End = 1, Capacity = 0, Languages = [new string('x', 35)] };
        var high = new Slot { Host = 0, Place = 0, Day = 3_650, Start = 1_439, End = 2_880, Capacity = 10_000, Minimum = 10_000, Languages = ["x"] };
        var visitor = SmallWeek.Visitor(3, 0, 1) with { Languages = [], PerDay = 10, Party = 99, Priority = 1_000_000, Busy = [new(3_650, 1_439, 2_880, 0)], Unavailable = [new(0, 0, 1)] };
        Assert.That(ProblemRules.Complaints(new Problem([[1_440]], [new(0, 1_000_000)], [low, high], [visitor, SmallWeek.Visitor(0)])), Is.Empty);
    }

    [Test]
    public void Sixty_four_wishes_are_taken_own_and_proposed_together()
    {
        var slots = Enumerable.Range(0, 65).Select(day => SmallWeek.Slot(0, 540, day)).ToArray();
        var visitor = SmallWeek.Visitor(3, [.. Enumerable.Range(0, 40)]) with { Proposed = [.. Enumerable.Range(40, 24)] };
        Assert.That(ProblemRules.Complaints(SmallWeek.Of(slots, visitor)), Is.Empty);
        Assert.That(Paths(SmallWeek.Of(slots, visitor with { Proposed = [.. Enumerable.Range(40, 25)] })), Is.EqualTo(["visitors[0].wishes"]));
    }

    [Test]
    public void Far_too_many_of_anything_is_said_before_anything_else()
    {
        var hosts = Enumerable.Repeat(new Host(0, 0), ProblemRules.MostHosts + 1).ToArray();
        var slots = Enumerable.Repeat(SmallWeek.Slot(0, 540) with { Capacity = -1 }, ProblemRules.MostSlots + 1).ToArray();
        var visitors = Enumerable.Repeat(SmallWeek.Visitor(9), ProblemRules.MostVisitors + 1).ToArray();
        var travel = Enumerable.Repeat(Array.Empty<int>(), ProblemRules.MostPlaces + 1).ToArray();
        Assert.That(Paths(new Problem(travel, hosts, slots, visitors)), Is.EqualTo(["travel", "hosts", "slots", "visitors"]));
    }

    [Test]
    public void Pins_are_decisions_and_may_go_against_language_admission_absence_and_wishes()
    {
        var visitor = SmallWeek.Visitor(2) with { Languages = ["NL"], Pinned = [0, 4], NotAdmitted = [0], Unavailable = [new(0, 0, 1_440)], Busy = [new(1, 500, 560, 0)] };
        Assert.That(ProblemRules.Complaints(SmallWeek.Of(Slots, visitor)), Is.Empty);
    }

    [TestCase(0, 1, true, TestName = "Half an hour of travel and half an hour of time go together")]
    [TestCase(0, 2, false, TestName = "A minute less of time than of travel does not")]
    [TestCase(0, 3, false, TestName = "Two visits to one host do not go together, however far apart in time")]
    [TestCase(3, 4, true, TestName = "Two days go together")]
    public void Pins_that_exclude_each_other_are_refused(int one, int other, bool go)
    {
        var complaints = Paths(SmallWeek.Of(Slots, SmallWeek.Visitor(2) with { Pinned = [other, one] }));
        Assert.That(complaints, go ? Is.Empty : Is.EqualTo(["visitors[0].pinned[1]"]));
    }

    [Test]
    public void Pinned_parties_fill_a_slot_to_the_last_place_and_not_beyond()
    {
        Visitor Pinned(int party) => SmallWeek.Visitor(1) with { Pinned = [0], Party = party };
        Assert.That(Paths(SmallWeek.Of(Slots, Pinned(1), Pinned(1))), Is.Empty);
        Assert.That(Paths(SmallWeek.Of(Slots, Pinned(1), Pinned(2))), Is.EqualTo(["slots[0].cap"]));
    }

    [Test]
    public void More_pins_than_wanted_in_all_or_on_a_day_are_refused()
    {
        Assert.That(Paths(SmallWeek.Of(Slots, SmallWeek.Visitor(1) with { Pinned = [0, 4] })), Is.EqualTo(["visitors[0].pinned"]));
        Assert.That(Paths(SmallWeek.Of(Slots, SmallWeek.Visitor(2) with { Pinned = [0, 1], PerDay = 1 })), Is.EqualTo(["visitors[0].pinned"]));
        Assert.That(Paths(SmallWeek.Of(Slots, SmallWeek.Visitor(2) with { Pinned = [0, 4], PerDay = 1 })), Is.Empty);
    }

    [Test]
    public void Contradictions_are_looked_for_only_among_known_slots() =>
        Assert.That(Paths(SmallWeek.Of(Slots, SmallWeek.Visitor(0) with { Pinned = [7, 0] })), Is.EqualTo(["visitors[0].pinned[0]"]));

    private static IEnumerable<string> Paths(Problem problem) => ProblemRules.Complaints(problem).Select(complaint => complaint.Path);
}
