using NUnit.Framework;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Reasons;

namespace OpenDoorWeek.Matching.Tests.Reasons;

[Category("Rules")]
public sealed class SlotAdviceTests
{
    [TestCase(0, OneMorePlace.Nothing)]
    [TestCase(1, OneMorePlace.BetterWish)]
    [TestCase(4_999, OneMorePlace.BetterWish)]
    [TestCase(5_000, OneMorePlace.ThirdVisit)]
    [TestCase(14_999, OneMorePlace.ThirdVisit)]
    [TestCase(15_000, OneMorePlace.SecondVisit)]
    [TestCase(24_999, OneMorePlace.SecondVisit)]
    [TestCase(25_000, OneMorePlace.FirstVisit)]
    [TestCase(30_115, OneMorePlace.FirstVisit)]
    public void With_equal_shares_the_price_tells_which_visit_a_place_would_give(long price, OneMorePlace effect) =>
        Assert.That(SlotAdvice.EffectOf(price, Preset.EqualShares), Is.EqualTo(effect));

    [TestCase("coverage", 99, OneMorePlace.BetterWish)]
    [TestCase("coverage", 14_999, OneMorePlace.BetterWish)]
    [TestCase("coverage", 15_000, OneMorePlace.FirstVisit)]
    [TestCase("first", 1_015, OneMorePlace.BetterWish)]
    [TestCase("first", 29_300, OneMorePlace.FirstVisit)]
    public void Where_further_visits_have_no_weight_they_are_not_told_apart_from_better_wishes(string preset, long price, OneMorePlace effect) =>
        Assert.That(SlotAdvice.EffectOf(price, Preset.Find(preset)!), Is.EqualTo(effect));

    [Test]
    public void Only_full_slots_are_advised_and_parties_count_with_all_their_people()
    {
        var week = new AWeek();
        int full = week.Slot(capacity: 3), free = week.Slot(capacity: 2);
        week.Guest(free);
        week.Guest(full);
        week.Guest(full, party: 2);

        var advice = SlotAdvice.Of(week.Problem, AWeek.Plan([[free], [full], [full]], prices: [20_084, 500]));

        Assert.That(advice, Is.EqualTo(new[] { new SlotAdvice(full, 20_084, OneMorePlace.SecondVisit) }));
    }
}
