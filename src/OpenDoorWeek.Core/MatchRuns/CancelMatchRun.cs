using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Organisers stop a run: one that waits at once, one that runs as soon as its worker notices.</summary>
public sealed class CancelMatchRun(Database db, TimeProvider clock)
{
    public sealed record Request(OrganiserScope By, string Slug, int Number);

    public enum Result
    {
        /// <summary>It will end, or has ended.</summary>
        Asked,

        /// <summary>It had ended before.</summary>
        Over,

        /// <summary>No such edition or run, or not hers.</summary>
        Unknown,
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => CancelAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> CancelAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldEdition.LockAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await tx.FindLastAsync<string>([Lock, Read], new { edition.EditionId, request.Number }, ct) is not { } state)
        {
            return Result.Unknown;
        }

        if (state is not ("queued" or "running"))
        {
            return Result.Over;
        }

        tx.Add(state == "queued" ? End : Ask, new { edition.EditionId, request.Number, now });
        tx.AddAudit(now, request.By.PersonId, "match-run.cancelled", edition.EditionId, new { request.Number });
        await tx.CommitAsync(ct);
        return Result.Asked;
    }

    private const string Lock = """
        select run_id
          from match_run
         where edition_id = @EditionId
           and number = @Number
           for no key update
        """;

    private const string Read = """
        select state
          from match_run
         where edition_id = @EditionId
           and number = @Number
        """;

    private const string End = """
        update match_run
           set state = 'cancelled', cancel_asked = true, ended_at = @now
         where edition_id = @EditionId
           and number = @Number
        """;

    private const string Ask = """
        update match_run
           set cancel_asked = true
         where edition_id = @EditionId
           and number = @Number
        """;
}
