namespace OpenDoorWeek.Core.JobRuns;

/// <summary>What becomes of the occurrences of a job that came due since it was last looked at.</summary>
/// <param name="Missed">Recorded as missed, the earliest first.</param>
/// <param name="Run">Starts now; null: none.</param>
/// <param name="MadeGood">Earlier ones that this run stands for.</param>
public sealed record DuePlan(IReadOnlyList<DateTimeOffset> Missed, DateTimeOffset? Run, int MadeGood)
{
    /// <summary>
    /// The rule. Jobs look for what is due, so the latest occurrence does the work of all before it: it runs once, and counts them. Where
    /// a job is worth nothing later, what is older than its bound is recorded as missed, and only what is younger runs.
    /// </summary>
    /// <param name="due">The earliest first.</param>
    /// <param name="now">When this is asked.</param>
    /// <param name="startsWithin">How late an occurrence may start; null: however late.</param>
    public static DuePlan Of(IReadOnlyList<DateTimeOffset> due, DateTimeOffset now, TimeSpan? startsWithin)
    {
        var missed = due.Where(d => IsTooLate(d, now, startsWithin)).ToList();
        return missed.Count == due.Count ? new(missed, null, 0) : new(missed, due[^1], due.Count - missed.Count - 1);
    }

    /// <summary>Whether an occurrence is worth nothing any more.</summary>
    public static bool IsTooLate(DateTimeOffset scheduledFor, DateTimeOffset now, TimeSpan? startsWithin) => now - scheduledFor > startsWithin;
}
