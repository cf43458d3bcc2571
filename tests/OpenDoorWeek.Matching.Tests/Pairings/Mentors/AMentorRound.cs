using OpenDoorWeek.Matching.Pairings.Mentors;
using OpenDoorWeek.MatchingCases.Weeks;

namespace OpenDoorWeek.Matching.Tests.Pairings.Mentors;

/// <summary>Hosts with experience and hosts without.</summary>
internal static class AMentorRound
{
    private static readonly (string[] Languages, int Weight)[] Spoken =
        [(["fr"], 41), (["fr", "nl"], 15), (["en", "fr"], 12), (["en", "fr", "nl"], 22), (["nl"], 4), (["en", "nl"], 2), (["en"], 4)];

    /// <summary>Three places in a row, 20 minutes from one to the next.</summary>
    public static int[][] Travel => [[10, 20, 40], [20, 10, 20], [40, 20, 10]];

    /// <summary>Speaks Dutch, at place 0 in sector 0, structure 0.</summary>
    public static Mentor Mentor(string languages = "nl", int place = 0, int sector = 0, int capacity = 1) =>
        new() { Place = place, Sector = sector, Languages = Words(languages), Organisation = 0, Capacity = capacity };

    /// <summary>Speaks Dutch, at place 0 in sector 0, structure 1.</summary>
    public static Newcomer Newcomer(string languages = "nl", int place = 0, int want = 1) =>
        new() { Place = place, Sector = 0, Languages = Words(languages), Organisation = 1, Want = want };

    public static MentorProblem Of(Mentor[] mentors, params Newcomer[] newcomers) => new(Travel, mentors, newcomers);

    public static MentorPairing Paired(MentorProblem problem, ulong seed = 1) =>
        MentorMatcher.Pair(problem, seed) is MentorAnswer.Paired answer ? answer.Pairing : throw new InvalidOperationException("The problem was refused.");

    /// <summary>Mentor-newcomer, as "0-1 2-3".</summary>
    public static string Told(MentorPairing pairing) => string.Join(' ', pairing.Pairs.Select(pair => $"{pair.Mentor}-{pair.Newcomer}"));

    public static MentorProblem Random(int seed, int mentors, int newcomers)
    {
        var dice = new Dice((ulong)seed);
        return new MentorProblem(
            Grid(),
            [.. Enumerable.Range(0, mentors).Select(_ => new Mentor
            {
                Place = dice.Below(30), Sector = dice.Below(6), Languages = dice.Of(Spoken), Organisation = dice.Below(3 * mentors),
                Capacity = dice.Between(1, 3), Editions = dice.Between(1, 9),
            })],
            [.. Enumerable.Range(0, newcomers).Select(_ => new Newcomer
            {
                Place = dice.Below(30), Sector = dice.Below(6), Languages = dice.Of(Spoken), Organisation = dice.Below(3 * mentors),
                PreferredSectors = dice.Chance(500) ? [] : [dice.Below(6)], Want = dice.Between(1, 2),
            })])
        {
            Forbidden = [.. Enumerable.Range(0, newcomers / 4).Select(_ => new Help(dice.Below(mentors), dice.Below(newcomers)))],
        };
    }

    private static string[] Words(string languages) => languages.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int[][] Grid() =>
        [.. Enumerable.Range(0, 30).Select(a => Enumerable.Range(0, 30).Select(b => TravelTime.Minutes(new Tile(a % 5, a / 5), new Tile(b % 5, b / 5))).ToArray())];
}
