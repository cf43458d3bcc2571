using System.Security.Cryptography;
using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Tests.Problems;

[Category("Rules")]
public sealed class ProblemHashTests
{
    private static readonly Visitor Visitor = SmallWeek.Visitor(3, 2, 0) with
    {
        Languages = ["NL", "FR"],
        Pinned = [1, 0],
        Never = [2, 1],
        NotAdmitted = [1, 0],
        Busy = [new(2, 0, 5, 1), new(1, 0, 5, 1)],
        Unavailable = [new(2, 0, 5), new(1, 0, 5)],
    };

    private static readonly Slot[] Slots = [SmallWeek.Slot(0, 540), SmallWeek.Slot(1, 700) with { Languages = ["NL", "FR", "NL"] }, SmallWeek.Slot(2, 900)];

    /// <summary>The form that plans carry: it must not change, or no older plan verifies any more.</summary>
    [Test]
    public void It_is_the_digest_of_all_numbers_in_turn_with_lengths_before_lists()
    {
        object[] said =
        [
            3, 3, 10, 30, 30, 3, 30, 10, 30, 3, 30, 30, 10,
            4, 0, 0, 1, 1, 2, 2, 2, 0,
            3, 0, 0, 0, 540, 600, 2, 0, 1, 2, "FR", 1, 1, 0, 700, 760, 2, 0, 2, 2, "FR", 2, "NL", 2, 2, 0, 900, 960, 2, 0, 1, 2, "FR",
            1, 3, 2, 1, 0, 2, 2, "FR", 2, "NL", 2, 2, 0, 0, 2, 0, 1, 2, 1, 2, 2, 0, 1, 2, 1, 0, 5, 1, 2, 0, 5, 1, 2, 1, 0, 5, 2, 0, 5,
        ];
        var bytes = said.SelectMany(part => part is int number ? BitConverter.GetBytes(number) : Encoding.UTF8.GetBytes((string)part)).ToArray();
        Assert.That(ProblemHash.Of(SmallWeek.Of(Slots, Visitor)), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    [Test]
    public void The_order_of_sets_does_not_count()
    {
        var other = Visitor with
        {
            Languages = ["FR", "NL", "FR"],
            Pinned = [0, 1],
            Never = [1, 2],
            NotAdmitted = [0, 1],
            Busy = [.. Visitor.Busy.Reverse()],
            Unavailable = [.. Visitor.Unavailable.Reverse()],
        };
        Assert.That(ProblemHash.Of(SmallWeek.Of(Slots, other)), Is.EqualTo(ProblemHash.Of(SmallWeek.Of(Slots, Visitor))));
    }

    [Test]
    public void Anything_else_that_changes_changes_it()
    {
        Visitor[] others =
        [
            Visitor, Visitor with { Wishes = [0, 2] }, Visitor with { Wishes = [2], Proposed = [0] }, Visitor with { Want = 2 }, Visitor with { PerDay = 1 }, Visitor with { Party = 2 },
            Visitor with { Priority = 1 }, Visitor with { Pinned = [0] }, Visitor with { Never = [] }, Visitor with { NotAdmitted = [] }, Visitor with { Busy = [] },
            Visitor with { Unavailable = [] }, Visitor with { Languages = ["NL"] },
        ];
        Assert.That(others.Select(visitor => ProblemHash.Of(SmallWeek.Of(Slots, visitor))), Is.Unique);
    }

    [Test]
    public void A_long_problem_is_hashed_as_a_whole()
    {
        var slots = Enumerable.Range(0, 2_000).Select(day => SmallWeek.Slot(0, 540, day)).ToArray();
        Slot[] other = [.. slots[..^1], slots[^1] with { Capacity = 3 }];
        Assert.That(ProblemHash.Of(SmallWeek.Of(other)), Is.Not.EqualTo(ProblemHash.Of(SmallWeek.Of(slots))));
    }
}
