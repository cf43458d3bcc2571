using OpenDoorWeek.Matching.Pairings.Buddies;
using OpenDoorWeek.Matching.Pairings.Mentors;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Nobody is left out silently: everybody who gets less than she asked for, with why.</summary>
internal static class PairingLeftovers
{
    public static IEnumerable<PairingPlan.Lone> Of(PairingPool pool, PairingProblems problems, BuddyPairing buddies, MentorPairing mentors) =>
    [
        .. buddies.Unpaired.Select(u => OfBuddy(problems, buddies, u)),
        .. mentors.Unserved.Select(u => OfNewcomer(problems, mentors, u)),
        .. Idle(problems, mentors),
        .. Misplaced(pool, problems),
    ];

    private static PairingPlan.Lone OfBuddy(PairingProblems problems, BuddyPairing buddies, UnpairedPerson unpaired)
    {
        Guid[]? trio = unpaired.Trio is { } index
            ? [problems.People[buddies.Pairs[index].One].OptInId, problems.People[buddies.Pairs[index].Other].OptInId]
            : null;
        var reason = unpaired.Reason == UnpairedReason.NoCandidate ? LoneReason.NoCandidate : LoneReason.AllPaired;
        return new(problems.People[unpaired.Person].OptInId, "buddy", reason, 1, false, trio);
    }

    private static PairingPlan.Lone OfNewcomer(PairingProblems problems, MentorPairing mentors, UnservedNewcomer unserved)
    {
        var newcomer = problems.Newcomers[unserved.Newcomer];
        var hasOne = problems.IsBusy(newcomer) || mentors.Pairs.Any(p => p.Newcomer == unserved.Newcomer);
        return new(newcomer.OptInId, "newcomer", unserved.Reason == UnservedReason.NoCandidate ? LoneReason.NoCandidate : LoneReason.AllPaired, unserved.Missing, hasOne, null);
    }

    // Mentors whom nobody needs.
    private static IEnumerable<PairingPlan.Lone> Idle(PairingProblems problems, MentorPairing mentors)
    {
        var worth = new MentorWorth(problems.Mentoring);
        var helping = mentors.Pairs.Select(p => p.Mentor).ToHashSet();
        return from mentor in Enumerable.Range(0, problems.Mentors.Length)
               where !helping.Contains(mentor) && !problems.IsBusy(problems.Mentors[mentor])
               let suits = Enumerable.Range(0, problems.Newcomers.Length).Any(n => worth.Of(mentor, n) > 0)
               select new PairingPlan.Lone(problems.Mentors[mentor].OptInId, "mentor", suits ? LoneReason.AllPaired : LoneReason.NoCandidate, 1, false, null);
    }

    // Who offers what her structure cannot give, or asks for what it needs no more, by the history of editions.
    private static IEnumerable<PairingPlan.Lone> Misplaced(PairingPool pool, PairingProblems problems) =>
        from seeker in pool.Seekers
        where seeker.Role != "buddy" && seeker.IsExperienced != (seeker.Role == "mentor") && !problems.IsBusy(seeker)
        select new PairingPlan.Lone(seeker.OptInId, seeker.Role, seeker.Role == "mentor" ? LoneReason.NotExperienced : LoneReason.Experienced, 1, false, null);
}
