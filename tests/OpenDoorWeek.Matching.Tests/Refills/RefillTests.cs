using NUnit.Framework;
using OpenDoorWeek.Matching.Refills;

namespace OpenDoorWeek.Matching.Tests.Refills;

[Category("Rules")]
public sealed class RefillTests
{
    private AWeek _week = new();

    [SetUp]
    public void NewWeek() => _week = new AWeek();

    [Test]
    public void Every_visit_that_is_still_possible_becomes_a_pin()
    {
        int one = _week.Slot(), other = _week.Slot(day: 1), free = _week.Slot(day: 2);
        _week.Visitor([one, other, free]);
        _week.Visitor([free]);

        var refill = From([one, other], []);

        Assert.That(refill.Problem.Visitors.Select(v => v.Pinned), Is.EqualTo(new int[][] { [one, other], [] }));
        Assert.That((refill.Kept, refill.Lost.Count), Is.EqualTo((2, 0)));
    }

    [Test]
    public void A_visit_is_kept_though_the_wish_is_gone()
    {
        var slot = _week.Slot();
        _week.Visitor([]);

        Assert.That(From([slot]).Problem.Visitors[0].Pinned, Is.EqualTo(new[] { slot }));
    }

    [Test]
    public void A_cancelled_visit_is_given_up_and_its_place_is_free()
    {
        var slot = _week.Slot(capacity: 1);
        _week.Visitor([slot], v => v with { Never = [slot] });
        _week.Visitor([slot]);

        var refill = From([slot], []);

        Assert.That(refill.Lost, Is.EqualTo(new[] { new LostVisit(0, slot, WhyLost.NotAdmitted) }));
        Assert.That(refill.Problem.Visitors.SelectMany(v => v.Pinned), Is.Empty);
    }

    [Test]
    public void Pins_of_the_fresh_problem_come_first_and_stay_whatever_stands_against_them()
    {
        int dutch = _week.Slot(languages: "NL"), near = _week.Slot();
        _week.Visitor([near], v => v with { Pinned = [dutch] });

        var refill = From([near, dutch]);

        Assert.That(refill.Problem.Visitors[0].Pinned, Is.EqualTo(new[] { dutch }));
        Assert.That(refill.Lost, Is.EqualTo(new[] { new LostVisit(0, near, WhyLost.Conflict) }));
    }

    [Test]
    public void Of_too_many_visits_those_of_the_lowest_ids_stay_and_parties_need_all_their_places()
    {
        var slot = _week.Slot(capacity: 4);
        _week.Visitor([slot]);
        _week.Visitor([slot], v => v with { Party = 3 });
        _week.Visitor([slot]);
        _week.Guest(slot);

        var refill = From([slot], [slot], [slot], [slot]);

        Assert.That(refill.Lost, Is.EqualTo(new[] { new LostVisit(1, slot, WhyLost.NoPlaces) }));
        Assert.That(refill.Kept, Is.EqualTo(3));
    }

    [Test]
    public void A_later_visit_that_no_longer_fits_the_limits_is_reported()
    {
        int morning = _week.Slot(at: "09:00"), evening = _week.Slot(at: "19:00"), tomorrow = _week.Slot(day: 1), after = _week.Slot(day: 2);
        _week.Visitor([], v => v with { Want = 2, PerDay = 1 });

        Assert.That(From([morning, evening, tomorrow, after]).Lost, Is.EqualTo(new[]
        {
            new LostVisit(0, evening, WhyLost.DayLimit),
            new LostVisit(0, after, WhyLost.EnoughVisits),
        }));
    }

    [Test]
    public void What_changed_between_visitor_and_slot_is_said()
    {
        int dutch = _week.Slot(languages: "NL"), away = _week.Slot(day: 1), busy = _week.Slot(day: 2), notAdmitted = _week.Slot(day: 3);
        _week.Visitor([], v => v with
        {
            NotAdmitted = [notAdmitted],
            Unavailable = [AWeek.Span("10:00", "10:15", day: 1)],
            Busy = [AWeek.Busy("11:00", "12:00", day: 2)],
        });

        Assert.That(
            From([dutch, away, busy, notAdmitted]).Lost.Select(lost => lost.Why),
            Is.EqualTo(new[] { WhyLost.Language, WhyLost.Unavailable, WhyLost.Conflict, WhyLost.NotAdmitted }));
    }

    [Test]
    public void Visitors_and_slots_that_are_gone_are_reported()
    {
        _week.Visitor([_week.Slot()]);

        Assert.That(From([7, -1], [0]).Lost, Is.EqualTo(new[]
        {
            new LostVisit(0, 7, WhyLost.NoSlot),
            new LostVisit(0, -1, WhyLost.NoSlot),
            new LostVisit(1, 0, WhyLost.NoVisitor),
        }));
    }

    [Test]
    public void New_visitors_are_untouched()
    {
        var slot = _week.Slot();
        _week.Visitor([slot]);
        _week.Visitor([slot]);

        Assert.That(From([slot]).Problem.Visitors[1].Pinned, Is.Empty);
    }

    [Test]
    public void Keeping_a_plan_of_the_same_problem_loses_nothing()
    {
        foreach (var (seed, problem, visits) in AnyWeek.WithVisits(200))
        {
            var refill = Refill.From(problem, AWeek.Plan(visits));

            Assert.That(refill.Lost, Is.Empty, $"seed {seed}");
            Assert.That(refill.Problem.Visitors.Select(v => v.Pinned), Is.EqualTo(visits), $"seed {seed}");
            Assert.That(problem.Visitors.SelectMany(v => v.Pinned), Is.Empty, "the fresh problem is not written to");
        }
    }

    private Refill From(params int[][] visits) => Refill.From(_week.Problem, AWeek.Plan(visits));
}
