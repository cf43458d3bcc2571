using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>A signed-in visitor puts a visit at the end of her list. Pressed twice it stands there once.</summary>
/// <remarks>Her first wish makes the list, with the languages that she told us before.</remarks>
public sealed class AddWish(Database db, TimeProvider clock)
{
    /// <summary>How many visits a new list asks for.</summary>
    internal const int FirstWanted = 2;

    /// <param name="SlotId">From the URL.</param>
    /// <param name="PersonId">The signed-in visitor.</param>
    public sealed record Request(Guid SlotId, Guid PersonId);

    public abstract record Result
    {
        private Result() { }

        /// <param name="Slug">Of the edition.</param>
        /// <param name="Count">Wishes on her list.</param>
        public sealed record Added(string Slug, int Count) : Result;

        public sealed record Refused(WishRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => AddAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> AddAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.FindAsync<Slot>(FindSlot, new { request.SlotId }, ct) is not { } slot)
        {
            return new Result.Refused(new WishRefusal.Unknown());
        }

        var held = await HeldList.TakeAsync(tx, slot.EditionId, request.PersonId, now, ct);
        var count = held.List?.SlotIds.Count ?? 0;
        if (held.List?.RankOf(request.SlotId) is not null)
        {
            return new Result.Added(held.Edition.Slug, count);
        }

        if ((held.WhyNotNow ?? Refuse(slot, count, now)) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        await WriteAsync(tx, held, request.SlotId, count + 1, ct);
        return new Result.Added(held.Edition.Slug, count + 1);
    }

    private static async Task WriteAsync(Tx tx, HeldList held, Guid slotId, int rank, CancellationToken ct)
    {
        var listId = held.List?.ListId ?? Guid.CreateVersion7(held.Now);
        if (held.List is null)
        {
            tx.Add(InsertList, new { listId, held.Edition.EditionId, held.PersonId, FirstWanted, now = held.Now });
        }
        else
        {
            held.AddChange(tx);
        }

        tx.Add(InsertWish, new { listId, slotId, rank });
        tx.AddAudit(held.Now, held.PersonId, "wish.added", held.PersonId, new { slotId });
        await tx.CommitAsync(ct);
    }

    /// <summary>The rule, without a database.</summary>
    internal static WishRefusal? Refuse(Slot slot, int count, DateTimeOffset now) =>
        slot.Status == "draft" || slot.HostStatus != "accepted" ? new WishRefusal.Unknown()
        : slot.Status != "published" || slot.StartsAt <= now ? new WishRefusal.NotOffered()
        : count >= WishList.Most ? new WishRefusal.TooMany()
        : null;

    internal sealed record Slot(Guid EditionId, string Status, string HostStatus, DateTimeOffset StartsAt);

    private const string FindSlot = """
        select s.edition_id, s.status, h.status as host_status, s.starts_at
          from slot s
          join host h on h.host_id = s.host_id
         where s.slot_id = @SlotId
        """;

    private const string InsertList = """
        insert into wish_list (wish_list_id, edition_id, person_id, wanted_visits, languages, created_at)
        select @listId, @EditionId, p.person_id, @FirstWanted, p.languages, @now::timestamptz
          from person p
         where p.person_id = @PersonId
        """;

    private const string InsertWish = """
        insert into wish (wish_list_id, slot_id, rank)
        values (@listId, @slotId, @rank)
        """;
}
