using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>A member asks for another partner: this pair ends, and all of it are looked for again, never for each other.</summary>
public sealed class SwapPair(Database db, TimeProvider clock)
{
    /// <param name="PairId">From the URL; any id.</param>
    /// <param name="PersonId">The signed-in member.</param>
    public sealed record Request(Guid PairId, Guid PersonId);

    public abstract record Result
    {
        private Result() { }

        public sealed record Swapped : Result;

        /// <summary>It has ended before, whyever.</summary>
        public sealed record Over : Result;

        /// <summary>Nobody has to ask for another before all said yes: a no does it.</summary>
        public sealed record NotPaired : Result;

        /// <summary>No such pair, or she is no member of it.</summary>
        public sealed record Unknown : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SwapAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> SwapAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldPair.LockAsync(tx, request.PairId, request.PersonId, ct) is not { } pair)
        {
            return new Result.Unknown();
        }

        if (pair.State != "accepted")
        {
            return pair.State == "ended" ? new Result.Over() : new Result.NotPaired();
        }

        var ends = await tx.ListAsync<Guid>(ListEnding, new { pair.PairId, pair.OptInId }, ct);
        EndPair.End(tx, ends, EndPair.Swap, now);
        PairMails.AddEnded(tx, ends, [pair.OptInId], now);
        tx.AddAudit(now, request.PersonId, "pair.swapped", pair.PairId, new { pair.Kind });
        await tx.CommitAsync(ct);
        return new Result.Swapped();
    }

    // A proposal to become three stands on the pair.
    private const string ListEnding = """
        select distinct m.pair_id
          from pair_member m
         where m.is_live
           and (m.pair_id = @PairId or m.opt_in_id = @OptInId and m.role = 'buddy')
         order by m.pair_id
        """;
}
