using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Outcomes;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>Whether wishes are taken in an edition now, and which visits of it one visitor has wished: for pages that list visits.</summary>
public sealed class ListWished(Database db, TimeProvider clock)
{
    /// <param name="Slug">Of the edition.</param>
    /// <param name="PersonId">Null: nobody is signed in.</param>
    public sealed record Request(string Slug, Guid? PersonId);

    /// <param name="Gate">Of the phase of wishes.</param>
    /// <param name="Ranks">By visit; 1 is the dearest.</param>
    /// <param name="HasOutcome">She can read what she got.</param>
    /// <param name="Now">When this was read.</param>
    public sealed record Result(WishEdition Edition, PhaseGate Gate, IReadOnlyDictionary<Guid, int> Ranks, bool HasOutcome, DateTimeOffset Now)
    {
        public bool IsOpen => Gate is PhaseGate.Open;

        public bool IsFull => Ranks.Count >= WishList.Most;

        /// <summary>The last day on which the outcome may come, once wishes are closed; null: it is there, or it does not come.</summary>
        public DateOnly? ResultDay => Gate is PhaseGate.Over && !HasOutcome && Edition.SharedUntil > Now ? Edition.ResultDay : null;
    }

    /// <returns>Null: no such edition.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.FindAsync<WishEdition>(WishEdition.Select + WishEdition.BySlug, new { slug = request.Slug }, ct) is not { } edition)
        {
            return null;
        }

        var wished = request.PersonId is null ? [] : await db.ListAsync<Wish>(List, new { edition.EditionId, request.PersonId }, ct);
        var hasOutcome = request.PersonId is not null && await db.FindAsync<bool>(FindOutcome.Find, request, ct);
        return new(edition, edition.GateAt(now), wished.ToDictionary(w => w.SlotId, w => w.Rank), hasOutcome, now);
    }

    private sealed record Wish(Guid SlotId, int Rank);

    private const string List = """
        select w.slot_id, w.rank
          from wish_list l
          join wish w on w.wish_list_id = l.wish_list_id
         where l.edition_id = @EditionId
           and l.person_id = @PersonId
        """;
}
