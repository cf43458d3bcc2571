using OpenDoorWeek.Matching.Pairings.Buddies;
using OpenDoorWeek.MatchingCases.Staff;

namespace OpenDoorWeek.Matching.Tests.Pairings.Buddies;

/// <summary>Staff members who look for a buddy.</summary>
internal static class AStaff
{
    /// <summary>Three places in a row, 20 minutes from one to the next.</summary>
    public static int[][] Travel => [[10, 20, 40], [20, 10, 20], [40, 20, 10]];

    /// <summary>Speaks Dutch, works at place 0 in sector 0 of structure 0.</summary>
    public static BuddySeeker Member(string languages = "nl", int place = 0, int organisation = 0, int sector = 0) =>
        new() { Place = place, Sector = sector, Languages = languages.Split(' ', StringSplitOptions.RemoveEmptyEntries), Organisation = organisation };

    public static BuddyProblem Of(params BuddySeeker[] people) => new(Travel, people);

    public static BuddyPairing Paired(BuddyProblem problem, BuddyOptions? options = null) =>
        BuddyMatcher.Pair(problem, options ?? new BuddyOptions()) is BuddyAnswer.Paired answer
            ? answer.Pairing
            : throw new InvalidOperationException("The problem was refused.");

    /// <summary>As "0-1 2-3".</summary>
    public static string Told(BuddyPairing pairing) => string.Join(' ', pairing.Pairs.Select(pair => $"{pair.One}-{pair.Other}"));

    public static BuddyProblem Random(int seed, int n) => RandomStaff.Make(seed, n);
}
