namespace OpenDoorWeek.Core.Pairings;

/// <summary>Who of a pool is in which pair that lives.</summary>
internal sealed class PairingBusy
{
    private readonly HashSet<Guid> there;
    private readonly ILookup<Guid, PairingPool.LivePair> liveOf;

    public PairingBusy(PairingPool pool)
    {
        there = [.. pool.Seekers.Select(s => s.OptInId)];
        liveOf = pool.Live.SelectMany(l => l.Members, (live, member) => (live, member)).ToLookup(l => l.member, l => l.live);
        LivePins = [.. pool.Live.Where(IsWhole).Where(l => !l.IsTrio).Select(l => Sorted(l.Members[0], l.Members[1]))];
    }

    /// <summary>Pairs of two who are both there.</summary>
    public HashSet<PairingPool.Two> LivePins { get; }

    public static PairingPool.Two Sorted(Guid a, Guid b) => a.CompareTo(b) < 0 ? new(a, b) : new(b, a);

    public bool IsIn(Guid optIn) => liveOf[optIn].Any();

    public bool IsLive(Guid one, Guid other) => LivePins.Contains(Sorted(one, other));

    /// <summary>In a pair that is neither kept by a run nor made anew: of a trio, or with somebody who is just gone.</summary>
    public bool IsStuck(Guid optIn) => IsIn(optIn) && !liveOf[optIn].Any(l => !l.IsTrio && IsWhole(l));

    /// <summary>Partners that a run may give a mentor or newcomer, those she has among them. A place of who is just gone comes free when that pair ends.</summary>
    public int Places(PairingPool.Seeker s)
    {
        var (all, whole) = (liveOf[s.OptInId].Count(), liveOf[s.OptInId].Count(IsWhole));
        return s.IsExperienced == (s.Role == "mentor") ? s.Capacity - (all - whole) : whole;
    }

    private bool IsWhole(PairingPool.LivePair live) => live.Members.All(there.Contains);
}
