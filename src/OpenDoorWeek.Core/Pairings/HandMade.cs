namespace OpenDoorWeek.Core.Pairings;

/// <summary>What organisers may bring together by hand; pure. Above languages and wishes, not above who has somebody already or said no before.</summary>
internal static class HandMade
{
    /// <param name="pool">As it is now.</param>
    /// <param name="optIns">Two or three.</param>
    /// <returns>Null: they may be proposed to each other.</returns>
    public static PairingRefusal? Refuse(PairingPool pool, IReadOnlyList<Guid> optIns)
    {
        var members = MembersOf(pool, optIns);
        if (members.Count != optIns.Count || members.DistinctBy(m => m.PersonId).Count() != optIns.Count || !AreOfAKind(members))
        {
            return new PairingRefusal.NoSuchPair();
        }

        var pairs = pool.Live.Where(l => l.Members.Intersect(optIns).Any()).ToList();
        return members.Count == 3 ? RefuseTrio(pool, optIns, pairs)
            : pairs.Any(p => optIns.All(p.Members.Contains)) ? new PairingRefusal.AreTogether()
            : WereTogether(pool, optIns) ? new PairingRefusal.WereTogether()
            : members.Any(m => pairs.Count(p => p.Members.Contains(m.OptInId)) >= m.Capacity) ? new PairingRefusal.HasPartner() : null;
    }

    /// <summary>As it is proposed: a mentor stands before her newcomer.</summary>
    public static NewPair Pair(PairingPool pool, IReadOnlyList<Guid> optIns, DateOnly until, DateTimeOffset now)
    {
        var members = MembersOf(pool, optIns).OrderBy(m => m.Role == "newcomer").ThenBy(m => m.OptInId).ToList();
        var kind = members[0].Role == "mentor" ? "mentor" : "buddy";
        var why = new PairingTravel(pool).Why(members, isByHand: true);
        return new(Guid.CreateVersion7(now), kind, members.Count == 3, null, why, until, [.. members.Select(m => new NewPair.Member(m.OptInId, m.Role))]);
    }

    /// <summary>Whether these roles and structures make a pair or trio at all.</summary>
    internal static bool AreOfAKind(IReadOnlyList<PairingPool.Seeker> members) =>
        members is [_, _] or [_, _, _] && members.All(m => m.Role == "buddy")
        || members is [var one, var other] && one.OrganisationId != other.OrganisationId && (one.Role, other.Role) is ("mentor", "newcomer") or ("newcomer", "mentor");

    // Two of them are a pair that all know of; the third has nobody, and none of them is asked about another trio.
    private static PairingRefusal? RefuseTrio(PairingPool pool, IReadOnlyList<Guid> optIns, List<PairingPool.LivePair> pairs)
    {
        if (pairs.Exists(p => p.IsTrio) || pairs.Count > 1)
        {
            return new PairingRefusal.HasPartner();
        }

        return pairs is not [var pair] || !pair.Members.All(optIns.Contains) ? new PairingRefusal.NoSuchPair()
            : WereTogether(pool, optIns) ? new PairingRefusal.WereTogether() : null;
    }

    private static bool WereTogether(PairingPool pool, IReadOnlyList<Guid> optIns) => pool.Former.Any(f => optIns.Contains(f.One) && optIns.Contains(f.Other));

    private static List<PairingPool.Seeker> MembersOf(PairingPool pool, IReadOnlyList<Guid> optIns) =>
        [.. pool.Seekers.Where(s => optIns.Contains(s.OptInId))];
}
