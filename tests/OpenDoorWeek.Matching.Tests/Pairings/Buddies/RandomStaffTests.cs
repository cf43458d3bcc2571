using NUnit.Framework;
using OpenDoorWeek.Matching.Pairings.Blossoms;
using OpenDoorWeek.Matching.Pairings.Buddies;
using OpenDoorWeek.Matching.Pairings.Graphs;
using OpenDoorWeek.Matching.Tests.Proofs;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Pairings.Buddies;

/// <summary>What holds for any staff.</summary>
[Category("Pairing")]
public sealed class RandomStaffTests
{
    private static readonly int Staffs = Sizes.Long ? 1_000 : 150;

    [Test]
    public void Everybody_who_asked_is_in_one_pair_or_told_to_the_organiser_and_nobody_else_is() => ForAll((problem, pairing) =>
    {
        var named = pairing.Pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Concat(pairing.Unpaired.Select(unpaired => unpaired.Person)).Order();
        return named.SequenceEqual(Enumerable.Range(0, problem.People.Length).Where(person => problem.People[person].OptedIn));
    });

    [Test]
    public void Every_pair_keeps_every_rule() =>
        ForAll((problem, pairing) => pairing.Pairs.All(pair => new PlainBuddyRules(problem).Suit(pair.One, pair.Other)));

    [Test]
    public void No_other_pairs_among_all_that_the_rules_allow_weigh_more() =>
        ForAll((problem, pairing) => pairing.Weight == GeneralMatcher.Match(new PlainBuddyRules(problem).Everybody()).Weight);

    [Test]
    public void The_proof_holds_for_all_possible_pairs_and_not_for_the_likely_ones_only() => ForAll((problem, pairing) =>
    {
        var vertexOf = Enumerable.Range(0, problem.People.Length).Select(person => Array.IndexOf(pairing.Persons, person)).ToArray();
        var edges = new PlainBuddyRules(problem).Everybody().Edges.Select(edge => new Edge(vertexOf[edge.One], vertexOf[edge.Other], edge.Weight));
        return Certificate.Violations(new WeightedGraph(pairing.Persons.Length, edges), pairing.Proof).Count == 0
            && Certificate.Violations(pairing.Graph, pairing.Proof).Count == 0;
    });

    [Test]
    public void A_third_person_suits_both_and_shares_one_language_with_them_and_no_pair_gets_two() => ForAll((problem, pairing) =>
    {
        var rules = new PlainBuddyRules(problem);
        var trios = pairing.Unpaired.Where(unpaired => unpaired.Trio is not null).ToList();
        return trios.DistinctBy(unpaired => unpaired.Trio).Count() == trios.Count && trios.TrueForAll(unpaired =>
        {
            var pair = pairing.Pairs[unpaired.Trio!.Value];
            int[] three = [unpaired.Person, pair.One, pair.Other];
            return rules.Suit(three[0], three[1]) && rules.Suit(three[0], three[2])
                && three.Select(person => problem.People[person].Languages.AsEnumerable()).Aggregate((a, b) => a.Intersect(b)).Any();
        });
    });

    [Test]
    public void Who_is_said_to_have_no_candidate_has_none() => ForAll((problem, pairing) => pairing.Unpaired.All(unpaired =>
        unpaired.Reason == UnpairedReason.NoCandidate == !Enumerable.Range(0, problem.People.Length).Any(other => new PlainBuddyRules(problem).Suit(unpaired.Person, other))));

    [Test]
    public void The_order_in_which_languages_sectors_and_pairs_to_avoid_are_told_changes_nothing() => ForAll((problem, pairing) =>
        Told(AStaff.Paired(Shuffled(problem), Options)) == Told(pairing));

    [Test]
    public void Short_lists_of_candidates_take_longer_and_lose_nothing() => ForAll((problem, pairing) =>
        AStaff.Paired(problem, Options with { Neighbours = 2 }).Weight == pairing.Weight);

    [Test]
    public void Another_lottery_gives_pairs_that_are_as_good() => ForAll((problem, pairing) =>
        AStaff.Paired(problem, Options with { Seed = 99 }).Weight == pairing.Weight);

    [Test]
    public void Thousands_of_people_get_proven_pairs()
    {
        var pairing = AStaff.Paired(AStaff.Random(1, Sizes.Long ? 5_000 : 2_000));
        TestContext.Out.WriteLine($"{pairing.Pairs.Count} pairs, {pairing.Unpaired.Count} alone, {pairing.Graph.Edges.Length} candidate pairs, {pairing.Proof.OddSets.Count} odd sets");
        Assert.That(Certificate.Violations(pairing.Graph, pairing.Proof), Is.Empty);
    }

    private static BuddyOptions Options { get; } = new() { Seed = 7, Neighbours = 8 };

    private static void ForAll(Func<BuddyProblem, BuddyPairing, bool> holds)
    {
        var broken = Enumerable.Range(1, Staffs).Where(seed =>
        {
            var problem = AStaff.Random(seed, 1 + (seed % 60));
            return !holds(problem, AStaff.Paired(problem, Options));
        });
        Assert.That(broken.Take(5), Is.Empty, "seeds");
    }

    private static string Told(BuddyPairing pairing) =>
        AStaff.Told(pairing) + string.Join(' ', pairing.Unpaired) + string.Join(' ', pairing.Pairs.SelectMany(pair => pair.Why.SharedLanguages));

    private static BuddyProblem Shuffled(BuddyProblem problem)
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
            People = [.. problem.People.Select(person => person with { Languages = Mixed(person.Languages), PreferredSectors = Mixed(person.PreferredSectors) })],
            Earlier = Mixed(problem.Earlier),
            Forbidden = Mixed([.. problem.Forbidden.Select(two => new Two(two.Other, two.One))]),
        };
    }
}
