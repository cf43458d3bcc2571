using System.Globalization;
using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Web.Verbs;

/// <summary>The seed of a lottery, as typed.</summary>
internal static class SeedOption
{
    private const string Name = "--seed";

    public static FileOption Option { get; } = new(Name, "a whole number from 0, the seed of the lottery");

    /// <param name="seed">That of <see cref="MatchOptions"/> where none is typed.</param>
    /// <returns>False after a sentence on standard error.</returns>
    public static bool TryRead(FileOptions typed, out ulong seed)
    {
        seed = new MatchOptions().Seed;
        if (typed.Find(Name) is not { } number || ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out seed))
        {
            return true;
        }

        Console.Error.WriteLine($"{Name} wants a whole number from 0 to {ulong.MaxValue}, not {number}. See --help.");
        return false;
    }
}
