using System.Numerics;

namespace OpenDoorWeek.Matching.Pairings.Buddies;

/// <summary>
/// Which two people may be paired, and what that is worth: 1000 for the pair, up to 120 for closeness (120 less the minutes there and back),
/// 25 for each of the two whose preferred sector the other is in, 10 for each shared language. Tables of bits, because it is asked for
/// every two people.
/// </summary>
public sealed class PairWorth
{
    public const int OfPair = 1_000;
    public const int OfSector = 25;
    public const int OfLanguage = 10;

    /// <summary>Minutes there and back from which closeness is worth nothing.</summary>
    public const int FarAway = 120;

    private readonly BuddyProblem _problem;
    private readonly ulong[] _languages;
    private readonly ulong[] _preferred;
    private readonly HashSet<int>?[] _apart;

    /// <param name="problem">Without complaints.</param>
    public PairWorth(BuddyProblem problem)
    {
        _problem = problem;
        var tags = problem.People.SelectMany(person => person.Languages).Distinct().Order(StringComparer.Ordinal).ToList();
        _languages = [.. problem.People.Select(person => Bits(person.Languages.Select(tag => tags.BinarySearch(tag, StringComparer.Ordinal))))];
        _preferred = [.. problem.People.Select(person => Bits(person.PreferredSectors))];
        _apart = new HashSet<int>?[problem.People.Length];
        foreach (var two in problem.Earlier.Concat(problem.Forbidden))
        {
            (_apart[two.One] ??= []).Add(two.Other);
            (_apart[two.Other] ??= []).Add(two.One);
        }
    }

    /// <returns>At least 1000, or 0 when the two may not be paired.</returns>
    public int Of(int one, int other) => MayPair(one, other)
        ? OfPair + Closeness(one, other)
            + (OfSector * (Likes(one, other) + Likes(other, one)))
            + (OfLanguage * BitOperations.PopCount(_languages[one] & _languages[other]))
        : 0;

    /// <returns>Whether there is a language that all three share.</returns>
    public bool ShareLanguage(int one, int other, int third) => (_languages[one] & _languages[other] & _languages[third]) != 0;

    /// <returns>1 when the sector of the other is one that this person prefers, else 0.</returns>
    public int Likes(int person, int other) => (int)(_preferred[person] >> _problem.People[other].Sector) & 1;

    private bool MayPair(int one, int other)
    {
        BuddySeeker a = _problem.People[one], b = _problem.People[other];
        return (_languages[one] & _languages[other]) != 0
            && (a.Organisation == b.Organisation || (a.OpenToOthers && b.OpenToOthers))
            && a.OptedIn && b.OptedIn && one != other
            && _apart[one]?.Contains(other) is not true;
    }

    private int Closeness(int one, int other)
    {
        int from = _problem.People[one].Place, to = _problem.People[other].Place;
        return Math.Max(0, FarAway - _problem.Travel[from][to] - _problem.Travel[to][from]);
    }

    private static ulong Bits(IEnumerable<int> positions) => positions.Aggregate(0UL, (bits, position) => bits | (1UL << position));
}
