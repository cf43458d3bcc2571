using NUnit.Framework;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Tests.Problems;
using OpenDoorWeek.Matching.Verification;

namespace OpenDoorWeek.Matching.Tests.Verification;

[Category("Matching")]
public sealed class VerifierTests
{
    private static readonly int Rounds = Proofs.Sizes.Long ? 20_000 : 1_500;

    [Test]
    public void A_plan_by_first_come_first_served_is_accepted_with_its_numbers()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var problem = new RandomWeek(seed).Next();
            var random = new Random(seed);
            var prices = problem.Slots.Select(_ => random.Next(3) == 0 ? 0 : random.NextInt64(0, 40_000)).ToArray();
            var plan = NaivePlan.For(problem, Preset.All[seed % 3], prices);
            var verdict = Verifier.Verify(problem, plan);
            Assert.That(verdict.Violations, Is.Empty, $"seed {seed}");
            Assert.That((verdict.Utility, verdict.Weighted, verdict.Bound), Is.EqualTo((plan.Utility, plan.Weighted, (long?)plan.Bound)), $"seed {seed}");
            Assert.That(verdict.Bound, Is.GreaterThanOrEqualTo(verdict.Weighted), $"seed {seed}");
        }
    }

    /// <summary>A list of 64 wishes has 43,744 sets of at most 3.</summary>
    [Test]
    public void The_longest_lists_are_proven_as_well()
    {
        var slots = Enumerable.Range(0, 64).Select(i => SmallWeek.Slot(i % 4, 540 + (60 * (i % 8)), day: i / 8)).ToArray();
        var problem = SmallWeek.Of(slots, [.. Enumerable.Range(0, 5).Select(i => SmallWeek.Visitor(3, [.. Enumerable.Range(0, 64).Select(j => (j * 5 + i) % 64)]))]);
        var prices = slots.Select((_, i) => i * 997L % 32_000).ToArray();
        Assert.That(Verifier.Verify(problem, NaivePlan.For(problem, Preset.EqualShares, prices)).Violations, Is.Empty);
    }

    [Test]
    public void Prices_of_zero_prove_that_nobody_can_have_more_than_all_they_wish()
    {
        var problem = SmallWeek.Of([SmallWeek.Slot(0, 540), SmallWeek.Slot(1, 900)], SmallWeek.Visitor(2, 0, 1));
        var verdict = Verifier.Verify(problem, NaivePlan.For(problem, Preset.EqualShares, [0, 0]));
        Assert.That((verdict.Weighted, verdict.Bound, verdict.IsValid), Is.EqualTo((50_214L, (long?)50_214L, true)));
    }

    [Test]
    public void What_a_party_has_counts_for_each_of_it_and_takes_a_place_for_each()
    {
        var problem = SmallWeek.Of([SmallWeek.Slot(0, 540, capacity: 3)], SmallWeek.Visitor(1, 0) with { Party = 3 });
        var verdict = Verifier.Verify(problem, NaivePlan.For(problem, Preset.EqualShares, [100]));
        Assert.That((verdict.Counts[0], verdict.Utility, verdict.Weighted, verdict.Bound, verdict.IsValid), Is.EqualTo((3, 345L, 90_345L, (long?)90_345L, true)));
    }

    [Test]
    public void A_pin_outside_the_wishes_counts_and_brings_its_sector_but_no_rank()
    {
        var problem = SmallWeek.Of([SmallWeek.Slot(0, 540)], SmallWeek.Visitor(1) with { Pinned = [0] });
        var verdict = Verifier.Verify(problem, NaivePlan.For(problem, Preset.EqualShares, [500]));
        Assert.That((verdict.Utility, verdict.Weighted, verdict.Bound, verdict.IsValid), Is.EqualTo((15L, 30_015L, (long?)30_515L, true)));
    }
}
