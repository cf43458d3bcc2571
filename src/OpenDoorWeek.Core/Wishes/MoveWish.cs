using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>A visitor gives a wish another rank; those between make room. Sent twice it stands there once.</summary>
public sealed class MoveWish(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="PersonId">The signed-in visitor.</param>
    /// <param name="SlotId">On her list.</param>
    /// <param name="To">The rank it gets; beyond the list: its end.</param>
    /// <param name="Version">Of the list as it was shown.</param>
    public sealed record Request(string Slug, Guid PersonId, Guid SlotId, int To, int Version);

    public abstract record Result
    {
        private Result() { }

        /// <param name="Rank">Where it stands now.</param>
        public sealed record Moved(int Rank) : Result;

        public sealed record Refused(WishRefusal Refusal) : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => MoveAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> MoveAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var held = await HeldList.TakeAsync(tx, request.Slug, request.PersonId, now, ct);
        if (held?.List is not { } list)
        {
            return new Result.Refused(new WishRefusal.Unknown());
        }

        var to = Math.Clamp(request.To, 1, Math.Max(1, list.SlotIds.Count));
        if ((held.WhyNotNow ?? Refuse(list, request.SlotId, to, request.Version)) is { } refusal)
        {
            return new Result.Refused(refusal);
        }

        if (list.RankOf(request.SlotId) != to)
        {
            held.AddOrder(tx, Moved(list.SlotIds, request.SlotId, to));
            held.AddChange(tx);
            tx.AddAudit(now, request.PersonId, "wish.moved", request.PersonId, new { request.SlotId, to });
            await tx.CommitAsync(ct);
        }

        return new Result.Moved(to);
    }

    /// <summary>The rule, without a database: what stands there already needs no look at the version.</summary>
    internal static WishRefusal? Refuse(WishList list, Guid slotId, int to, int version) =>
        list.RankOf(slotId) == to ? null
        : list.Version != version || list.RankOf(slotId) is null ? new WishRefusal.ChangedMeanwhile()
        : null;

    /// <summary>The list with this visit at that rank.</summary>
    internal static IReadOnlyList<Guid> Moved(IReadOnlyList<Guid> slotIds, Guid slotId, int to)
    {
        var order = slotIds.Where(s => s != slotId).ToList();
        order.Insert(Math.Clamp(to - 1, 0, order.Count), slotId);
        return order;
    }
}
