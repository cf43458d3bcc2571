using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.JobRuns;

/// <summary>Deletes old runs: those that found nothing to do after two days, those that did something after 30, those that went wrong after a year.</summary>
/// <remarks>Called by a job.</remarks>
public sealed class ForgetRuns(Database db, TimeProvider clock)
{
    private static readonly TimeSpan Idle = TimeSpan.FromDays(2), Busy = TimeSpan.FromDays(30), Wrong = TimeSpan.FromDays(365);

    /// <returns>Runs that were deleted.</returns>
    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(
            async tx =>
            {
                var deleted = await tx.RunAsync(Delete, new { idle = now - Idle, busy = now - Busy, wrong = now - Wrong }, ct);
                await tx.CommitAsync(ct);
                return deleted;
            },
            ct);
    }

    private const string Delete = """
        delete from job_run
         where outcome is not null
           and scheduled_for < case
                 when outcome <> 'done' then @wrong::timestamptz
                 when jsonb_path_exists(counts, '$.* ? (@ <> 0)') then @busy
                 else @idle
               end
        """;
}
