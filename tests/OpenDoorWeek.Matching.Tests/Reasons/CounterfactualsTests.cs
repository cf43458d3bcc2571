using NUnit.Framework;
using OpenDoorWeek.Matching.Engine;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.Reasons;
using OpenDoorWeek.Matching.Refills;

namespace OpenDoorWeek.Matching.Tests.Reasons;

[Category("Matching")]
public sealed class CounterfactualsTests
{
    private AWeek _week = new();

    [SetUp]
    public void NewWeek() => _week = new AWeek();

    [Test]
    public void A_place_can_cost_another_visitor_her_only_visit()
    {
        var slot = _week.Slot();
        _week.Visitor([slot]);
        _week.Visitor([slot]);

        var counterfactual = Ask([[slot], []], visitor: 1, slot);

        Assert.That(counterfactual, Is.EqualTo(new Counterfactual(CostToOthers.OnlyVisit, Loss: 30_115, Gain: 30_115)));
        Assert.That(counterfactual!.IsDrawn, "both had the same claim");
    }

    [TestCase(1, CostToOthers.OnlyVisit)]
    [TestCase(2, CostToOthers.SecondVisit)]
    [TestCase(3, CostToOthers.ThirdVisit)]
    public void What_the_other_loses_is_told_by_how_many_visits_she_has(int visits, CostToOthers worst)
    {
        int[] slots = [.. Enumerable.Range(0, visits).Select(day => _week.Slot(day: day))];
        _week.Visitor(slots);
        _week.Visitor(slots[..1]);

        Assert.That(Ask([slots, []], visitor: 1, slots[0])!.Worst, Is.EqualTo(worst));
    }

    [Test]
    public void Visits_that_are_pinned_count()
    {
        int pin = _week.Slot(), slot = _week.Slot(day: 1);
        _week.Visitor([pin, slot], v => v with { Pinned = [pin] });
        _week.Visitor([slot]);

        Assert.That(Ask([[pin, slot], []], visitor: 1, slot)!.Worst, Is.EqualTo(CostToOthers.SecondVisit));
    }

    [Test]
    public void Who_can_go_elsewhere_has_another_wish_instead()
    {
        int slot = _week.Slot(), elsewhere = _week.Slot();
        _week.Visitor([slot, elsewhere]);
        _week.Visitor([slot], v => v with { Want = 1 });

        var counterfactual = Ask([[slot], []], visitor: 1, slot);

        Assert.That(counterfactual, Is.EqualTo(new Counterfactual(CostToOthers.OtherWish, Loss: 16, Gain: 30_115)), "which shows that it is not the best plan");
    }

    [Test]
    public void The_cheapest_chain_is_taken_and_its_worst_change_told()
    {
        int slot = _week.Slot(), next = _week.Slot(), last = _week.Slot(day: 1);
        _week.Visitor([slot, next]);
        _week.Visitor([next, last]);
        _week.Visitor([slot]);

        var counterfactual = Ask([[slot], [next, last], []], visitor: 2, slot);

        Assert.That(counterfactual!.Worst, Is.EqualTo(CostToOthers.SecondVisit), "the first moves on, the second keeps one of two");
        Assert.That(counterfactual.Loss, Is.EqualTo(20_000 + 100 + 15 + 16));
    }

    [Test]
    public void Who_is_pinned_cannot_make_room()
    {
        var slot = _week.Slot();
        _week.Guest(slot);
        _week.Visitor([slot]);

        Assert.That(Ask([[slot], []], visitor: 1, slot), Is.EqualTo(new Counterfactual(CostToOthers.NoWay, 0, 0)));
    }

    [Test]
    public void The_visitor_herself_counts_for_the_minimum_and_slots_that_are_closed_take_nobody()
    {
        int slot = _week.Slot(capacity: 2, minimum: 2), closed = _week.Slot(capacity: 2, minimum: 2, day: 1);
        _week.Visitor([slot, closed]);
        _week.Visitor([slot]);
        _week.Visitor([slot]);

        Assert.That(Ask([[slot], [slot], []], visitor: 2, slot)!.Worst, Is.EqualTo(CostToOthers.OnlyVisit));
    }

    [Test]
    public void Who_is_needed_for_a_minimum_may_move_on_when_another_comes()
    {
        int slot = _week.Slot(), needed = _week.Slot(minimum: 1, day: 1), free = _week.Slot(day: 2);
        _week.Visitor([slot, needed], v => v with { Want = 1 });
        _week.Visitor([needed, free], v => v with { Want = 1 });
        _week.Visitor([slot]);

        Assert.That(Ask([[slot], [needed], []], visitor: 2, slot), Is.EqualTo(new Counterfactual(CostToOthers.OtherWish, 16 + 16, 30_115)));
    }

    [Test]
    public void A_large_party_is_not_turned_out_where_one_person_would_do()
    {
        var slot = _week.Slot(capacity: 3);
        _week.Visitor([slot], v => v with { Party = 2 });
        _week.Visitor([slot]);
        _week.Visitor([slot]);

        Assert.That(Ask([[slot], [slot], []], visitor: 2, slot, price: 30_115)!.Loss, Is.EqualTo(30_115));
    }

    [Test]
    public void A_party_needs_several_to_make_room()
    {
        var slot = _week.Slot(capacity: 2);
        _week.Visitor([slot]);
        _week.Visitor([slot]);
        _week.Visitor([slot], v => v with { Party = 2 });

        Assert.That(Ask([[slot], [slot], []], visitor: 2, slot), Is.EqualTo(new Counterfactual(CostToOthers.OnlyVisit, 60_230, 60_230)));
    }

    [Test]
    public void A_party_larger_than_the_slot_finds_no_way()
    {
        var slot = _week.Slot(capacity: 2);
        _week.Visitor([slot], v => v with { Party = 3 });

        Assert.That(Ask([[]], visitor: 0, slot)!.Worst, Is.EqualTo(CostToOthers.NoWay));
    }

    [Test]
    public void Only_full_slots_are_asked_about()
    {
        var slot = _week.Slot();
        _week.Visitor([slot]);

        Assert.That(new Counterfactuals(_week.Problem, AWeek.Plan([[]], [0])).Of(new UnmetWish(0, slot, 1, Reason.EnoughVisits)), Is.Null);
    }

    [Test]
    public void A_plan_of_another_problem_is_refused()
    {
        var slot = _week.Slot();
        _week.Visitor([]);

        Assert.That(() => new Counterfactuals(_week.Problem, AWeek.Plan([[slot]], [0])), Throws.ArgumentException);
    }

    /// <summary>Where no minimum binds, forcing somebody in cannot better a best plan, and asking leaves everything as it was.</summary>
    [Test]
    public void In_plans_of_the_engine_nobody_would_win_more_than_the_others_lose()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var problem = new AnyWeek(seed).Problem();
            var plan = Run(problem);
            var counterfactuals = new Counterfactuals(problem, plan);

            var answers = plan.Unmet.Select(counterfactuals.Of).ToArray();

            Assert.That(answers.Where(answer => answer is { Worst: not CostToOthers.NoWay } && answer.Gain > answer.Loss), Is.Empty, $"seed {seed}");
            Assert.That(plan.Unmet.Select(counterfactuals.Of), Is.EqualTo(answers), $"seed {seed}: asked twice");
        }
    }

    [Test]
    public void What_the_others_lose_is_never_less_than_a_plan_with_the_visit_pinned_can_save()
    {
        foreach (var (answer, plan, forced, what) in AskedAgain(40, problem => problem))
        {
            Assert.That(plan.Weighted + answer.Gain - answer.Loss, Is.LessThanOrEqualTo(forced.Bound), what);
        }
    }

    [Test]
    public void Without_parties_and_minima_it_is_what_a_run_with_the_visit_pinned_shows()
    {
        foreach (var (answer, plan, forced, what) in AskedAgain(40, Plain))
        {
            Assert.That(plan.Weighted + answer.Gain - answer.Loss, Is.EqualTo(forced.Weighted), what);
        }
    }

    /// <summary>Each answer beside a whole run in which the visitor has the wish, and all her visits, pinned.</summary>
    private static IEnumerable<(Counterfactual Answer, Plan Plan, Plan Forced, string What)> AskedAgain(int weeks, Func<Problem, Problem> but)
    {
        for (var seed = 1; seed <= weeks; seed++)
        {
            var problem = but(new AnyWeek(seed).Problem());
            var plan = Run(problem);
            var counterfactuals = new Counterfactuals(problem, plan);
            foreach (var unmet in plan.Unmet)
            {
                if (counterfactuals.Of(unmet) is { Worst: not CostToOthers.NoWay } answer)
                {
                    var pins = plan.Visits[unmet.Visitor].Append(unmet.Wish).Select(slot => new Decision.Pin(unmet.Visitor, slot));
                    yield return (answer, plan, Run(Decision.Apply(problem, pins)), $"seed {seed}: {unmet}");
                }
            }
        }
    }

    private static Problem Plain(Problem problem) => problem with
    {
        Slots = [.. problem.Slots.Select(slot => slot with { Minimum = 0 })],
        Visitors = [.. problem.Visitors.Select(visitor => visitor with { Party = 1 })],
    };

    private static Plan Run(Problem problem) => ((MatchAnswer.Planned)Matchmaker.Match(problem, new MatchOptions())).Plan;

    private Counterfactual? Ask(int[][] visits, int visitor, int slot, long price = 0) =>
        new Counterfactuals(_week.Problem, AWeek.Plan(visits, [.. _week.Problem.Slots.Select(_ => price)])).Of(new UnmetWish(visitor, slot, 1, Reason.Full));
}
