using System.Buffers.Binary;
using System.Security.Cryptography;
using OpenDoorWeek.Matching.Pairings.Buddies;
using OpenDoorWeek.Matching.Pairings.Mentors;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Pairs everybody of a pool who is free, as well as can be, and says of the others why not; pure. The same pool and seed give the same plan.</summary>
internal static class PairingPlanner
{
    public const string Engine = "pairing 1";

    /// <summary>Seed of a run, which anybody can make again.</summary>
    /// <param name="number">Of the run; 0: what is proposed anew between runs.</param>
    public static long Seed(Guid editionId, int number)
    {
        Span<byte> bytes = stackalloc byte[20];
        editionId.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(bytes[16..], number);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(bytes)) >> 1);
    }

    /// <exception cref="InvalidOperationException">The engine refused the problem, or its proof does not hold: a fault, and nothing is proposed.</exception>
    public static PairingPlan Plan(PairingPool pool, long seed, CancellationToken ct)
    {
        var problems = PairingProblems.Of(pool);
        var (buddies, mentors) = (Buddies(problems, seed, ct), Mentors(problems, seed, ct));
        return new(
            [.. PairsOf(problems, buddies), .. PairsOf(problems, mentors)],
            [.. PairingLeftovers.Of(pool, problems, buddies, mentors).OrderBy(l => l.OptInId)],
            problems.LeftOut,
            buddies.Weight, PairingProof.BoundOf(problems.Buddies, buddies), mentors.Value, mentors.Bound);
    }

    private static BuddyPairing Buddies(PairingProblems problems, long seed, CancellationToken ct)
    {
        var answer = BuddyMatcher.Pair(problems.Buddies, new BuddyOptions { Seed = (ulong)seed }, ct);
        return answer is BuddyAnswer.Paired(var pairing)
            ? pairing
            : throw new InvalidOperationException($"No pairs of buddies: {string.Join(' ', ((BuddyAnswer.Refused)answer).Complaints.Take(3))}");
    }

    private static MentorPairing Mentors(PairingProblems problems, long seed, CancellationToken ct)
    {
        var answer = MentorMatcher.Pair(problems.Mentoring, (ulong)seed, ct);
        if (answer is not MentorAnswer.Paired(var pairing))
        {
            throw new InvalidOperationException($"No mentor pairs: {string.Join(' ', ((MentorAnswer.Refused)answer).Complaints.Take(3))}");
        }

        PairingProof.Demand(MentorCertificate.Violations(problems.Mentoring, pairing));
        return pairing;
    }

    private static IEnumerable<PairingPlan.Pair> PairsOf(PairingProblems problems, BuddyPairing pairing) =>
        from pair in pairing.Pairs
        let one = problems.People[pair.One]
        let other = problems.People[pair.Other]
        where !problems.IsLive(one, other)
        select new PairingPlan.Pair("buddy", one.OptInId, other.OptInId, pair.Pinned, problems.Why(one, other));

    private static IEnumerable<PairingPlan.Pair> PairsOf(PairingProblems problems, MentorPairing pairing) =>
        from pair in pairing.Pairs
        let mentor = problems.Mentors[pair.Mentor]
        let newcomer = problems.Newcomers[pair.Newcomer]
        where !problems.IsLive(mentor, newcomer)
        select new PairingPlan.Pair("mentor", mentor.OptInId, newcomer.OptInId, pair.Pinned, problems.Why(mentor, newcomer));
}
