using NUnit.Framework;
using OpenDoorWeek.Matching.Pairings.Buddies;
using static OpenDoorWeek.Matching.Tests.Pairings.Buddies.AStaff;

namespace OpenDoorWeek.Matching.Tests.Pairings.Buddies;

/// <summary>Who prepares an activity with whom.</summary>
[Category("Pairing")]
public sealed class BuddyMatcherTests
{
    [Test]
    public void Two_of_one_structure_who_share_a_language_are_a_pair_and_the_pair_says_why()
    {
        var pair = Paired(Of(Member("nl fr en", place: 0, sector: 3) with { PreferredSectors = [5] }, Member("en nl", place: 1, sector: 5))).Pairs.Single();
        Assert.That((pair.One, pair.Other, pair.Pinned), Is.EqualTo((0, 1, false)));
        Assert.That(pair.Why.SharedLanguages, Is.EqualTo(new[] { "en", "nl" }));
        var why = pair.Why;
        Assert.That((why.PlaceOfOne, why.PlaceOfOther, why.Minutes, why.SectorOfOne, why.SectorOfOther), Is.EqualTo((0, 1, 20, 3, 5)));
        Assert.That((why.OneLikesSector, why.OtherLikesSector), Is.EqualTo((true, false)));
    }

    [Test]
    public void People_without_a_common_language_are_no_pair() =>
        Assert.That(Reasons(Of(Member("nl"), Member("fr"))), Is.EqualTo("0 NoCandidate, 1 NoCandidate"));

    [Test]
    public void Language_tags_are_case_sensitive() =>
        Assert.That(Paired(Of(Member("nl"), Member("NL"))).Pairs, Is.Empty);

    [Test]
    public void People_of_two_structures_are_a_pair_when_both_are_small_and_agree()
    {
        var (open, closed) = (Member(organisation: 1) with { OpenToOthers = true }, Member(organisation: 2));
        Assert.That(Told(Paired(Of(open, closed))), Is.Empty);
        Assert.That(Told(Paired(Of(open, closed with { OpenToOthers = true }))), Is.EqualTo("0-1"));
    }

    [Test]
    public void Who_did_not_ask_is_in_no_pair_and_not_in_the_answer()
    {
        var pairing = Paired(Of(Member(), Member() with { OptedIn = false }));
        Assert.That(pairing.Pairs, Is.Empty);
        Assert.That(pairing.Unpaired.Select(unpaired => unpaired.Person), Is.EqualTo(new[] { 0 }));
    }

    [Test]
    public void The_pair_of_last_edition_is_not_proposed_again() =>
        Assert.That(Told(Paired(Of(Member(), Member(), Member(place: 2), Member(place: 2)) with { Earlier = [new Two(1, 0)] })), Is.Not.Contains("0-1").And.Length.EqualTo(7));

    [Test]
    public void A_forbidden_pair_is_not_made_even_when_both_stay_alone() =>
        Assert.That(Reasons(Of(Member(), Member()) with { Forbidden = [new Two(0, 1)] }), Is.EqualTo("0 NoCandidate, 1 NoCandidate"));

    [Test]
    public void A_pair_that_an_organiser_made_stays_whatever_language_structure_and_last_edition_say()
    {
        var problem = Of(Member("nl"), Member("fr", organisation: 1), Member("nl")) with { Pinned = [new Two(1, 0)], Earlier = [new Two(0, 1)] };
        var pairing = Paired(problem);
        Assert.That(Told(pairing), Is.EqualTo("0-1"));
        Assert.That(pairing.Pairs[0].Pinned);
        Assert.That(pairing.Pairs[0].Why.SharedLanguages, Is.Empty);
        Assert.That(pairing.Unpaired, Is.EqualTo(new[] { new UnpairedPerson(2, UnpairedReason.AllCandidatesPaired, null) }));
    }

    [Test]
    public void The_odd_one_out_is_offered_as_a_third_where_all_three_suit_each_other()
    {
        var pairing = Paired(Of(Member(), Member(), Member(place: 2)));
        Assert.That(Told(pairing), Is.EqualTo("0-1"));
        Assert.That(pairing.Unpaired, Is.EqualTo(new[] { new UnpairedPerson(2, UnpairedReason.AllCandidatesPaired, 0) }));
    }

    [Test]
    public void Three_who_understand_each_other_two_by_two_only_are_no_trio() =>
        Assert.That(Paired(Of(Member("nl fr"), Member("fr en"), Member("en nl"))).Unpaired.Single().Trio, Is.Null);

    [Test]
    public void The_odd_one_out_is_no_third_beside_somebody_she_is_kept_apart_from() =>
        Assert.That(Paired(Of(Member(), Member(), Member(place: 2)) with { Forbidden = [new Two(2, 0)] }).Unpaired.Single(), Is.EqualTo(new UnpairedPerson(2, UnpairedReason.AllCandidatesPaired, null)));

    [Test]
    public void Two_odd_ones_out_do_not_join_the_same_pair()
    {
        var pairing = Paired(Of(Member("nl fr"), Member("nl fr"), Member("nl"), Member("fr")) with { Pinned = [new Two(0, 1)] });
        Assert.That(pairing.Unpaired.Select(unpaired => unpaired.Trio).Order(), Is.EqualTo(new int?[] { null, 0 }));
    }

    [Test]
    public void One_more_pair_goes_before_a_nearer_one() =>
        Assert.That(Told(Paired(Of(
            Member("nl", place: 2), Member("nl fr"), Member("fr en"), Member("en", place: 2)))), Is.EqualTo("0-1 2-3"));

    [Test]
    public void Of_several_the_nearer_one_is_taken() =>
        Assert.That(Told(Paired(Of(Member(place: 0), Member(place: 2), Member(place: 0), Member(place: 2)))), Is.EqualTo("0-2 1-3"));

    [Test]
    public void A_preferred_sector_goes_before_a_few_minutes()
    {
        var wish = Member(place: 1, sector: 1) with { PreferredSectors = [7] };
        Assert.That(Told(Paired(Of(wish, Member(place: 1, sector: 1), Member(place: 0, sector: 7)))), Is.EqualTo("0-2"));
    }

    [Test]
    public void Two_who_share_more_languages_go_first() =>
        Assert.That(Told(Paired(Of(Member("nl fr"), Member("nl"), Member("fr nl")))), Is.EqualTo("0-2"));

    [Test]
    public void The_weight_is_that_of_the_pairs_we_made() =>
        Assert.That(Paired(Of(Member("nl fr", place: 0), Member("nl fr", place: 1))).Weight, Is.EqualTo(1_000 + (120 - 40) + 20));

    [Test]
    public void A_street_full_of_people_who_are_all_alike_is_paired_without_remainder() =>
        Assert.That(Paired(Of([.. Enumerable.Range(0, 400).Select(_ => Member())]), new BuddyOptions { Neighbours = 3 }).Unpaired, Is.Empty);

    [Test]
    public void The_seed_decides_who_stays_alone_when_all_have_the_same_claim()
    {
        var problem = Of(Member(), Member(), Member());
        var alone = Enumerable.Range(1, 40).Select(seed => Paired(problem, new BuddyOptions { Seed = (ulong)seed }).Unpaired.Single().Person);
        Assert.That(alone.Distinct().Count(), Is.EqualTo(3));
    }

    [Test]
    public void Nobody_gives_no_pairs() => Assert.That(Paired(new BuddyProblem([], [])).Pairs, Is.Empty);

    private static string Reasons(BuddyProblem problem) =>
        string.Join(", ", Paired(problem).Unpaired.Select(unpaired => $"{unpaired.Person} {unpaired.Reason}"));
}
