using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.JobRuns;

/// <summary>Makes the jobs of the schedule known when a node starts. A new one counts from now on: what would have been before was not missed.</summary>
public sealed class KnowJobs(Database db, TimeProvider clock)
{
    /// <summary>Further ahead than this, the clock was set back (Development only), and the jobs begin anew at what it shows.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <param name="names">Of the schedule.</param>
    /// <param name="ct">Stops the statement.</param>
    public Task<bool> ExecuteAsync(IReadOnlyList<string> names, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(
            async tx =>
            {
                tx.Add(Insert, new { names = names.Order(StringComparer.Ordinal).ToArray(), now, ahead = now + Ahead });
                await tx.CommitAsync(ct);
                return true;
            },
            ct);
    }

    private const string Insert = """
        insert into job (name, settled_until)
        select n.name, @now
          from unnest(@names::text[]) n (name)
        on conflict (name) do update
           set settled_until = excluded.settled_until
         where job.settled_until > @ahead
        """;
}
