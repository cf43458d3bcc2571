using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Matching.Plans;

/// <summary>What <see cref="Engine.Matchmaker"/> answers.</summary>
public abstract record MatchAnswer
{
    private MatchAnswer()
    {
    }

    public sealed record Planned(Plan Plan) : MatchAnswer;

    /// <param name="Complaints">At least one.</param>
    public sealed record Refused(IReadOnlyList<Complaint> Complaints) : MatchAnswer;
}
