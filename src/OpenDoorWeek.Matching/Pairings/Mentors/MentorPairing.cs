using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Pairings.Mentors;

/// <summary>What <see cref="MentorMatcher"/> answers.</summary>
public abstract record MentorAnswer
{
    private MentorAnswer()
    {
    }

    public sealed record Paired(MentorPairing Pairing) : MentorAnswer;

    /// <param name="Complaints">At least one.</param>
    public sealed record Refused(IReadOnlyList<Complaint> Complaints) : MentorAnswer;
}

/// <summary>Who helps whom, and the proof of how good that is.</summary>
public sealed record MentorPairing
{
    /// <summary>By newcomer, then by mentor; pinned ones included.</summary>
    public required IReadOnlyList<MentorPair> Pairs { get; init; }

    /// <summary>Newcomers with fewer mentors than they want, in order.</summary>
    public required IReadOnlyList<UnservedNewcomer> Unserved { get; init; }

    /// <summary>What the pairs are worth that are not pinned; see <see cref="MentorWorth"/>.</summary>
    public required long Value { get; init; }

    /// <summary>No other pairs that keep the pins are worth more. Equal to <see cref="Value"/> when these are proven to be the best.</summary>
    public required long Bound { get; init; }

    /// <summary>By mentor, for each newcomer she could help; the bound follows from them (<see cref="MentorCertificate"/>).</summary>
    public required long[] Prices { get; init; }
}

/// <param name="Pinned">Not made by us.</param>
public sealed record MentorPair(int Mentor, int Newcomer, bool Pinned, MentorFacts Why);

/// <summary>Why a mentor suits a newcomer; data for a sentence in the language of the reader.</summary>
/// <param name="SharedLanguages">In ordinal order; empty for a pin without any.</param>
/// <param name="Minutes">Travel between their places, the longer direction.</param>
/// <param name="SectorIsPreferred">The mentor is of a sector that the newcomer prefers.</param>
/// <param name="Editions">In which the mentor took part.</param>
public sealed record MentorFacts(
    IReadOnlyList<string> SharedLanguages, int PlaceOfMentor, int PlaceOfNewcomer, int Minutes,
    int SectorOfMentor, int SectorOfNewcomer, bool SectorIsPreferred, int Editions);

/// <param name="Missing">Mentors wanted beyond those found, from 1.</param>
public sealed record UnservedNewcomer(int Newcomer, int Missing, UnservedReason Reason);

public enum UnservedReason
{
    /// <summary>No further mentor suits: language, own structure or a forbidden pair is in the way.</summary>
    NoCandidate,

    /// <summary>Further mentors suit, but help others.</summary>
    AllCandidatesTaken,
}
