using OpenDoorWeek.Matching.Pairings.Buddies;
using OpenDoorWeek.Matching.Pairings.Mentors;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Makes the two problems of a run from a pool; pure. Pairs that live stay as they are, and so does what organisers want together, where it can.</summary>
internal sealed class PairingProblems
{
    private readonly PairingPool pool;
    private readonly PairingBusy busy;
    private readonly PairingTravel travel;

    private PairingProblems(PairingPool pool)
    {
        (this.pool, busy, travel) = (pool, new(pool), new(pool));
        People = [.. pool.Seekers.Where(s => s.Role == "buddy")];
        Mentors = [.. pool.Seekers.Where(s => s.Role == "mentor" && busy.Places(s) > 0)];
        Newcomers = [.. pool.Seekers.Where(s => s.Role == "newcomer" && busy.Places(s) > 0)];
        Buddies = BuddyProblem();
        Mentoring = MentorProblem();
    }

    /// <summary>Person n of the buddy problem.</summary>
    public PairingPool.Seeker[] People { get; }

    /// <summary>Mentor n.</summary>
    public PairingPool.Seeker[] Mentors { get; }

    /// <summary>Newcomer n.</summary>
    public PairingPool.Seeker[] Newcomers { get; }

    public BuddyProblem Buddies { get; }

    public MentorProblem Mentoring { get; }

    /// <summary>Decisions that cannot be kept.</summary>
    public List<Guid> LeftOut { get; } = [];

    public static PairingProblems Of(PairingPool pool) => new(pool);

    /// <summary>Two that live as a pair already.</summary>
    public bool IsLive(PairingPool.Seeker one, PairingPool.Seeker other) => busy.IsLive(one.OptInId, other.OptInId);

    /// <summary>She is in some pair that lives.</summary>
    public bool IsBusy(PairingPool.Seeker seeker) => busy.IsIn(seeker.OptInId);

    public PairReasons Why(params PairingPool.Seeker[] members) => travel.Why(members, isByHand: false);

    private BuddyProblem BuddyProblem()
    {
        var numberOf = People.Index().ToDictionary(p => p.Item.OptInId, p => p.Index);
        var pins = busy.LivePins.Where(p => numberOf.ContainsKey(p.One)).ToList();
        var free = People.Where(p => !busy.IsIn(p.OptInId)).Select(p => p.OptInId).ToHashSet();
        foreach (var rule in pool.Rules.Where(r => r.IsTogether && (numberOf.ContainsKey(r.One) || numberOf.ContainsKey(r.Other))))
        {
            var two = PairingBusy.Sorted(rule.One, rule.Other);
            Keep(rule, two, free.Contains(two.One) && free.Contains(two.Other), pins);
            free.ExceptWith(pins.SelectMany(p => new[] { p.One, p.Other }));
        }

        Two[] Numbers(IEnumerable<PairingPool.Two> twos) => [.. twos.Where(t => numberOf.ContainsKey(t.One) && numberOf.ContainsKey(t.Other)).Select(t => new Two(numberOf[t.One], numberOf[t.Other]))];
        return new(travel.Minutes, [.. People.Select(SeekerOf)]) { Earlier = Numbers(pool.Former), Forbidden = Numbers(Apart.Except(pins)), Pinned = Numbers(pins) };
    }

    private BuddySeeker SeekerOf(PairingPool.Seeker s) => new()
    {
        Place = travel.Place(s),
        Sector = PairingTravel.Sector(s),
        PreferredSectors = PairingTravel.Preferred(s),
        Languages = s.Languages,
        Organisation = travel.Organisation(s),
        OpenToOthers = s.IsOpenToOthers,
        OptedIn = !busy.IsStuck(s.OptInId),
    };

    private MentorProblem MentorProblem()
    {
        var (mentorOf, newcomerOf) = (Mentors.Index().ToDictionary(m => m.Item.OptInId, m => m.Index), Newcomers.Index().ToDictionary(n => n.Item.OptInId, n => n.Index));
        Help? Number(PairingPool.Two two) =>
            mentorOf.TryGetValue(two.One, out var m) && newcomerOf.TryGetValue(two.Other, out var n) ? new(m, n)
            : mentorOf.TryGetValue(two.Other, out m) && newcomerOf.TryGetValue(two.One, out n) ? new(m, n) : null;
        var pins = busy.LivePins.Where(p => Number(p) is not null).ToList();
        var left = Mentors.Concat(Newcomers).ToDictionary(s => s.OptInId, s => busy.Places(s) - pins.Count(p => p.One == s.OptInId || p.Other == s.OptInId));
        foreach (var rule in pool.Rules.Where(r => r.IsTogether && pool.Seekers.Any(s => s.OptInId == r.One && s.Role == "mentor")))
        {
            var two = PairingBusy.Sorted(rule.One, rule.Other);
            if (Keep(rule, two, Number(two) is not null && left[rule.One] > 0 && left[rule.Other] > 0, pins))
            {
                (left[rule.One], left[rule.Other]) = (left[rule.One] - 1, left[rule.Other] - 1);
            }
        }

        Help[] Numbers(IEnumerable<PairingPool.Two> twos) => [.. twos.Select(Number).OfType<Help>()];
        return new(travel.Minutes, [.. Mentors.Select(MentorOf)], [.. Newcomers.Select(NewcomerOf)])
        {
            Forbidden = Numbers(pool.Former.Concat(Apart).Concat(SamePerson).Except(pins)),
            Pinned = Numbers(pins),
        };
    }

    private Mentor MentorOf(PairingPool.Seeker s) => new()
    {
        Place = travel.Place(s),
        Sector = PairingTravel.Sector(s),
        Languages = s.Languages,
        Organisation = travel.Organisation(s),
        Editions = Math.Max(1, s.Editions),
        Capacity = busy.Places(s),
    };

    private Newcomer NewcomerOf(PairingPool.Seeker s) => new()
    {
        Place = travel.Place(s),
        Sector = PairingTravel.Sector(s),
        PreferredSectors = PairingTravel.Preferred(s),
        Languages = s.Languages,
        Organisation = travel.Organisation(s),
        Want = busy.Places(s),
    };

    private IEnumerable<PairingPool.Two> Apart => pool.Rules.Where(r => !r.IsTogether).Select(r => PairingBusy.Sorted(r.One, r.Other));

    private IEnumerable<PairingPool.Two> SamePerson =>
        Mentors.Join(Newcomers, m => m.PersonId, n => n.PersonId, (m, n) => PairingBusy.Sorted(m.OptInId, n.OptInId));

    /// <summary>What organisers want together is proposed once: who said no to each other is not asked again.</summary>
    /// <returns>Whether it was pinned now.</returns>
    private bool Keep(PairingPool.Rule rule, PairingPool.Two two, bool holds, List<PairingPool.Two> pins)
    {
        if (pins.Contains(two))
        {
            return false;
        }

        if (!holds || pool.Former.Contains(two) || Apart.Contains(two))
        {
            LeftOut.Add(rule.RuleId);
            return false;
        }

        pins.Add(two);
        return true;
    }
}
