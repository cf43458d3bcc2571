using OpenDoorWeek.Matching.Pairings.Buddies;
using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Matching.Tests.Pairings.Buddies;

/// <summary>The rules of pairing once more, as plainly as they can be said.</summary>
internal sealed class PlainBuddyRules(BuddyProblem problem)
{
    private readonly HashSet<Two> _apart =
        [.. problem.Earlier.Concat(problem.Forbidden).SelectMany(two => new[] { two, new Two(two.Other, two.One) })];

    /// <summary>Everybody with everybody whom the rules allow; vertex = person.</summary>
    public WeightedGraph Everybody() => new(problem.People.Length,
        from a in Enumerable.Range(0, problem.People.Length)
        from b in Enumerable.Range(0, a)
        where !IsPinned(a) && !IsPinned(b) && Suit(a, b)
        select new Edge(a, b, Weight(a, b)));

    public bool Suit(int a, int b)
    {
        BuddySeeker one = problem.People[a], other = problem.People[b];
        return a != b && one.OptedIn && other.OptedIn
            && one.Languages.Intersect(other.Languages).Any()
            && (one.Organisation == other.Organisation || (one.OpenToOthers && other.OpenToOthers))
            && !_apart.Contains(new Two(a, b));
    }

    public bool IsPinned(int person) => problem.Pinned.Any(two => two.One == person || two.Other == person);

    private int Weight(int a, int b)
    {
        BuddySeeker one = problem.People[a], other = problem.People[b];
        var minutes = problem.Travel[one.Place][other.Place] + problem.Travel[other.Place][one.Place];
        return 1_000 + Math.Max(0, 120 - minutes)
            + (one.PreferredSectors.Contains(other.Sector) ? 25 : 0)
            + (other.PreferredSectors.Contains(one.Sector) ? 25 : 0)
            + (10 * one.Languages.Intersect(other.Languages).Count());
    }
}
