using NUnit.Framework;
using OpenDoorWeek.Matching.Pairings.Mentors;
using static OpenDoorWeek.Matching.Tests.Pairings.Mentors.AMentorRound;

namespace OpenDoorWeek.Matching.Tests.Pairings.Mentors;

/// <summary>Which mentor helps which newcomer.</summary>
[Category("Pairing")]
public sealed class MentorMatcherTests
{
    [Test]
    public void A_newcomer_gets_a_mentor_and_the_pair_says_why()
    {
        var problem = Of([Mentor("fr nl", place: 1, sector: 3) with { Editions = 4 }], Newcomer("nl fr en") with { PreferredSectors = [3] });
        var pair = Paired(problem).Pairs.Single();
        var why = pair.Why;
        Assert.That((pair.Mentor, pair.Newcomer, pair.Pinned), Is.EqualTo((0, 0, false)));
        Assert.That(why.SharedLanguages, Is.EqualTo(new[] { "fr", "nl" }));
        Assert.That((why.PlaceOfMentor, why.PlaceOfNewcomer, why.Minutes, why.SectorOfMentor, why.SectorOfNewcomer), Is.EqualTo((1, 0, 20, 3, 0)));
        Assert.That((why.SectorIsPreferred, why.Editions), Is.EqualTo((true, 4)));
    }

    [Test]
    public void A_mentor_helps_no_more_newcomers_than_she_said() =>
        Assert.That(Paired(Of([Mentor(capacity: 2)], Newcomer(), Newcomer(), Newcomer())).Pairs, Has.Count.EqualTo(2));

    [Test]
    public void Nobody_gets_a_second_mentor_while_somebody_could_have_a_first()
    {
        var pairing = Paired(Of([Mentor(), Mentor()], Newcomer("nl", want: 2), Newcomer("nl", place: 2)));
        Assert.That(pairing.Pairs.Select(pair => pair.Newcomer), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(pairing.Unserved, Is.EqualTo(new[] { new UnservedNewcomer(0, 1, UnservedReason.AllCandidatesTaken) }));
    }

    [Test]
    public void Who_wants_two_mentors_gets_two_different_ones() =>
        Assert.That(Told(Paired(Of([Mentor(capacity: 3), Mentor(place: 2)], Newcomer(want: 2)))), Is.EqualTo("0-0 1-0"));

    [Test]
    public void A_newcomer_without_a_common_language_is_told_to_the_organiser() =>
        Assert.That(Paired(Of([Mentor("fr")], Newcomer("nl", want: 2))).Unserved, Is.EqualTo(new[] { new UnservedNewcomer(0, 2, UnservedReason.NoCandidate) }));

    [Test]
    public void A_structure_is_no_mentor_of_its_own() =>
        Assert.That(Paired(Of([Mentor()], Newcomer() with { Organisation = 0 })).Pairs, Is.Empty);

    [Test]
    public void A_forbidden_pair_is_not_made() =>
        Assert.That(Paired(Of([Mentor()], Newcomer()) with { Forbidden = [new Help(0, 0)] }).Pairs, Is.Empty);

    [Test]
    public void A_mentor_moves_to_another_newcomer_so_that_both_have_one() =>
        Assert.That(Told(Paired(Of([Mentor("nl fr"), Mentor("fr", place: 2)], Newcomer("fr nl"), Newcomer("nl", place: 2)))), Is.EqualTo("1-0 0-1"));

    [Test]
    public void A_pin_stays_whatever_language_says_and_takes_a_place_of_both()
    {
        var problem = Of([Mentor("fr", capacity: 1), Mentor("nl")], Newcomer("nl", want: 2), Newcomer("fr")) with { Pinned = [new Help(0, 0)] };
        var pairing = Paired(problem);
        Assert.That(Told(pairing), Is.EqualTo("0-0 1-0"));
        Assert.That(pairing.Pairs.Select(pair => pair.Pinned), Is.EqualTo(new[] { true, false }));
        Assert.That(pairing.Value, Is.EqualTo(10_000 + 100 + 10));
        Assert.That(MentorCertificate.Violations(problem, pairing), Is.Empty);
    }

    [Test]
    public void A_mentor_pinned_to_a_newcomer_is_not_given_to_her_again() =>
        Assert.That(Told(Paired(Of([Mentor(capacity: 3)], Newcomer(want: 2)) with { Pinned = [new Help(0, 0)] })), Is.EqualTo("0-0"));

    [Test]
    public void The_nearer_mentor_is_taken_and_a_preferred_sector_goes_before_a_few_minutes()
    {
        Assert.That(Told(Paired(Of([Mentor(place: 2), Mentor(place: 1)], Newcomer()))), Is.EqualTo("1-0"));
        Assert.That(Told(Paired(Of([Mentor(place: 1, sector: 5), Mentor()], Newcomer() with { PreferredSectors = [5] }))), Is.EqualTo("0-0"));
    }

    [Test]
    public void Nobody_gives_no_pairs() => Assert.That(Paired(new MentorProblem([], [], [])).Pairs, Is.Empty);

    [Test]
    public void A_run_ends_when_it_is_asked_to() =>
        Assert.That(() => MentorMatcher.Pair(Of([Mentor()], Newcomer()), 1, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
}
