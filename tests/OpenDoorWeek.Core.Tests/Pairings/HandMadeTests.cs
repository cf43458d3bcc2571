using NUnit.Framework;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.TestSupport;
using static OpenDoorWeek.Core.Tests.Pairings.Pools;

namespace OpenDoorWeek.Core.Tests.Pairings;

/// <summary>Whom an organiser may bring together by hand.</summary>
[Category("Rules")]
public sealed class HandMadeTests
{
    private static readonly PairingPool Pool = Of(Buddy(1), Buddy(2, 2, "fr"), Buddy(3), Mentor(4), Newcomer(5), Newcomer(6), Buddy(7));

    [Test]
    public void Two_buddies_of_whatever_language_and_structure_or_a_mentor_and_a_newcomer()
    {
        Assert.That(Ask(Pool, 1, 2), Is.Null);
        Assert.That(Ask(Pool, 5, 4), Is.Null);
        Assert.That(Ask(Pool, 4, 1), Is.EqualTo(new PairingRefusal.NoSuchPair()));
        Assert.That(Ask(Pool, 5, 6), Is.EqualTo(new PairingRefusal.NoSuchPair()));
        Assert.That(Ask(Pool, 1, 1), Is.EqualTo(new PairingRefusal.NoSuchPair()));
        Assert.That(Ask(Pool, 1, 99), Is.EqualTo(new PairingRefusal.NoSuchPair()));
    }

    [Test]
    public void Not_who_has_somebody_who_is_together_or_who_was()
    {
        var pool = Pool with { Live = [new(Id(50), false, [Id(1), Id(3)]), new(Id(51), false, [Id(4), Id(5)])], Former = [new(Id(2), Id(7))] };
        Assert.That(Ask(pool, 1, 2), Is.EqualTo(new PairingRefusal.HasPartner()));
        Assert.That(Ask(pool, 4, 6), Is.EqualTo(new PairingRefusal.HasPartner()), "she takes one");
        Assert.That(Ask(pool, 1, 3), Is.EqualTo(new PairingRefusal.AreTogether()));
        Assert.That(Ask(pool, 2, 7), Is.EqualTo(new PairingRefusal.WereTogether()));
    }

    [Test]
    public void A_trio_is_a_pair_with_somebody_who_has_nobody()
    {
        var pool = Pool with { Live = [new(Id(50), false, [Id(1), Id(3)])] };
        Assert.That(Ask(pool, 1, 2, 3), Is.Null);
        Assert.That(Ask(pool, 1, 2, 7), Is.EqualTo(new PairingRefusal.NoSuchPair()), "the pair is not whole");
        Assert.That(Ask(Pool, 1, 2, 3), Is.EqualTo(new PairingRefusal.NoSuchPair()), "there is no pair");
        Assert.That(Ask(pool with { Live = [.. pool.Live, new(Id(51), true, [Id(1), Id(3), Id(7)])] }, 1, 2, 3), Is.EqualTo(new PairingRefusal.HasPartner()), "they are asked about another");
        var pair = HandMade.Pair(pool, [Id(3), Id(1), Id(2)], new(2026, 11, 11), Rows.Today);
        Assert.That((pair.IsTrio, pair.Members.Count, pair.Reasons.IsByHand, pair.Reasons.Languages.Length), Is.EqualTo((true, 3, true, 0)));
    }

    [Test]
    public void A_mentor_stands_first()
    {
        var pair = HandMade.Pair(Pool, [Id(5), Id(4)], new(2026, 11, 11), Rows.Today);
        Assert.That(pair.Members, Is.EqualTo(new NewPair.Member[] { new(Id(4), "mentor"), new(Id(5), "newcomer") }));
        Assert.That(pair.Reasons.Editions, Is.EqualTo(2));
    }

    private static PairingRefusal? Ask(PairingPool pool, params int[] people) => HandMade.Refuse(pool, [.. people.Select(Id)]);
}
