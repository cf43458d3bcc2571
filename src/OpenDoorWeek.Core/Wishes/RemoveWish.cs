using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>A visitor takes a visit off her list; those below move up. With the last one a list that was sent is sent no more.</summary>
public sealed class RemoveWish(Database db, TimeProvider clock)
{
    /// <param name="SlotId">Any id.</param>
    /// <param name="PersonId">The signed-in visitor.</param>
    public sealed record Request(Guid SlotId, Guid PersonId);

    public abstract record Result
    {
        private Result() { }

        /// <summary>It does not stand there, now or since before.</summary>
        /// <param name="Slug">Of the edition.</param>
        public sealed record Removed(string Slug) : Result;

        public sealed record Refused(WishRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => RemoveAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> RemoveAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.FindAsync<Guid?>(FindEdition, new { request.SlotId }, ct) is not { } editionId)
        {
            return new Result.Refused(new WishRefusal.Unknown());
        }

        var held = await HeldList.TakeAsync(tx, editionId, request.PersonId, now, ct);
        if (held.List is not { } list || list.RankOf(request.SlotId) is null)
        {
            return new Result.Removed(held.Edition.Slug);
        }

        if (held.WhyNotNow is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        tx.Add(Delete, new { list.ListId, request.SlotId });
        held.AddOrder(tx, list.SlotIds.Where(s => s != request.SlotId));
        held.AddChange(tx);
        tx.AddAudit(now, request.PersonId, "wish.removed", request.PersonId, new { request.SlotId });
        tx.Add(UnsendEmpty, new { list.ListId });
        await tx.CommitAsync(ct);
        return new Result.Removed(held.Edition.Slug);
    }

    private const string FindEdition = """
        select edition_id
          from slot
         where slot_id = @SlotId
        """;

    private const string Delete = """
        delete from wish
         where wish_list_id = @ListId
           and slot_id = @SlotId
        """;

    private const string UnsendEmpty = """
        update wish_list l
           set submitted_at = null, sent_version = null
         where l.wish_list_id = @ListId
           and not exists (select 1 from wish w where w.wish_list_id = l.wish_list_id)
        """;
}
