using NUnit.Framework;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Matching.Problems;
using OpenDoorWeek.Matching.Verification;

namespace OpenDoorWeek.Matching.Tests.Proofs;

/// <summary>No place stays empty that somebody could have as well.</summary>
[Category("Matching")]
public sealed class LeftPlacesTests
{
    [Test]
    public void A_chain_that_counts_on_the_same_place_twice_does_not_leave_it_empty([Range(1, 12)] int seed)
    {
        foreach (var preset in Preset.All)
        {
            var plan = Matched.Plan(OnePlaceWantedTwice(), preset, (ulong)seed);
            Assert.That(Verifier.Verify(OnePlaceWantedTwice(), plan).Violations, Is.Empty, preset.Name);
            Assert.That(plan.Visits.Count(visits => visits.Contains(0)), Is.EqualTo(1), preset.Name);
        }
    }

    [Test]
    public void A_party_larger_than_a_slot_does_not_make_it_too_dear_for_one_that_fits([Range(1, 12)] int seed)
    {
        var week = new AWeek();
        int first = week.Slot(capacity: 2), second = week.Slot(day: 1, capacity: 2);
        week.Visitor([second], v => v with { Want = 1, Party = 3 });
        week.Visitor([first, second], v => v with { Want = 2, Party = 2 });
        foreach (var preset in Preset.All)
        {
            Assert.That(Matched.Plan(week.Problem, preset, (ulong)seed).Visits, Is.EqualTo(new int[][] { [], [first, second] }), preset.Name);
        }
    }

    [Test]
    public void Nothing_keeps_anybody_from_a_place_that_is_left_in_a_crowded_week()
    {
        var wrong = from seed in Enumerable.Range(1, Sizes.CrowdedWeeks)
                    let week = Crowded(seed)
                    let verdict = Verifier.Verify(week, Matched.Plan(week, Preset.All[seed % 3], (ulong)seed))
                    where !verdict.IsValid
                    select $"seed {seed}: {string.Join("; ", verdict.Violations)}";
        Assert.That(wrong.Take(5), Is.Empty);
    }

    /// <summary>Somebody may leave the slot of two for the slot of one, another the slot of four for hers, and a third fill that up and the slot of one besides.</summary>
    private static Problem OnePlaceWantedTwice()
    {
        var week = new AWeek();
        int[] hosts = [.. Enumerable.Range(0, 3).Select(_ => week.Host(sector: 0))];
        int one = week.Slot(hosts[0], day: 4, capacity: 1), four = week.Slot(hosts[1], capacity: 4), two = week.Slot(hosts[2], day: 4, at: "14:00", capacity: 2);
        week.Visitor([one, four], v => v with { Want = 1, Party = 2 });
        week.Visitor([four, one], v => v with { Want = 1 });
        week.Visitor([two, four, one]);
        week.Visitor([four, two], v => v with { Want = 2 });
        week.Visitor([four], v => v with { Want = 1 });
        return week.Problem;
    }

    /// <summary>Few places, some parties, many who want more than one visit, and hosts that are nearly all alike.</summary>
    private static Problem Crowded(int seed)
    {
        var (week, dice) = (new AWeek(), new Random(seed));
        var slots = Enumerable.Range(0, dice.Next(3, 12)).Select(_ => week.Slot(
            week.Host(dice.Next(2)), dice.Next(5), $"{dice.Next(9, 17):00}:00", 90, dice.Next(1, 7), minimum: dice.Next(6) / 5)).ToArray();
        foreach (var _ in Enumerable.Range(0, dice.Next(6, 30)))
        {
            dice.Shuffle(slots);
            var wishes = slots[..Math.Min(slots.Length, dice.Next(1, 7))];
            week.Visitor(wishes, v => v with { Want = dice.Next(1, 4), Party = dice.Next(8) == 0 ? 2 : 1 });
        }

        return week.Problem;
    }
}
