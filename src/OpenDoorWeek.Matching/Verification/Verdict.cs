namespace OpenDoorWeek.Matching.Verification;

/// <summary>What the verifier found, with the numbers as it makes them itself.</summary>
/// <param name="Violations">One line each, naming visitors and slots by id; empty when the plan is what it says.</param>
/// <param name="Counts">n1, n2, n3.</param>
/// <param name="Utility">U.</param>
/// <param name="Weighted">W.</param>
/// <param name="Bound">L of the plan's prices; null when those are no prices of this problem.</param>
public sealed record Verdict(IReadOnlyList<string> Violations, int[] Counts, long Utility, long Weighted, long? Bound)
{
    public bool IsValid => Violations.Count == 0;
}
