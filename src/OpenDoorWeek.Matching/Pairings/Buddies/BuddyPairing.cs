using OpenDoorWeek.Matching.Pairings.Graphs;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Pairings.Buddies;

/// <summary>What <see cref="BuddyMatcher"/> answers.</summary>
public abstract record BuddyAnswer
{
    private BuddyAnswer()
    {
    }

    public sealed record Paired(BuddyPairing Pairing) : BuddyAnswer;

    /// <param name="Complaints">At least one.</param>
    public sealed record Refused(IReadOnlyList<Complaint> Complaints) : BuddyAnswer;
}

/// <summary>Everybody who opted in is in exactly one pair or once among <see cref="Unpaired"/>.</summary>
public sealed record BuddyPairing
{
    /// <summary>In order of the smaller person; pinned ones included.</summary>
    public required IReadOnlyList<BuddyPair> Pairs { get; init; }

    /// <summary>In order of the person.</summary>
    public required IReadOnlyList<UnpairedPerson> Unpaired { get; init; }

    /// <summary>Sum of the weights of the pairs that are not pinned. No other pairs of <see cref="Graph"/> weigh more.</summary>
    public required long Weight { get; init; }

    /// <summary>Candidate pairs; vertex v is person <see cref="Persons"/>[v].</summary>
    public required WeightedGraph Graph { get; init; }

    /// <summary>By vertex. Their order is the lottery between equal claims.</summary>
    public required int[] Persons { get; init; }

    /// <summary>Pairs and proof in the numbers of <see cref="Graph"/>, for <see cref="Certificate"/>.</summary>
    public required ProvenMatching Proof { get; init; }
}

/// <param name="One">The smaller number.</param>
/// <param name="Pinned">Made by an organiser, not by us.</param>
public sealed record BuddyPair(int One, int Other, bool Pinned, PairFacts Why);

/// <summary>Why two people suit each other; data for a sentence in the language of the reader.</summary>
/// <param name="SharedLanguages">In ordinal order; empty for a pin without any.</param>
/// <param name="Minutes">Travel between their places, the longer direction.</param>
/// <param name="OneLikesSector">The sector of the other is one that the first prefers.</param>
public sealed record PairFacts(
    IReadOnlyList<string> SharedLanguages, int PlaceOfOne, int PlaceOfOther, int Minutes,
    int SectorOfOne, int SectorOfOther, bool OneLikesSector, bool OtherLikesSector);

/// <param name="Trio">Index into <see cref="BuddyPairing.Pairs"/> of a pair that could take this person as a third, all three compatible and with a
/// language common to all; a suggestion to accept by hand, no two for one pair. Null when there is none.</param>
public sealed record UnpairedPerson(int Person, UnpairedReason Reason, int? Trio);

public enum UnpairedReason
{
    /// <summary>Nobody who opted in suits: language, structure, last edition or a forbidden pair is in the way of each.</summary>
    NoCandidate,

    /// <summary>Those who suit are all in pairs, and the pairs as a whole would be worse with this person in one.</summary>
    AllCandidatesPaired,
}
