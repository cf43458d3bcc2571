using System.Text.Json;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Matching.Problems;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Reads the edition at one instant and keeps it with the run; a run that was taken over works on what was frozen before.</summary>
public sealed class FreezeMatchInput(Database db, TimeProvider clock)
{
    /// <returns>Null: the run is another node's by now.</returns>
    public async Task<Problem?> ExecuteAsync(MatchWork work, CancellationToken ct)
    {
        if (await db.FindAsync<Frozen>(Find, work, ct) is { } frozen)
        {
            return FrozenFile.ReadProblem(frozen.Problem);
        }

        var now = clock.GetUtcNow();
        var snapshot = (await db.TransactAsync(tx => ReadAsync(tx, work.EditionId, ct), ct)).Complete((ulong)work.Seed);
        return await db.TransactAsync(tx => KeepAsync(tx, work, snapshot, now, ct), ct) ? snapshot.Problem : null;
    }

    /// <summary>All of one instant; 20,000 lists take longer than a page may.</summary>
    internal static async Task<Snapshot> ReadAsync(Tx tx, Guid editionId, CancellationToken ct)
    {
        await tx.RunAsync(ReadOneInstant, new { }, ct);
        return SnapshotBuilder.Build(await SnapshotRows.ReadAsync(tx, editionId, ct));
    }

    private static async Task<bool> KeepAsync(Tx tx, MatchWork work, Snapshot snapshot, DateTimeOffset now, CancellationToken ct)
    {
        var isOurs = await tx.RunAsync(
            Keep,
            new
            {
                work.RunId,
                work.Attempt,
                work.Node,
                now,
                hash = ProblemHash.Of(snapshot.Problem),
                problem = FrozenFile.Of(snapshot.Problem),
                snapshot.People,
                snapshot.Slots,
                leftOut = JsonSerializer.Serialize(snapshot.LeftOut, Enqueue.Json),
            },
            ct) > 0;
        await tx.CommitAsync(ct);
        return isOurs;
    }

    private sealed record Frozen(byte[] Problem);

    private const string ReadOneInstant = "set transaction isolation level repeatable read, read only; set local statement_timeout = '60s'";

    private const string Find = """
        select problem
          from match_run
         where run_id = @RunId
           and problem is not null
        """;

    private const string Keep = """
        update match_run
           set snapshot_at = @now, problem_hash = @hash, problem = @problem, people = @People, slots = @Slots, left_out = @leftOut::jsonb
         where run_id = @RunId
           and attempt = @Attempt
           and node = @Node
           and state = 'running'
        """;
}
