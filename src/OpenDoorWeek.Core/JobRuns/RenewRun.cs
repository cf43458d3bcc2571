using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.JobRuns;

/// <summary>Says that the node of a run lives.</summary>
public sealed class RenewRun(Database db)
{
    public sealed record Request(JobRun Run, TimeSpan Lease);

    /// <returns>Whether the run is still this node's.</returns>
    public Task<bool> ExecuteAsync(Request request, CancellationToken ct) => db.TransactAsync(
        async tx =>
        {
            var run = request.Run;
            var isOurs = await tx.RunAsync(Renew, new { run.Name, run.ScheduledFor, run.Attempt, run.Node, request.Lease }, ct) > 0;
            await tx.CommitAsync(ct);
            return isOurs;
        },
        ct);

    private const string Renew = """
        update job_run
           set lease_until = clock_timestamp() + @Lease
         where name = @Name
           and scheduled_for = @ScheduledFor
           and attempt = @Attempt
           and node = @Node
           and outcome is null
        """;
}
