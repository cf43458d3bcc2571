namespace OpenDoorWeek.Matching.Problems;

/// <summary>What a problem must be before a plan can be made for it.</summary>
public static class ProblemRules
{
    /// <returns>What is wrong, in the order of the problem; empty when a plan can be made.</returns>
    public static IReadOnlyList<Complaint> Complaints(Problem problem) => problem.Travel.Length == 0 && problem.Hosts.Length > 0
        ? [new Complaint("travel", "There are hosts but no places; give the minutes from each place to each.")]
        : [];
}
