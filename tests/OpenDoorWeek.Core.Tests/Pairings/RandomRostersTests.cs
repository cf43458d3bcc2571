using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>What holds whoever asks, whatever was decided, and however they answer.</summary>
[Category("Pairing")]
public sealed class RandomRostersTests
{
    private const int Rosters = 1000;

    [Test]
    public void Over_a_thousand_rosters_and_their_answers_nobody_is_left_out_silently_nor_meets_the_same_partner_twice()
    {
        var (pairs, alone, rounds) = (0, 0, 0);
        for (var seed = 1; seed <= Rosters; seed++)
        {
            var dice = new Random(seed);
            var pool = Pools.Random(dice);
            for (var round = 0; round < 3; round++)
            {
                var plan = PairingPlanner.Plan(pool, seed, default);
                AssertFair(pool, plan, $"seed {seed}, round {round}");
                (pairs, alone, rounds) = (pairs + plan.Pairs.Count, alone + plan.Alone.Count, rounds + 1);
                pool = Answer(dice, pool, plan, round);
            }
        }

        TestContext.Out.WriteLine($"{Rosters} rosters, {rounds} runs: {pairs} pairs, {alone} times somebody with less than she asked for and why");
    }

    [Test]
    public void The_same_roster_in_whatever_order_gives_the_same_pairs()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var pool = Pools.Random(new Random(seed));
            var again = PairingFile.Read(PairingFile.Of(pool));
            Assert.That(PairingFile.HashOf(again), Is.EqualTo(PairingFile.HashOf(pool)), $"seed {seed}");
            Assert.That(PairingFile.Of(PairingPlanner.Plan(again, seed, default)), Is.EqualTo(PairingFile.Of(PairingPlanner.Plan(pool, seed, default))), $"seed {seed}");
        }
    }

    private static void AssertFair(PairingPool pool, PairingPlan plan, string told)
    {
        var of = pool.Seekers.ToDictionary(s => s.OptInId);
        var apart = pool.Former.Concat(pool.Rules.Where(r => !r.IsTogether).Select(r => PairingBusy.Sorted(r.One, r.Other))).ToHashSet();
        foreach (var pair in plan.Pairs)
        {
            Assert.That(apart, Does.Not.Contain(PairingBusy.Sorted(pair.One, pair.Other)), $"{told}: no repeat, nor who is kept apart");
            Assert.That(pair.Why.Languages, pair.IsPinned ? Is.Not.Null : Is.Not.Empty, $"{told}: a language that both speak");
            Assert.That(of[pair.One].Languages.Intersect(of[pair.Other].Languages), Is.EquivalentTo(pair.Why.Languages), told);
        }

        var load = pool.Live.SelectMany(l => l.Members).Concat(plan.Pairs.SelectMany(p => new[] { p.One, p.Other })).CountBy(o => o).ToDictionary();
        var alone = plan.Alone.Select(l => l.OptInId).ToHashSet();
        foreach (var seeker in pool.Seekers)
        {
            var partners = load.GetValueOrDefault(seeker.OptInId);
            Assert.That(partners, Is.LessThanOrEqualTo(seeker.Capacity), $"{told}: no more partners than she takes");
            Assert.That(partners > 0 || alone.Contains(seeker.OptInId), Is.True, $"{told}: in a pair, or named with why");
        }

        Assert.That((plan.BuddyWeight, plan.MentorWeight), Is.EqualTo((plan.BuddyBound, plan.MentorBound)), $"{told}: as good as the bound");
    }

    /// <summary>Some accept, some say no or say nothing, some leave.</summary>
    private static PairingPool Answer(Random dice, PairingPool pool, PairingPlan plan, int round)
    {
        var left = pool.Seekers.Where(_ => dice.Next(12) == 0).Select(s => s.OptInId).ToHashSet();
        var proposed = plan.Pairs.Select((p, i) => new PairingPool.LivePair(Pools.Id(10_000 + (1000 * round) + i), false, [.. new[] { p.One, p.Other }.Order()])).Concat(pool.Live).ToList();
        var ended = proposed.Where(p => dice.Next(3) == 0 || p.Members.Any(left.Contains)).ToList();
        return pool with
        {
            Seekers = [.. pool.Seekers.Where(s => !left.Contains(s.OptInId))],
            Live = [.. proposed.Except(ended).OrderBy(p => p.PairId)],
            Former = [.. pool.Former.Union(ended.Select(p => PairingBusy.Sorted(p.Members[0], p.Members[1])))],
        };
    }
}
