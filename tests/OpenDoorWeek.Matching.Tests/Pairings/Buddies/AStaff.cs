using OpenDoorWeek.Matching.Pairings.Buddies;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Pairings.Buddies;

/// <summary>Staff members who look for a buddy.</summary>
internal static class AStaff
{
    private static readonly (string[] Languages, int Weight)[] Spoken =
        [(["fr"], 41), (["fr", "nl"], 15), (["en", "fr"], 12), (["en", "fr", "nl"], 22), (["nl"], 4), (["en", "nl"], 2), (["en"], 4)];

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

    /// <summary>Structures of about five people, a third of them small ones that are open to others, and all kinds of pairs to avoid or keep.</summary>
    public static BuddyProblem Random(int seed, int n)
    {
        var dice = new Dice((ulong)seed);
        int[] organisations = [.. Enumerable.Range(0, n).Select(_ => dice.Below(1 + (n / 5)))];
        BuddySeeker[] people = [.. organisations.Select(organisation => new BuddySeeker
        {
            Place = dice.Below(30),
            Sector = dice.Below(12),
            PreferredSectors = dice.Chance(500) ? [] : [.. Enumerable.Range(0, dice.Between(1, 3)).Select(_ => dice.Below(12)).Distinct()],
            Languages = dice.Of(Spoken),
            Organisation = organisation,
            OpenToOthers = organisation % 3 == 0,
            OptedIn = dice.Chance(950),
        })];
        return new BuddyProblem(Grid(), people)
        {
            Earlier = Twos(dice, n, n / 3),
            Forbidden = Twos(dice, n, n / 10),
        };
    }

    private static Two[] Twos(Dice dice, int n, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new Two(dice.Below(n), dice.Below(n))).Where(two => two.One != two.Other)];

    // The schematic map: 5 by 6 tiles.
    private static int[][] Grid() =>
        [.. Enumerable.Range(0, 30).Select(a => Enumerable.Range(0, 30).Select(b => TravelTime.Minutes(new Tile(a % 5, a / 5), new Tile(b % 5, b / 5))).ToArray())];
}
