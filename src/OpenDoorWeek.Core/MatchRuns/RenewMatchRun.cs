using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>Says that the node of a run lives and how far it is, and hears whether to go on.</summary>
public sealed class RenewMatchRun(Database db)
{
    /// <param name="Step">snapshot, place, polish, minimum, certify or verify.</param>
    /// <param name="Progress">Thousandths of the whole run.</param>
    public sealed record Request(MatchWork Work, TimeSpan Lease, string Step, int Progress);

    public enum Result
    {
        GoOn,

        /// <summary>An organiser asked for it.</summary>
        Cancel,

        /// <summary>Another node has taken over.</summary>
        Gone,
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct) => db.TransactAsync(
        async tx =>
        {
            var work = request.Work;
            var cancel = await tx.FindAsync<bool?>(Renew, new { work.RunId, work.Attempt, work.Node, request.Lease, request.Step, request.Progress }, ct);
            await tx.CommitAsync(ct);
            return cancel is null ? Result.Gone : cancel.Value ? Result.Cancel : Result.GoOn;
        },
        ct);

    private const string Renew = """
        update match_run
           set lease_until = clock_timestamp() + @Lease, step = @Step, progress = @Progress
         where run_id = @RunId
           and attempt = @Attempt
           and node = @Node
           and state = 'running'
        returning cancel_asked
        """;
}
