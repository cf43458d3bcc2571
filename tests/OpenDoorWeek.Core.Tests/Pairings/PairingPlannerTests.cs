using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using static OpenDoorWeek.Core.Tests.Pairings.Pools;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Who is proposed to whom, and what is said of who is not.</summary>
[Category("Rules")]
public sealed class PairingPlannerTests
{
    [Test]
    public void Two_of_one_structure_who_share_a_language_are_buddies_with_why()
    {
        var plan = Plan(Of(Buddy(1, 1, "nl", "fr"), Buddy(2, 1, "nl")));
        Assert.That(plan.Pairs, Has.Count.EqualTo(1));
        Assert.That((plan.Pairs[0].Kind, plan.Pairs[0].One, plan.Pairs[0].Other), Is.EqualTo(("buddy", Id(1), Id(2))));
        Assert.That(plan.Pairs[0].Why.Languages, Is.EqualTo(new[] { "nl" }));
        Assert.That(plan.Pairs[0].Why.Minutes, Is.EqualTo(10));
        Assert.That(plan.Alone, Is.Empty);
    }

    [Test]
    public void Who_is_of_another_structure_is_no_buddy_unless_both_are_open_to_it()
    {
        Assert.That(Plan(Of(Buddy(1, 1), Buddy(2, 2))).Alone.Select(l => l.Reason), Is.All.EqualTo(LoneReason.NoCandidate));
        Assert.That(Plan(Of(Buddy(1, 1) with { IsOpenToOthers = true }, Buddy(2, 2))).Pairs, Is.Empty);
        Assert.That(Plan(Of(Buddy(1, 1) with { IsOpenToOthers = true }, Buddy(2, 2) with { IsOpenToOthers = true })).Pairs, Has.Count.EqualTo(1));
    }

    [Test]
    public void The_third_of_three_is_named_with_the_pair_that_could_take_her()
    {
        var plan = Plan(Of(Buddy(1), Buddy(2), Buddy(3)));
        var (pair, lone) = (plan.Pairs.Single(), plan.Alone.Single());
        Assert.That(lone.Reason, Is.EqualTo(LoneReason.AllPaired));
        Assert.That(lone.Trio, Is.EquivalentTo(new[] { pair.One, pair.Other }));
    }

    [Test]
    public void A_pair_that_lives_stays_and_is_not_proposed_again()
    {
        var pool = Of(Buddy(1), Buddy(2), Buddy(3)) with { Live = [new(Id(9), false, [Id(1), Id(3)])] };
        var plan = Plan(pool);
        Assert.That(plan.Pairs, Is.Empty);
        Assert.That(plan.Alone.Select(l => l.OptInId), Is.EqualTo(new[] { Id(2) }));
        Assert.That(plan.Alone[0].Trio, Is.EquivalentTo(new[] { Id(1), Id(3) }));
    }

    [Test]
    public void Who_waits_for_a_trio_or_whose_partner_is_just_gone_is_left_in_peace()
    {
        var trio = Of(Buddy(1), Buddy(2), Buddy(3), Buddy(4)) with { Live = [new(Id(8), false, [Id(1), Id(2)]), new(Id(9), true, [Id(1), Id(2), Id(3)])] };
        Assert.That((Plan(trio).Pairs.Count, string.Join(' ', Plan(trio).Alone.Select(l => l.OptInId))), Is.EqualTo((0, $"{Id(4)}")));
        var gone = Of(Buddy(1), Buddy(2)) with { Live = [new(Id(9), false, [Id(1), Id(7)])] };
        Assert.That(Plan(gone).Pairs, Is.Empty);
    }

    [Test]
    public void Who_were_a_pair_before_are_not_again_although_nobody_else_is_there()
    {
        var plan = Plan(Of(Buddy(1), Buddy(2)) with { Former = [new(Id(1), Id(2))] });
        Assert.That(plan.Pairs, Is.Empty);
        Assert.That(plan.Alone.Select(l => l.Reason), Is.All.EqualTo(LoneReason.NoCandidate));
    }

    [Test]
    public void Two_who_are_wanted_together_are_proposed_once_and_two_who_are_kept_apart_never()
    {
        var pool = Of(Buddy(1), Buddy(2), Buddy(3, 2, "fr"));
        var together = pool with { Rules = [new(Id(50), Id(1), Id(3), true)] };
        Assert.That(Plan(together).Pairs.Select(p => (p.One, p.Other, p.IsPinned)), Is.EqualTo(new[] { (Id(1), Id(3), true) }));
        Assert.That(Plan(together with { Former = [new(Id(1), Id(3))] }).LeftOut, Is.EqualTo(new[] { Id(50) }));
        Assert.That(Plan(pool with { Rules = [new(Id(50), Id(1), Id(2), false)] }).Pairs, Is.Empty);
    }

    [Test]
    public void A_mentor_helps_as_many_newcomers_as_she_takes_and_the_others_are_named()
    {
        var plan = Plan(Of(Mentor(1, 2), Newcomer(2), Newcomer(3), Newcomer(4)));
        Assert.That(plan.Pairs.Select(p => p.One), Is.EqualTo(new[] { Id(1), Id(1) }));
        Assert.That(plan.Alone.Single().Reason, Is.EqualTo(LoneReason.AllPaired));
        Assert.That(plan.Pairs[0].Why.Editions, Is.EqualTo(2));
    }

    [Test]
    public void Nobody_gets_a_second_mentor_before_everybody_has_a_first()
    {
        var plan = Plan(Of(Mentor(1), Mentor(2), Newcomer(3, 2), Newcomer(4)));
        Assert.That(plan.Pairs.Select(p => p.Other), Is.EquivalentTo(new[] { Id(3), Id(4) }));
        Assert.That(plan.Alone.Select(l => (l.OptInId, l.Missing, l.HasOne)), Is.EqualTo(new[] { (Id(3), 1, true) }));
    }

    [Test]
    public void Who_offers_help_without_experience_or_asks_for_it_with_is_told_to_the_organiser()
    {
        var plan = Plan(Of(Mentor(1) with { IsExperienced = false }, Newcomer(2) with { IsExperienced = true }));
        Assert.That(plan.Pairs, Is.Empty);
        Assert.That(plan.Alone.Select(l => l.Reason), Is.EqualTo(new[] { LoneReason.NotExperienced, LoneReason.Experienced }));
    }

    [Test]
    public void A_mentor_keeps_her_newcomer_when_the_organiser_says_that_she_is_none_and_gets_no_other()
    {
        var pool = Of(Mentor(1, 3) with { IsExperienced = false }, Newcomer(2), Newcomer(3)) with { Live = [new(Id(9), false, [Id(1), Id(2)])] };
        Assert.That(Plan(pool).Pairs, Is.Empty);
        Assert.That(Plan(pool).Alone.Select(l => l.OptInId), Is.EqualTo(new[] { Id(3) }));
    }

    [Test]
    public void Between_runs_two_who_came_since_wait_for_the_organiser_but_may_help_who_lost_a_partner()
    {
        var pool = Of(Buddy(1), Buddy(2), Buddy(3));
        Assert.That(Plan(PairingAgain.Narrow(pool, [])).Pairs, Is.Empty);
        Assert.That(Plan(PairingAgain.Narrow(pool, [Id(2)])).Pairs.Single().Why.Sides.Select(s => s.OptInId), Does.Contain(Id(2)));
    }
}
