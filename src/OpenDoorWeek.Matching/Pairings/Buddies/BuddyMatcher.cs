using OpenDoorWeek.Matching.Pairings.Graphs;

namespace OpenDoorWeek.Matching.Pairings.Buddies;

/// <summary>Pairs buddies: as many as can be and as well as can be, in one sum of weights (<see cref="PairWorth"/>) that is proven to be greatest.</summary>
public static class BuddyMatcher
{
    /// <exception cref="OperationCanceledException">When <paramref name="cancellation"/> asks for it.</exception>
    public static BuddyAnswer Pair(BuddyProblem problem, BuddyOptions options, CancellationToken cancellation = default)
    {
        var complaints = BuddyRules.Complaints(problem, options);
        return complaints.Count > 0
            ? new BuddyAnswer.Refused(complaints)
            : new BuddyAnswer.Paired(Paired(problem, options, cancellation));
    }

    private static BuddyPairing Paired(BuddyProblem problem, BuddyOptions options, CancellationToken cancellation)
    {
        var worth = new PairWorth(problem);
        var pinned = problem.Pinned.SelectMany(two => new[] { two.One, two.Other }).ToHashSet();
        int[] persons = [.. Lots.Order(options.Seed, problem.People.Length).Where(p => problem.People[p].OptedIn && !pinned.Contains(p))];
        var (graph, proof) = new CandidateGraph(worth, options, persons, cancellation).Solve();
        var pairs = Pairs(problem, persons, proof);
        return new BuddyPairing
        {
            Pairs = pairs,
            Unpaired = OddOnesOut.Of(problem, worth, pairs, [.. persons.Where((_, v) => proof.Mates[v] < 0)]),
            Weight = proof.Weight,
            Graph = graph,
            Persons = persons,
            Proof = proof,
        };
    }

    private static List<BuddyPair> Pairs(BuddyProblem problem, int[] persons, ProvenMatching proof)
    {
        var made = proof.Mates.Select((mate, v) => (mate, v)).Where(p => p.v < p.mate)
            .Select(p => Pair(problem, new Two(persons[p.v], persons[p.mate]), false));
        return [.. made.Concat(problem.Pinned.Select(two => Pair(problem, two, true))).OrderBy(pair => pair.One)];
    }

    private static BuddyPair Pair(BuddyProblem problem, Two two, bool pinned)
    {
        var (one, other) = (Math.Min(two.One, two.Other), Math.Max(two.One, two.Other));
        BuddySeeker a = problem.People[one], b = problem.People[other];
        return new BuddyPair(one, other, pinned, new PairFacts(
            [.. a.Languages.Intersect(b.Languages).Order(StringComparer.Ordinal)],
            a.Place, b.Place, Math.Max(problem.Travel[a.Place][b.Place], problem.Travel[b.Place][a.Place]),
            a.Sector, b.Sector, a.PreferredSectors.Contains(b.Sector), b.PreferredSectors.Contains(a.Sector)));
    }
}
