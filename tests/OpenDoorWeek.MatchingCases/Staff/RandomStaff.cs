using OpenDoorWeek.Matching;
using OpenDoorWeek.Matching.Pairings.Buddies;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.MatchingCases.Staff;

/// <summary>Staff members who look for a buddy.</summary>
public static class RandomStaff
{
    private static readonly (string[] Languages, int Weight)[] Spoken =
        [(["fr"], 41), (["fr", "nl"], 15), (["en", "fr"], 12), (["en", "fr", "nl"], 22), (["nl"], 4), (["en", "nl"], 2), (["en"], 4)];

    /// <summary>Structures of about five people, a third of them small ones that are open to others, and all kinds of pairs to avoid or keep.</summary>
    public static BuddyProblem Make(int seed, int n)
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
