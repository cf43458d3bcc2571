using System.Numerics;

namespace OpenDoorWeek.Matching.Pairings.Buddies;

/// <summary>
/// Which two people may be paired, and what that is worth: 1000 for the pair, and as <see cref="Affinity"/> says for closeness, for each of
/// the two whose preferred sector the other is in, and for each shared language. Tables of bits, because it is asked for every two people.
/// </summary>
public sealed class PairWorth
{
    public const int OfPair = 1_000;

    private readonly Traits[] _people;
    private readonly int[][] _closeness;
    private readonly HashSet<int>?[] _apart;

    /// <param name="problem">Without complaints.</param>
    public PairWorth(BuddyProblem problem)
    {
        var languages = Affinity.LanguageBits([.. problem.People.Select(person => person.Languages)]);
        _people = [.. problem.People.Select((person, i) => new Traits(
            languages[i], Affinity.Bits(person.PreferredSectors), person.Sector, person.Place, person.Organisation, person.OpenToOthers, person.OptedIn))];
        _closeness = Affinity.Closeness(problem.Travel);
        _apart = new HashSet<int>?[problem.People.Length];
        foreach (var two in problem.Earlier.Concat(problem.Forbidden))
        {
            (_apart[two.One] ??= []).Add(two.Other);
            (_apart[two.Other] ??= []).Add(two.One);
        }
    }

    /// <returns>At least 1000, or 0 when the two may not be paired.</returns>
    public int Of(int one, int other)
    {
        ref readonly Traits a = ref _people[one], b = ref _people[other];
        var shared = a.Languages & b.Languages;
        return shared != 0 && MayMeet(a, b) && one != other && _apart[one]?.Contains(other) is not true
            ? OfPair + _closeness[a.Place][b.Place] + (Affinity.OfSector * (Likes(a, b) + Likes(b, a))) + (Affinity.OfLanguage * BitOperations.PopCount(shared))
            : 0;
    }

    /// <returns>Whether there is a language that all three share.</returns>
    public bool ShareLanguage(int one, int other, int third) => (_people[one].Languages & _people[other].Languages & _people[third].Languages) != 0;

    private static bool MayMeet(in Traits a, in Traits b) =>
        (a.Organisation == b.Organisation || (a.OpenToOthers && b.OpenToOthers)) && a.OptedIn && b.OptedIn;

    private static int Likes(in Traits person, in Traits other) => (int)(person.Preferred >> other.Sector) & 1;

    private readonly record struct Traits(
        ulong Languages, ulong Preferred, int Sector, int Place, int Organisation, bool OpenToOthers, bool OptedIn);
}
