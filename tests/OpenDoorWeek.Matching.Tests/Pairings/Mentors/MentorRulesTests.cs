using NUnit.Framework;
using OpenDoorWeek.Matching.Pairings.Mentors;
using static OpenDoorWeek.Matching.Tests.Pairings.Mentors.AMentorRound;

namespace OpenDoorWeek.Matching.Tests.Pairings.Mentors;

/// <summary>What cannot be paired is refused, with the place and the reason.</summary>
[Category("Pairing")]
public sealed class MentorRulesTests
{
    private static IEnumerable<TestCaseData> Refusals()
    {
        static TestCaseData Case(MentorProblem problem, string told) => new TestCaseData(problem, told).SetArgDisplayNames(told);
        var two = Of([Mentor(), Mentor(capacity: 3)], Newcomer(), Newcomer(want: 2));
        yield return Case(two with { Travel = [[10, 20], [20]] }, "travel[1]: Give as many minutes as there are places.");
        yield return Case(two with { Travel = [[1_441]] }, "travel[0]: Minutes are 0 to 1440.");
        yield return Case(Of([Mentor(place: 3)]), "mentors[0].place: There is no place 3.");
        yield return Case(Of([Mentor(sector: -1)]), "mentors[0].sector: Sectors are 0 to 63.");
        yield return Case(Of([Mentor() with { Organisation = -1 }]), "mentors[0].organisation: Organisations are numbered from 0.");
        yield return Case(Of([Mentor() with { Editions = 0 }]), "mentors[0].editions: A mentor took part in at least 1 edition.");
        yield return Case(Of([Mentor(capacity: 4)]), "mentors[0].capacity: A mentor helps 1 to 3 newcomers.");
        yield return Case(Of([Mentor(capacity: 0)]), "mentors[0].capacity: A mentor helps 1 to 3 newcomers.");
        yield return Case(Of([], Newcomer(want: 3)), "newcomers[0].want: A newcomer wants 1 to 2 mentors.");
        yield return Case(Of([], Newcomer(place: -1)), "newcomers[0].place: There is no place -1.");
        yield return Case(Of([], Newcomer() with { PreferredSectors = [64] }), "newcomers[0].preferredSectors: Sectors are 0 to 63.");
        yield return Case(Of([Mentor(string.Join(' ', Enumerable.Range(0, 65)))]), "mentors: There are 65 different languages; at most 64 are known.");
        yield return Case(Of([.. Enumerable.Repeat(Mentor(), 2_001)]), "mentors: There are more than 2000 mentors.");
        yield return Case(Of([], [.. Enumerable.Repeat(Newcomer(), 5_001)]), "newcomers: There are more than 5000 newcomers.");
        yield return Case(two with { Forbidden = [new Help(2, 0)] }, "forbidden[0].mentor: There is no mentor 2.");
        yield return Case(two with { Pinned = [new Help(0, -1)] }, "pinned[0].newcomer: There is no newcomer -1.");
        yield return Case(two with { Pinned = [new Help(0, 0), new Help(0, 1)] }, "pinned[1]: Mentor 0 has more pins than she helps newcomers.");
        yield return Case(two with { Pinned = [new Help(0, 0), new Help(1, 0)] }, "pinned[1]: Newcomer 0 has more pins than she wants mentors.");
        yield return Case(two with { Pinned = [new Help(1, 1), new Help(1, 1)] }, "pinned[1]: 1 and 1 are pinned twice.");
        yield return Case(two with { Pinned = [new Help(1, 1)], Forbidden = [new Help(1, 1)] }, "pinned[0]: 1 and 1 are both pinned together and kept apart.");
    }

    [TestCaseSource(nameof(Refusals))]
    public void What_cannot_be_is_refused(MentorProblem problem, string told) =>
        Assert.That(MentorMatcher.Pair(problem) is MentorAnswer.Refused refused ? refused.Complaints.Select(c => $"{c.Path}: {c.Text}") : [], Is.EqualTo(new[] { told }));
}
