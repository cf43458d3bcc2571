using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Somebody says yes or no to a proposal. The last yes makes it a pair and sends each the data of the others; a no ends it, and nobody is told whose it was.</summary>
public sealed class AnswerProposal(Database db, TimeProvider clock)
{
    /// <param name="PairId">From the URL; any id.</param>
    /// <param name="PersonId">The signed-in member.</param>
    /// <param name="IsYes">False: she wants another proposal.</param>
    public sealed record Request(Guid PairId, Guid PersonId, bool IsYes);

    public abstract record Result
    {
        private Result() { }

        /// <summary>Her yes is kept, now or since before; others have not answered yet.</summary>
        public sealed record Waiting : Result;

        /// <summary>All said yes, now or since before.</summary>
        public sealed record Accepted : Result;

        /// <summary>Her no is kept, now or since before.</summary>
        public sealed record Declined : Result;

        /// <summary>It ended before, or its last day is over.</summary>
        public sealed record Over : Result;

        /// <summary>Who works together already leaves on the page that says what that does.</summary>
        public sealed record AlreadyPaired : Result;

        /// <summary>No such pair, or she is no member of it.</summary>
        public sealed record Unknown : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => AnswerAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> AnswerAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await HeldPair.LockAsync(tx, request.PairId, request.PersonId, ct) is not { } pair)
        {
            return new Result.Unknown();
        }

        var result = Decide(pair, request.IsYes, Brussels.DayOf(now));
        if (pair.State == "proposed" && result is Result.Waiting or Result.Accepted or Result.Declined)
        {
            await WriteAsync(tx, pair, request, result, now, ct);
            await tx.CommitAsync(ct);
        }

        return result;
    }

    /// <summary>The rule, without a database.</summary>
    /// <param name="pair">Held.</param>
    /// <param name="isYes">Her answer now.</param>
    /// <param name="today">In Brussels.</param>
    internal static Result Decide(HeldPair pair, bool isYes, DateOnly today) => pair switch
    {
        { State: "ended", Answer: "no" } when !isYes => new Result.Declined(),
        { State: "ended" } => new Result.Over(),
        { State: "accepted" } => isYes ? new Result.Accepted() : new Result.AlreadyPaired(),
        _ when today > pair.AnswerUntil => new Result.Over(),
        _ when !isYes => new Result.Declined(),
        _ => pair.OthersYes == pair.Others ? new Result.Accepted() : new Result.Waiting(),
    };

    private static async Task WriteAsync(Tx tx, HeldPair pair, Request request, Result result, DateTimeOffset now, CancellationToken ct)
    {
        tx.Add(Keep, new { pair.PairId, pair.OptInId, answer = request.IsYes ? "yes" : "no", now });
        tx.AddAudit(now, request.PersonId, request.IsYes ? "pair.agreed" : "pair.declined", pair.PairId, new { pair.Kind });
        if (result is Result.Declined)
        {
            EndPair.End(tx, [pair.PairId], EndPair.Declined, now);
        }
        else if (result is Result.Accepted)
        {
            // The two of a trio stay a pair until it is one.
            EndPair.End(tx, pair.IsTrio ? await tx.ListAsync<Guid>(ListFormer, new { pair.PairId }, ct) : [], EndPair.Trio, now);
            tx.Add(Accept, new { pair.PairId, now });
            PairMails.AddAccepted(tx, [pair.PairId], now);
        }
    }

    private const string Keep = """
        update pair_member
           set answer = @answer, answered_at = @now
         where pair_id = @PairId
           and opt_in_id = @OptInId
        """;

    private const string Accept = """
        update pair
           set state = 'accepted', accepted_at = @now
         where pair_id = @PairId
           and state = 'proposed'
        """;

    private const string ListFormer = """
        select distinct o.pair_id
          from pair_member m
          join pair_member o on o.opt_in_id = m.opt_in_id and o.pair_id <> m.pair_id
         where m.pair_id = @PairId
           and o.is_live
           and not o.is_trio
         order by o.pair_id
        """;
}
