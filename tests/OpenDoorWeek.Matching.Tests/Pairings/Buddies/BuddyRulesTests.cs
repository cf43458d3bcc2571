using NUnit.Framework;
using OpenDoorWeek.Matching.Pairings.Buddies;
using static OpenDoorWeek.Matching.Tests.Pairings.Buddies.AStaff;

namespace OpenDoorWeek.Matching.Tests.Pairings.Buddies;

/// <summary>What cannot be paired is refused, with the place and the reason.</summary>
[Category("Pairing")]
public sealed class BuddyRulesTests
{
    private static IEnumerable<TestCaseData> Refusals()
    {
        static TestCaseData Case(BuddyProblem problem, string told) => new TestCaseData(problem, told).SetArgDisplayNames(told);
        var three = Of(Member(), Member(), Member());
        yield return Case(three with { Travel = [[10, 20], [20]] }, "travel[1]: Give as many minutes as there are places.");
        yield return Case(three with { Travel = [[-1]] }, "travel[0]: Minutes are 0 to 1440.");
        yield return Case(three with { Travel = [[1_441]] }, "travel[0]: Minutes are 0 to 1440.");
        yield return Case(Of(Member(), Member(place: 3)), "people[1].place: There is no place 3.");
        yield return Case(Of(Member(), Member(place: -1)), "people[1].place: There is no place -1.");
        yield return Case(Of(Member(sector: 64)), "people[0].sector: Sectors are 0 to 63.");
        yield return Case(Of(Member() with { PreferredSectors = [1, -1] }), "people[0].preferredSectors: Sectors are 0 to 63.");
        yield return Case(Of(Member(organisation: -1)), "people[0].organisation: Organisations are numbered from 0.");
        yield return Case(Of(Member(string.Join(' ', Enumerable.Range(0, 65)))), "people: There are 65 different languages; at most 64 are known.");
        yield return Case(Of([.. Enumerable.Repeat(Member(), 20_001)]), "people: There are more than 20000 people.");
        yield return Case(three with { Earlier = [new Two(0, 3)] }, "earlier[0]: There is no person 3.");
        yield return Case(three with { Forbidden = [new Two(0, 1), new Two(-1, 1)] }, "forbidden[1]: There is no person -1.");
        yield return Case(three with { Pinned = [new Two(1, 1)] }, "pinned[0]: A pair is of two different people.");
        yield return Case(three with { Pinned = [new Two(0, 1), new Two(1, 2)] }, "pinned[1]: 1 is pinned twice.");
        yield return Case(three with { Pinned = [new Two(0, 1)], Forbidden = [new Two(1, 0)] }, "pinned[0]: 0 and 1 are both pinned together and kept apart.");
        yield return Case(Of(Member(), Member() with { OptedIn = false }) with { Pinned = [new Two(0, 1)] }, "pinned[0]: 1 is pinned without having opted in.");
    }

    [TestCaseSource(nameof(Refusals))]
    public void A_staff_that_cannot_be_is_refused(BuddyProblem problem, string told) =>
        Assert.That(Complaints(problem, new BuddyOptions()), Is.EqualTo(new[] { told }));

    [TestCase(0)]
    [TestCase(101)]
    public void The_number_of_candidates_has_bounds(int neighbours) =>
        Assert.That(Complaints(Of(Member()), new BuddyOptions { Neighbours = neighbours }), Is.EqualTo(new[] { "neighbours: Give 1 to 100 candidates for each person." }));

    [Test]
    public void All_that_is_wrong_is_told_at_once() =>
        Assert.That(Complaints(Of(Member(place: 9), Member(sector: 99)) with { Earlier = [new Two(5, 5)] }, new BuddyOptions()), Has.Length.EqualTo(4));

    private static string[] Complaints(BuddyProblem problem, BuddyOptions options) =>
        BuddyMatcher.Pair(problem, options) is BuddyAnswer.Refused refused ? [.. refused.Complaints.Select(c => $"{c.Path}: {c.Text}")] : [];
}
