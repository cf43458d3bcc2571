using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>A visitor's list of an edition until the end of the transaction: no other window of hers changes it, and no organiser moves its phase.</summary>
/// <remarks>The edition is locked before the person: so does whoever shares out places.</remarks>
/// <param name="List">Null: she has none yet.</param>
/// <param name="Email">Hers.</param>
internal sealed record HeldList(WishEdition Edition, WishList? List, Guid PersonId, string Email, DateTimeOffset Now)
{
    /// <summary>Null: the phase is open.</summary>
    public WishRefusal? WhyNotNow => Edition.GateAt(Now) is var gate && gate is PhaseGate.Open ? null : new WishRefusal.NotNow(gate);

    /// <returns>Null: no such edition.</returns>
    public static async Task<HeldList?> TakeAsync(Tx tx, string slug, Guid personId, DateTimeOffset now, CancellationToken ct) =>
        await tx.FindAsync<Guid?>(FindEdition, new { slug }, ct) is { } editionId ? await TakeAsync(tx, editionId, personId, now, ct) : null;

    /// <param name="editionId">Of an edition that there is.</param>
    public static async Task<HeldList> TakeAsync(Tx tx, Guid editionId, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        await tx.FindAsync<Guid>(LockEdition, new { editionId }, ct);
        var email = await PersonLock.TakeAsync(tx, personId, ct);
        var edition = await tx.FindAsync<WishEdition>(WishEdition.Select + WishEdition.ById, new { editionId }, ct);
        var list = await WishList.FindAsync(tx, editionId, personId, ct);
        return new(edition!, list, personId, email, now);
    }

    /// <summary>Puts these visits in this order; those of the list that are not among them stay where they are.</summary>
    public void AddOrder(Tx tx, IEnumerable<Guid> slotIds) => tx.Add(SetRanks, new { List!.ListId, slotIds = slotIds.ToArray() });

    /// <summary>One change more: other windows notice.</summary>
    public void AddChange(Tx tx) => tx.Add(Touch, new { List!.ListId });

    private const string FindEdition = """
        select edition_id
          from edition
         where slug = @slug
        """;

    private const string LockEdition = """
        select edition_id
          from edition
         where edition_id = @editionId
           for share
        """;

    // All ranks in one statement: they are unique at its end, not in its middle.
    private const string SetRanks = """
        update wish w
           set rank = o.rank
          from unnest(@slotIds::uuid[]) with ordinality as o (slot_id, rank)
         where w.wish_list_id = @ListId
           and w.slot_id = o.slot_id
           and w.rank <> o.rank
        """;

    private const string Touch = """
        update wish_list
           set version = version + 1
         where wish_list_id = @ListId
        """;
}
