using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>A visitor takes her list back: it counts no more. Its wishes stay with her, so that sending it once more undoes this.</summary>
public sealed class WithdrawWishes(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="PersonId">The signed-in visitor.</param>
    public sealed record Request(string Slug, Guid PersonId);

    public abstract record Result
    {
        private Result() { }

        /// <summary>It does not count, now or since before.</summary>
        public sealed record Withdrawn : Result;

        public sealed record Refused(WishRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => WithdrawAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> WithdrawAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var held = await HeldList.TakeAsync(tx, request.Slug, request.PersonId, now, ct);
        if (held?.List is not { } list)
        {
            return new Result.Refused(new WishRefusal.Unknown());
        }

        if (!list.IsSent)
        {
            return new Result.Withdrawn();
        }

        if (held.WhyNotNow is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        tx.Add(Unsend, new { list.ListId });
        held.AddChange(tx);
        tx.AddAudit(now, request.PersonId, "wishes.withdrawn", request.PersonId, new { wishes = list.SlotIds.Count });
        await tx.CommitAsync(ct);
        return new Result.Withdrawn();
    }

    private const string Unsend = """
        update wish_list
           set submitted_at = null, sent_version = null
         where wish_list_id = @ListId
        """;
}
