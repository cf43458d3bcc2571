using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Takes a run that waits, or one whose node fell silent, for this node.</summary>
public sealed class ClaimMatchRun(Database db, TimeProvider clock)
{
    /// <summary>A run whose node died is begun anew so often at most; then it has failed.</summary>
    public const int MostAttempts = 3;

    /// <param name="Node">Who asks.</param>
    /// <param name="Lease">So long the node may be silent before another takes over.</param>
    public sealed record Request(string Node, TimeSpan Lease);

    /// <returns>Null: nothing to do.</returns>
    public Task<MatchWork?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ClaimAsync(tx, request, now, ct), ct);
    }

    private static async Task<MatchWork?> ClaimAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.FindAsync<Found>(Find, new { }, ct) is not { } found)
        {
            return null;
        }

        var isOver = found.CancelAsked || found.Attempt >= MostAttempts;
        await tx.RunAsync(
            isOver ? GiveUp : Take,
            new { found.RunId, request.Node, request.Lease, now, state = found.CancelAsked ? "cancelled" : "failed", error = found.CancelAsked ? null : MatchFailure.Lost },
            ct);
        await tx.CommitAsync(ct);
        return isOver ? null : new MatchWork(found.RunId, found.EditionId, found.Attempt + 1, request.Node, found.Seed, found.Preset);
    }

    private sealed record Found(Guid RunId, Guid EditionId, int Attempt, long Seed, string Preset, bool CancelAsked);

    private const string Find = """
        select run_id, edition_id, attempt, seed, preset, cancel_asked
          from match_run
         where state = 'queued'
            or (state = 'running' and lease_until <= clock_timestamp())
         order by created_at, run_id
         limit 1
           for update skip locked
        """;

    private const string Take = """
        update match_run
           set state = 'running', node = @Node, attempt = attempt + 1, lease_until = clock_timestamp() + @Lease, started_at = @now,
               step = 'snapshot', progress = 0
         where run_id = @RunId
        """;

    private const string GiveUp = """
        update match_run
           set state = @state, error = @error, lease_until = null, ended_at = @now
         where run_id = @RunId
        """;
}
