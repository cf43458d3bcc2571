using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>The list of one visitor in one edition, with all that she should know while she ranks it.</summary>
public sealed class ReadWishes(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition, from the URL.</param>
    /// <param name="PersonId">The signed-in visitor.</param>
    public sealed record Request(string Slug, Guid PersonId);

    /// <param name="List">Null: she has wished nothing yet.</param>
    /// <param name="Wishes">The dearest first.</param>
    /// <param name="Times">When she cannot come.</param>
    /// <param name="Now">When this was read.</param>
    public sealed record Result(WishEdition Edition, WishList? List, IReadOnlyList<Wished> Wishes, IReadOnlyList<UnavailableTime> Times, DateTimeOffset Now)
    {
        public bool IsOpen => Edition.GateAt(Now) is Editions.PhaseGate.Open;

        public bool AsksForKind => WishRule.AsksForKind(Wishes);

        public IReadOnlyList<WishNote> NotesOn(Wished wish) => WishRule.NotesOn(wish, Wishes, List!, Times);
    }

    /// <returns>Null: no such edition.</returns>
    public Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ReadAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result?> ReadAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.FindAsync<WishEdition>(WishEdition.Select + WishEdition.BySlug, new { slug = request.Slug }, ct) is not { } edition)
        {
            return null;
        }

        if (await WishList.FindAsync(tx, edition.EditionId, request.PersonId, ct) is not { } list)
        {
            return new(edition, null, [], [], now);
        }

        var wishes = await tx.ListAsync<Wished>(Wished.List, new { list.ListId }, ct);
        return new(edition, list, wishes, await UnavailableTime.ListAsync(tx, list.ListId, ct), now);
    }
}
