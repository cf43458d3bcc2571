using System.Text.Json;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.JobRuns;

/// <summary>Writes down how a run ended, or hands it back because its node stops.</summary>
public sealed class EndRun(Database db, TimeProvider clock)
{
    public abstract record Request(JobRun Run)
    {
        public sealed record Done(JobRun Run, JobReport Report) : Request(Run);

        /// <param name="Run">The run.</param>
        /// <param name="Fault">Type of the exception.</param>
        public sealed record Failed(JobRun Run, string Fault) : Request(Run);

        /// <summary>Not done: another node, or the next start, begins it anew at once.</summary>
        public sealed record HandedBack(JobRun Run) : Request(Run);
    }

    /// <returns>Whether it was still this node's.</returns>
    public Task<bool> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(
            async tx =>
            {
                var isOurs = await (request is Request.HandedBack ? tx.RunAsync(HandBack, request.Run, ct) : tx.RunAsync(End, Args(request, now), ct)) > 0;
                await tx.CommitAsync(ct);
                return isOurs;
            },
            ct);
    }

    private static object Args(Request request, DateTimeOffset now)
    {
        var (report, fault) = (request as Request.Done)?.Report is { } said ? (said, (string?)null) : (null, ((Request.Failed)request).Fault);
        var outcome = report is null ? "failed" : report.IsAlarm ? "alarm" : "done";
        var counts = JsonSerializer.Serialize(report?.Counts ?? new Dictionary<string, int>());
        return new { request.Run.Name, request.Run.ScheduledFor, request.Run.Attempt, request.Run.Node, now, outcome, counts, fault };
    }

    private const string End = """
        update job_run
           set ended_at = @now, outcome = @outcome, counts = @counts::jsonb, error = @fault, lease_until = null
         where name = @Name
           and scheduled_for = @ScheduledFor
           and attempt = @Attempt
           and node = @Node
           and outcome is null
        """;

    // The attempt does not count: nobody died.
    private const string HandBack = """
        update job_run
           set lease_until = '-infinity', attempt = greatest(attempt - 1, 1)
         where name = @Name
           and scheduled_for = @ScheduledFor
           and attempt = @Attempt
           and node = @Node
           and outcome is null
        """;
}
