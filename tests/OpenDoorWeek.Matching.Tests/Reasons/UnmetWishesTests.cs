using NUnit.Framework;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.Reasons;

namespace OpenDoorWeek.Matching.Tests.Reasons;

[Category("Rules")]
public sealed class UnmetWishesTests
{
    private AWeek _week = new();

    [SetUp]
    public void NewWeek() => _week = new AWeek();

    [Test]
    public void A_wish_that_was_met_needs_no_reason()
    {
        var slot = _week.Slot();
        _week.Visitor([slot]);

        Assert.That(Unmet([slot]), Is.Empty);
    }

    [Test]
    public void Who_shares_no_language_with_the_slot_is_told_so()
    {
        var slot = _week.Slot(languages: "NL EN");
        _week.Visitor([slot]);

        Assert.That(ReasonOf(visits: []), Is.EqualTo(Reason.Language));
    }

    [Test]
    public void Language_tags_differ_by_case()
    {
        _week.Visitor([_week.Slot(languages: "fr")]);

        Assert.That(ReasonOf(visits: []), Is.EqualTo(Reason.Language));
    }

    [Test]
    public void A_host_that_does_not_admit_and_an_organiser_that_forbids_read_the_same([Values] bool byHost)
    {
        var slot = _week.Slot();
        _week.Visitor([slot], v => byHost ? v with { NotAdmitted = [slot] } : v with { Never = [slot] });

        Assert.That(ReasonOf(visits: []), Is.EqualTo(Reason.NotAdmitted));
    }

    [TestCase("09:00", "10:00", Reason.Full, TestName = "Unavailable until it starts does not matter")]
    [TestCase("09:00", "10:01", Reason.Unavailable, TestName = "Unavailable for its first minute does")]
    [TestCase("11:00", "12:00", Reason.Full, TestName = "Unavailable from its end does not matter")]
    [TestCase("10:59", "12:00", Reason.Unavailable, TestName = "Unavailable for its last minute does")]
    public void Unavailable_time_counts_without_travel(string from, string to, Reason reason)
    {
        var slot = _week.Slot(at: "10:00", minutes: 60);
        _week.Guest(slot);
        _week.Visitor([slot], v => v with { Unavailable = [AWeek.Span(from, to)] });

        Assert.That(Unmet([slot], []).Single().Reason, Is.EqualTo(reason));
    }

    [TestCase("08:00", "09:30", Reason.Full, TestName = "An appointment that leaves the half hour of travel is not in the way")]
    [TestCase("08:00", "09:31", Reason.Conflict, TestName = "An appointment that leaves a minute less is in the way")]
    [TestCase("11:29", "12:00", Reason.Conflict, TestName = "So is one afterwards")]
    public void An_appointment_elsewhere_needs_the_way_there(string from, string to, Reason reason)
    {
        var slot = _week.Slot(at: "10:00", minutes: 60);
        _week.Guest(slot);
        _week.Visitor([slot], v => v with { Busy = [AWeek.Busy(from, to, place: AWeek.North)] });

        Assert.That(Unmet([slot], []).Single(), Is.EqualTo(new UnmetWish(1, slot, 1, reason)));
    }

    [TestCase("11:29", Reason.Conflict)]
    [TestCase("11:30", Reason.Full)]
    public void A_visit_too_near_in_time_is_named(string at, Reason reason)
    {
        int held = _week.Slot(at: "10:00", minutes: 60), wish = _week.Slot(at: at, place: AWeek.North);
        _week.Guest(wish);
        _week.Visitor([held, wish]);

        Assert.That(Unmet([wish], [held]).Single(), Is.EqualTo(new UnmetWish(1, wish, 2, reason, reason == Reason.Conflict ? held : null)));
    }

    [Test]
    public void A_visit_that_ends_past_midnight_is_in_the_way_of_its_own_day_only()
    {
        int night = _week.Slot(day: 0, at: "23:00", minutes: 120), sameNight = _week.Slot(day: 0, at: "23:30"), nextDay = _week.Slot(day: 1, at: "00:30");
        _week.Guest(nextDay);
        _week.Visitor([night, sameNight, nextDay]);

        Assert.That(Unmet([nextDay], [night]).Select(u => (u.Wish, u.Reason, u.With)), Is.EqualTo(new (int, Reason, int?)[]
        {
            (sameNight, Reason.Conflict, night),
            (nextDay, Reason.Full, null),
        }));
    }

    [Test]
    public void Another_visit_at_the_same_host_is_in_the_way_on_whatever_day()
    {
        var host = _week.Host(sector: 3);
        int held = _week.Slot(host, day: 0), wish = _week.Slot(host, day: 4);
        _week.Visitor([wish, held]);

        Assert.That(Unmet([held]).Single(), Is.EqualTo(new UnmetWish(0, wish, 1, Reason.Conflict, held)));
    }

    [Test]
    public void Of_several_visits_in_the_way_the_earliest_is_named()
    {
        int early = _week.Slot(at: "09:00"), late = _week.Slot(at: "11:00"), between = _week.Slot(at: "10:05", minutes: 50);
        _week.Visitor([between, late, early]);

        Assert.That(Unmet([early, late]).Single().With, Is.EqualTo(early));
    }

    [Test]
    public void A_pin_outside_the_wishes_can_be_in_the_way()
    {
        int pin = _week.Slot(at: "10:00"), wish = _week.Slot(at: "10:30");
        _week.Visitor([wish], v => v with { Pinned = [pin] });

        Assert.That(Unmet([pin]).Single().With, Is.EqualTo(pin));
    }

    [Test]
    public void An_appointment_is_named_before_a_visit_since_it_stands_anyway()
    {
        int held = _week.Slot(at: "10:00"), wish = _week.Slot(at: "10:30");
        _week.Visitor([held, wish], v => v with { Busy = [AWeek.Busy("11:30", "12:00")] });

        Assert.That(Unmet([held]).Single(), Is.EqualTo(new UnmetWish(0, wish, 2, Reason.Conflict)));
    }

    [Test]
    public void A_day_that_is_full_for_the_visitor_comes_before_enough_visits()
    {
        int held = _week.Slot(at: "09:00"), sameDay = _week.Slot(at: "15:00"), otherDay = _week.Slot(day: 1);
        _week.Visitor([held, sameDay, otherDay], v => v with { Want = 1, PerDay = 1 });

        Assert.That(Unmet([held]).Select(u => u.Reason), Is.EqualTo(new[] { Reason.DayLimit, Reason.EnoughVisits }));
    }

    [Test]
    public void Who_wants_no_visit_has_enough()
    {
        _week.Visitor([_week.Slot()], v => v with { Want = 0 });

        Assert.That(ReasonOf(visits: []), Is.EqualTo(Reason.EnoughVisits));
    }

    [Test]
    public void A_slot_that_too_few_people_want_did_not_open()
    {
        _week.Visitor([_week.Slot(capacity: 5, minimum: 3)]);

        Assert.That(ReasonOf(visits: []), Is.EqualTo(Reason.MinimumNotReached));
    }

    [Test]
    public void A_slot_with_a_minimum_that_opened_is_full()
    {
        var slot = _week.Slot(capacity: 2, minimum: 2);
        _week.Guest(slot, party: 2);
        _week.Visitor([slot]);

        Assert.That(Unmet([slot], []).Single().Reason, Is.EqualTo(Reason.Full));
    }

    [Test]
    public void A_party_larger_than_the_places_left_finds_it_full()
    {
        var slot = _week.Slot(capacity: 4);
        _week.Guest(slot, party: 2);
        _week.Visitor([slot], v => v with { Party = 3 });

        Assert.That(Unmet([slot], []).Single().Reason, Is.EqualTo(Reason.Full));
    }

    [Test]
    public void A_party_larger_than_the_slot_is_told_first_that_it_did_not_open()
    {
        int closed = _week.Slot(capacity: 2, minimum: 2), small = _week.Slot(capacity: 2, day: 1);
        _week.Visitor([closed, small], v => v with { Party = 3 });

        Assert.That(Unmet([[]]).Select(u => u.Reason), Is.EqualTo(new[] { Reason.MinimumNotReached, Reason.Full }));
    }

    [Test]
    public void The_first_reason_that_holds_is_given()
    {
        int held = _week.Slot(at: "10:00"), wish = _week.Slot(at: "10:00", languages: "NL");
        Visitor[] steps =
        [
            new() { Languages = ["FR"], Want = 1, PerDay = 1, Wishes = [wish], NotAdmitted = [wish], Unavailable = [AWeek.Span("10:00", "11:00")] },
            new() { Languages = ["NL"], Want = 1, PerDay = 1, Wishes = [wish], NotAdmitted = [wish], Unavailable = [AWeek.Span("10:00", "11:00")] },
            new() { Languages = ["NL"], Want = 1, PerDay = 1, Wishes = [wish], Unavailable = [AWeek.Span("10:00", "11:00")] },
            new() { Languages = ["NL"], Want = 1, PerDay = 1, Wishes = [wish] },
        ];
        Array.ForEach(steps, step => _week.Visitor([], _ => step));

        Assert.That(
            Unmet([held], [held], [held], [held]).Select(u => u.Reason),
            Is.EqualTo(new[] { Reason.Language, Reason.NotAdmitted, Reason.Unavailable, Reason.Conflict }));
    }

    [Test]
    public void Ranks_count_the_whole_list_and_proposed_wishes_follow()
    {
        int dutch = _week.Slot(languages: "NL"), held = _week.Slot(day: 1), proposed = _week.Slot(day: 2, minimum: 1);
        _week.Visitor([dutch, held], v => v with { Proposed = [proposed] });

        Assert.That(Unmet([held]), Is.EqualTo(new[]
        {
            new UnmetWish(0, dutch, 1, Reason.Language),
            new UnmetWish(0, proposed, 3, Reason.MinimumNotReached),
        }));
    }

    private Reason ReasonOf(int[] visits) => Unmet(visits).Single().Reason;

    private IReadOnlyList<UnmetWish> Unmet(params int[][] visits) => UnmetWishes.Of(_week.Problem, visits);
}
