using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.JobRuns;

/// <summary>Runs of the jobs, the newest first.</summary>
public sealed class ListRuns(Database db)
{
    /// <summary>Which runs.</summary>
    public enum What
    {
        /// <summary>That did something or did not end well.</summary>
        Eventful,

        /// <summary>That failed, were lost or missed, or raised an alarm.</summary>
        Wrong,

        Every,
    }

    /// <param name="Name">Of one job; null: of all.</param>
    /// <param name="Before">Only what was due earlier; null: from the newest on.</param>
    /// <param name="Most">Runs returned at most; more than there are jobs.</param>
    public sealed record Request(string? Name, What What, DateTimeOffset? Before, int Most);

    /// <param name="ScheduledFor">When it was due.</param>
    /// <param name="StartedAt">Null: never.</param>
    /// <param name="EndedAt">Null: it runs, or its node died a moment ago.</param>
    /// <param name="Attempt">From 2 on: the node before it died or stopped.</param>
    /// <param name="Outcome">done, alarm, failed, lost, missed; null: it has not ended.</param>
    /// <param name="MadeGood">Earlier occurrences, missed, that it stands for.</param>
    /// <param name="Counts">JSON of numbers by name.</param>
    /// <param name="Error">Type of the fault.</param>
    public sealed record Run(
        string Name, DateTimeOffset ScheduledFor, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, string? Node, int Attempt,
        string? Outcome, int MadeGood, string Counts, string? Error);

    public sealed record Result(IReadOnlyList<Run> Runs, bool IsMore);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var most = request.Most + 1;
        var (eventful, wrong) = (request.What == What.Eventful, request.What == What.Wrong);
        var rows = await db.ListAsync<Run>(List, new { request.Name, eventful, wrong, request.Before, most }, ct);
        var isMore = rows.Count > request.Most;
        // Runs due at the same instant stay together, since the next page begins before an instant.
        return new(isMore ? [.. rows.TakeWhile(r => r.ScheduledFor > rows[^1].ScheduledFor)] : rows, isMore);
    }

    private const string List = """
        select name, scheduled_for, started_at, ended_at, node, attempt, outcome, made_good, counts::text as counts, error
          from job_run
         where (@Name::text is null or name = @Name)
           and (@Before::timestamptz is null or scheduled_for < @Before)
           and (not @wrong::boolean or outcome in ('alarm', 'failed', 'lost', 'missed'))
           and (not @eventful::boolean or outcome is distinct from 'done' or jsonb_path_exists(counts, '$.* ? (@ <> 0)'))
         order by scheduled_for desc, name
         limit @most
        """;
}
