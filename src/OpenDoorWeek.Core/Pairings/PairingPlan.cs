namespace OpenDoorWeek.Core.Pairings;

/// <summary>What a run proposes, as it stands in the JSON of <c>pairing_run.plan</c>: ids and facts, no name.</summary>
/// <param name="Pairs">New ones, buddies first; those that live already are not among them.</param>
/// <param name="Alone">Everybody who asked and gets less than she asked for, with why: who is in no pair of the plan and in none that lives is here.</param>
/// <param name="LeftOut">Decisions of organisers that cannot be kept, by rule.</param>
/// <param name="BuddyBound">No other pairs of buddies weigh more: checked apart from the engine.</param>
/// <param name="MentorBound">The same for mentors.</param>
public sealed record PairingPlan(
    IReadOnlyList<PairingPlan.Pair> Pairs, IReadOnlyList<PairingPlan.Lone> Alone, IReadOnlyList<Guid> LeftOut,
    long BuddyWeight, long BuddyBound, long MentorWeight, long MentorBound)
{
    /// <param name="Kind"><c>buddy</c> or <c>mentor</c>.</param>
    /// <param name="One">Opt-in of the mentor, or of the buddy with the smaller id.</param>
    /// <param name="Other">Opt-in of the newcomer, or of the other buddy.</param>
    /// <param name="IsPinned">Organisers want these together.</param>
    public sealed record Pair(string Kind, Guid One, Guid Other, bool IsPinned, PairReasons Why)
    {
        /// <param name="runId">Null: between runs.</param>
        /// <param name="answerUntil">Last day, Brussels.</param>
        /// <param name="now">The moment of the proposal.</param>
        internal NewPair Propose(Guid? runId, DateOnly answerUntil, DateTimeOffset now)
        {
            var (first, second) = Kind == "mentor" ? ("mentor", "newcomer") : ("buddy", "buddy");
            return new(Guid.CreateVersion7(now), Kind, IsTrio: false, runId, Why, answerUntil, [new(One, first), new(Other, second)]);
        }
    }

    /// <param name="Missing">Partners that she asked for and does not get; for a mentor 1, when she helps nobody.</param>
    /// <param name="HasOne">She is in some pair all the same.</param>
    /// <param name="Trio">The two of a pair, of the plan or living, that could take her as a third; null: none, or no buddy.</param>
    public sealed record Lone(Guid OptInId, string Role, LoneReason Reason, int Missing, bool HasOne, Guid[]? Trio);
}

/// <summary>Why somebody has no partner, or not as many as she asked for.</summary>
public enum LoneReason
{
    /// <summary>Nobody suits: language, structure, an earlier pair or a decision is in the way of each.</summary>
    NoCandidate,

    /// <summary>Those who suit have others, and all pairs together would be worse otherwise.</summary>
    AllPaired,

    /// <summary>She offers to be a mentor, and her structure takes part for the first time.</summary>
    NotExperienced,

    /// <summary>She asks for a mentor, and her structure took part before.</summary>
    Experienced,
}
