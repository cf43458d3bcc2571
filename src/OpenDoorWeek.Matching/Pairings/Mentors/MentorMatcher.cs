using OpenDoorWeek.Matching.Plans;

namespace OpenDoorWeek.Matching.Pairings.Mentors;

/// <summary>Gives newcomers their mentors: as many newcomers as can be get one, then a second, and all as near as can be, in one sum that is proven.</summary>
public static class MentorMatcher
{
    private const int MostRounds = 8;

    /// <param name="seed">Of the lottery between equal claims. The same problem and seed give the same pairs.</param>
    /// <exception cref="OperationCanceledException">When <paramref name="cancellation"/> asks for it.</exception>
    public static MentorAnswer Pair(MentorProblem problem, ulong seed = 1, CancellationToken cancellation = default)
    {
        var complaints = MentorRules.Complaints(problem);
        return complaints.Count > 0
            ? new MentorAnswer.Refused(complaints)
            : new MentorAnswer.Paired(Paired(problem, seed, cancellation));
    }

    private static MentorPairing Paired(MentorProblem problem, ulong seed, CancellationToken cancellation)
    {
        var lists = new MentorLists(problem, new MentorWorth(problem), seed);
        var market = new MentorMarket(problem);
        var (helps, prices) = Solved(market, lists, seed, cancellation);
        return new MentorPairing
        {
            Pairs = [.. helps.Select(help => Pair(problem, help, false))
                .Concat(problem.Pinned.Select(help => Pair(problem, help, true)))
                .OrderBy(pair => pair.Newcomer).ThenBy(pair => pair.Mentor)],
            Unserved = Unserved(market, lists, helps),
            Value = helps.GroupBy(help => help.Newcomer).Sum(group => market.OfCount(group.Key, group.Count()))
                + helps.Sum(help => lists.All(help.Newcomer).First(choice => choice.Mentor == help.Mentor).Worth),
            Bound = market.Rent(prices) + Enumerable.Range(0, problem.Newcomers.Length).Sum(newcomer => Best(market, lists, newcomer, prices)),
            Prices = prices,
        };
    }

    // Mentors that are on nobody's list but would be better at the prices found are added, until there are none.
    private static (List<Help> Helps, long[] Prices) Solved(MentorMarket market, MentorLists lists, ulong seed, CancellationToken cancellation)
    {
        var found = market.Solve(lists, new MatchOptions { Seed = seed }, cancellation);
        for (var round = 1; round < MostRounds && lists.Widen(found.Prices, market.Most); round++)
        {
            found = market.Solve(lists, new MatchOptions { Seed = seed }, cancellation);
        }

        return found;
    }

    /// <returns>The most that a newcomer could gain at these prices, from all mentors who may help her.</returns>
    private static long Best(MentorMarket market, MentorLists lists, int newcomer, long[] prices)
    {
        var (best, net) = (0L, 0L);
        var nets = lists.All(newcomer).Select(choice => choice.Worth - prices[choice.Mentor]).OrderDescending().Take(market.Most[newcomer]).ToList();
        for (var more = 1; more <= nets.Count; more++)
        {
            net += nets[more - 1];
            best = Math.Max(best, net + market.OfCount(newcomer, more));
        }

        return best;
    }

    private static List<UnservedNewcomer> Unserved(MentorMarket market, MentorLists lists, List<Help> helps)
    {
        var got = helps.CountBy(help => help.Newcomer).ToDictionary();
        return [.. Enumerable.Range(0, market.Most.Length)
            .Select(newcomer => (Id: newcomer, Got: got.GetValueOrDefault(newcomer)))
            .Where(newcomer => newcomer.Got < market.Most[newcomer.Id])
            .Select(newcomer => new UnservedNewcomer(
                newcomer.Id,
                market.Most[newcomer.Id] - newcomer.Got,
                lists.All(newcomer.Id).Length > newcomer.Got ? UnservedReason.AllCandidatesTaken : UnservedReason.NoCandidate))];
    }

    private static MentorPair Pair(MentorProblem problem, Help help, bool pinned)
    {
        var (mentor, newcomer) = (problem.Mentors[help.Mentor], problem.Newcomers[help.Newcomer]);
        return new MentorPair(help.Mentor, help.Newcomer, pinned, new MentorFacts(
            [.. mentor.Languages.Intersect(newcomer.Languages).Order(StringComparer.Ordinal)],
            mentor.Place, newcomer.Place, Math.Max(problem.Travel[mentor.Place][newcomer.Place], problem.Travel[newcomer.Place][mentor.Place]),
            mentor.Sector, newcomer.Sector, newcomer.PreferredSectors.Contains(mentor.Sector), mentor.Editions));
    }
}
