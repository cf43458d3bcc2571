namespace OpenDoorWeek.Core.Pairings;

/// <summary>Between runs only who is known from one looks for a partner anew; who came since may be that partner, but two newcomers to the pool wait for the organiser.</summary>
internal static class PairingAgain
{
    /// <param name="pool">As it is now.</param>
    /// <param name="known">Opt-ins that were in a pair of this edition, or were told that nobody suits for now.</param>
    /// <returns>The pool without those decisions and pairs that are the organiser's.</returns>
    public static PairingPool Narrow(PairingPool pool, IReadOnlyList<Guid> known)
    {
        var old = known.ToHashSet();
        Guid[] fresh = [.. pool.Seekers.Select(s => s.OptInId).Where(o => !old.Contains(o))];
        var apart = from a in fresh from b in fresh where a.CompareTo(b) < 0 select new PairingPool.Two(a, b);
        return pool with { Former = [.. pool.Former.Union(apart)] };
    }
}
