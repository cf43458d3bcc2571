using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A member takes no part any more: what she had asked for ends, and with it this pair and her others of the same kind. Who worked with her is told, without a reason.</summary>
public sealed class LeavePairing(Database db, TimeProvider clock)
{
    /// <param name="PairId">From the URL; any id.</param>
    /// <param name="PersonId">The signed-in member.</param>
    public sealed record Request(Guid PairId, Guid PersonId);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Now, or since before.</summary>
        public sealed record Left : Result;

        /// <summary>No such pair, or she is no member of it.</summary>
        public sealed record Unknown : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => LeaveAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> LeaveAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldPair.LockAsync(tx, request.PairId, request.PersonId, ct) is not { } pair)
        {
            return new Result.Unknown();
        }

        if (pair.IsOptedIn)
        {
            var pairs = await EndedOptIns.EndAsync(tx, [pair.OptInId], EndPair.Left, now, ct);
            tx.AddAudit(now, request.PersonId, "pair.left", pair.PairId, new { pair.Kind, pairs });
            await tx.CommitAsync(ct);
        }

        return new Result.Left();
    }
}
