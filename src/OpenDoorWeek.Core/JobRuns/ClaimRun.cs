using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.JobRuns;

/// <summary>Takes the due occurrence of a job for this node, or says that there is none here: at most one node gets it.</summary>
/// <remarks>The row of the job is locked first, so nodes that are woken together decide one after another; the key of the run has the last word.</remarks>
public sealed class ClaimRun(Database db, TimeProvider clock)
{
    /// <summary>An occurrence whose node died is begun anew so often at most; then it is lost.</summary>
    private const int MostAttempts = 3;

    /// <summary>Of what was missed, the latest have a row.</summary>
    private const int MostMissedRows = 100;

    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(31);

    /// <param name="StartsWithin">How late an occurrence may start; null: however late.</param>
    /// <param name="Node">Who asks.</param>
    /// <param name="Lease">So long the node may be silent before another takes over.</param>
    public sealed record Request(string Name, When When, TimeSpan? StartsWithin, string Node, TimeSpan Lease);

    /// <returns>Null: nothing is due, or it runs elsewhere.</returns>
    public Task<JobRun?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ClaimAsync(tx, request, now, ct), ct);
    }

    private static async Task<JobRun?> ClaimAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.FindAsync<Job>(LockJob, new { request.Name }, ct) is not { } job)
        {
            return null;
        }

        var open = await tx.FindAsync<OpenRun>(FindOpen, new { request.Name }, ct);
        if (open is { IsSilent: false })
        {
            return null;
        }

        var claimed = open is null
            ? await TakeDueAsync(tx, request, job.SettledUntil, now, ct)
            : await TakeOverAsync(tx, request, open, now, ct) ?? await TakeDueAsync(tx, request, job.SettledUntil, now, ct);
        await tx.CommitAsync(ct);
        return claimed;
    }

    /// <returns>Null: it is given up.</returns>
    private static async Task<JobRun?> TakeOverAsync(Tx tx, Request request, OpenRun open, DateTimeOffset now, CancellationToken ct)
    {
        var isGivenUp = open.Attempt >= MostAttempts || DuePlan.IsTooLate(open.ScheduledFor, now, request.StartsWithin);
        var attempt = isGivenUp ? open.Attempt : open.Attempt + 1;
        await tx.RunAsync(isGivenUp ? GiveUp : TakeOver, new { request.Name, open.ScheduledFor, attempt, request.Node, request.Lease, now }, ct);
        return isGivenUp ? null : new JobRun(request.Name, open.ScheduledFor, attempt, request.Node);
    }

    private static async Task<JobRun?> TakeDueAsync(Tx tx, Request request, DateTimeOffset settled, DateTimeOffset now, CancellationToken ct)
    {
        var since = settled > now - LooksBack ? settled : now - LooksBack;
        var plan = DuePlan.Of([.. request.When.Between(since, now)], now, request.StartsWithin);
        var missed = plan.Missed.TakeLast(MostMissedRows).Select(m => m.UtcDateTime).ToArray();
        tx.Add(AddMissed, new { request.Name, missed, now });
        tx.Add(Settle, new { request.Name, until = plan.Run ?? plan.Missed.Cast<DateTimeOffset?>().LastOrDefault() ?? settled });
        await tx.FlushAsync(ct);
        if (plan.Run is not { } due)
        {
            return null;
        }

        var isOurs = await tx.RunAsync(Start, new { request.Name, due, now, request.Node, request.Lease, plan.MadeGood }, ct) > 0;
        return isOurs ? new JobRun(request.Name, due, 1, request.Node) : null;
    }

    private sealed record Job(DateTimeOffset SettledUntil);

    private sealed record OpenRun(DateTimeOffset ScheduledFor, int Attempt, bool IsSilent);

    private const string LockJob = """
        select settled_until
          from job
         where name = @Name
           for no key update
        """;

    private const string FindOpen = """
        select scheduled_for, attempt, lease_until <= clock_timestamp() as is_silent
          from job_run
         where name = @Name
           and outcome is null
        """;

    private const string TakeOver = """
        update job_run
           set attempt = @attempt, node = @Node, started_at = @now, lease_until = clock_timestamp() + @Lease
         where name = @Name
           and scheduled_for = @ScheduledFor
        """;

    private const string GiveUp = """
        update job_run
           set outcome = 'lost', ended_at = @now, lease_until = null
         where name = @Name
           and scheduled_for = @ScheduledFor
        """;

    private const string AddMissed = """
        insert into job_run (name, scheduled_for, ended_at, outcome)
        select @Name, m.at, @now, 'missed'
          from unnest(@missed::timestamptz[]) m (at)
        on conflict on constraint job_run_once do nothing
        """;

    private const string Settle = """
        update job
           set settled_until = @until
         where name = @Name
        """;

    // Already there: the clock was set back, and it ran before that.
    private const string Start = """
        insert into job_run (name, scheduled_for, started_at, node, lease_until, made_good)
        values (@Name, @due, @now, @Node, clock_timestamp() + @Lease, @MadeGood)
        on conflict on constraint job_run_once do nothing
        """;
}
