using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.JobRuns;

/// <summary>How each job does: its last run, and what went wrong in the last days.</summary>
public sealed class ReadJobs(Database db, TimeProvider clock)
{
    /// <summary>So far back goes <see cref="Result.Wrong"/>.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    /// <param name="Name">As in the schedule.</param>
    /// <param name="StartedAt">Of the last run that began; null: none yet.</param>
    /// <param name="Outcome">Of that run: done, alarm, failed, lost; null: it runs, or none began.</param>
    /// <param name="Counts">JSON of numbers by name.</param>
    /// <param name="Wrong">Runs of the last seven days that failed, were lost or missed.</param>
    public sealed record Result(string Name, DateTimeOffset? StartedAt, string? Outcome, string Counts, int Wrong);

    /// <returns>By name. A job that left the schedule is still there.</returns>
    public Task<IReadOnlyList<Result>> ExecuteAsync(CancellationToken ct) => db.ListAsync<Result>(List, new { since = clock.GetUtcNow() - Lately }, ct);

    private const string List = """
        select j.name, r.started_at, r.outcome, coalesce(r.counts, '{}')::text as counts,
               (select count(*)::int
                  from job_run w
                 where w.name = j.name
                   and w.scheduled_for >= @since
                   and w.outcome in ('failed', 'lost', 'missed')) as wrong
          from job j
          left join lateral (
            select l.started_at, l.outcome, l.counts
              from job_run l
             where l.name = j.name
               and l.started_at is not null
             order by l.scheduled_for desc
             limit 1) r on true
         order by j.name
        """;
}
