using NUnit.Framework;
using OpenDoorWeek.Matching.Pairings.Mentors;
using OpenDoorWeek.Matching.Tests.Proofs;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Pairings.Mentors;

/// <summary>What holds for any mentors and newcomers.</summary>
[Category("Pairing")]
public sealed class RandomMentorsTests
{
    private static readonly int Rounds = Sizes.Long ? 1_000 : 150;

    [Test]
    public void Five_newcomers_are_served_as_well_as_by_the_best_of_all_choices()
    {
        for (var seed = 1; seed <= Rounds; seed++)
        {
            var problem = AMentorRound.Random(seed, 1 + (seed % 4), 1 + (seed % 5));
            Assert.That(AMentorRound.Paired(problem).Value, Is.EqualTo(EveryMentorChoice.Of(problem)), $"seed {seed}");
        }
    }

    [Test]
    public void The_pairs_are_proven_to_be_the_best_by_the_prices_of_mentors() => ForAll((problem, pairing) =>
        MentorCertificate.Violations(problem, pairing).Count == 0 && pairing.Bound == pairing.Value);

    [Test]
    public void The_order_in_which_languages_sectors_and_forbidden_pairs_are_told_changes_nothing() => ForAll((problem, pairing) =>
        AMentorRound.Told(AMentorRound.Paired(Shuffled(problem))) == AMentorRound.Told(pairing));

    [Test]
    public void Another_lottery_gives_pairs_that_are_as_good() => ForAll((problem, pairing) => AMentorRound.Paired(problem, 99).Value == pairing.Value);

    [Test]
    public void Pins_stay_and_the_rest_is_the_best_beside_them() => ForAll((problem, pairing) =>
    {
        Help[] pins = [.. pairing.Pairs.Where((_, i) => i % 3 == 0).Select(pair => new Help(pair.Mentor, pair.Newcomer))];
        var again = AMentorRound.Paired(problem with { Pinned = pins });
        return MentorCertificate.Violations(problem with { Pinned = pins }, again).Count == 0 && again.Value == again.Bound
            && again.Pairs.Count(pair => pair.Pinned) == pins.Length;
    });

    [Test]
    public void Hundreds_of_mentors_and_newcomers_get_proven_pairs()
    {
        var problem = AMentorRound.Random(1, 200, 500);
        var pairing = AMentorRound.Paired(problem);
        TestContext.Out.WriteLine($"{pairing.Pairs.Count} pairs, {pairing.Unserved.Count} without all their mentors, value {pairing.Value}, bound {pairing.Bound}");
        Assert.That(MentorCertificate.Violations(problem, pairing), Is.Empty);
        Assert.That(pairing.Bound, Is.EqualTo(pairing.Value));
    }

    private static void ForAll(Func<MentorProblem, MentorPairing, bool> holds)
    {
        var broken = Enumerable.Range(1, Rounds).Where(seed =>
        {
            var problem = AMentorRound.Random(seed, 1 + (seed % 30), 1 + (seed % 60));
            return !holds(problem, AMentorRound.Paired(problem));
        });
        Assert.That(broken.Take(5), Is.Empty, "seeds");
    }

    private static MentorProblem Shuffled(MentorProblem problem)
    {
        var dice = new Dice(5);
        T[] Mixed<T>(T[] items)
        {
            T[] copy = [.. items];
            dice.Shuffle(copy);
            return copy;
        }

        return problem with
        {
            Mentors = [.. problem.Mentors.Select(mentor => mentor with { Languages = Mixed(mentor.Languages) })],
            Newcomers = [.. problem.Newcomers.Select(newcomer => newcomer with { Languages = Mixed(newcomer.Languages) })],
            Forbidden = Mixed(problem.Forbidden),
        };
    }
}
