using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.TestSupport;

/// <summary>What visitors wish and organisers decide, for tests of the matching.</summary>
/// <param name="rows">Of the test.</param>
/// <param name="run">Runs a statement in its database.</param>
public sealed class MatchRows(Rows rows, Func<string, object?, Task<int>> run)
{
    /// <summary>An edition whose places are shared out, from yesterday for a week.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> AddEditionAsync()
    {
        var editionId = await rows.AddEditionAsync();
        await OpenAsync(editionId);
        return editionId;
    }

    public Task OpenAsync(Guid editionId) => rows.SetPhaseAsync(editionId, Phase.Matchmaking, Rows.Today.AddDays(-1), Rows.Today.AddDays(7));

    /// <summary>A list of wishes that was sent, of somebody new or known; she allows no proposals unless said otherwise.</summary>
    /// <param name="slots">The dearest first.</param>
    /// <param name="personId">Whose; null: somebody new.</param>
    /// <param name="isSent">Else a basket.</param>
    /// <returns>Her id.</returns>
    public async Task<Guid> AddWishesAsync(
        Guid editionId, Guid[] slots, Guid? personId = null, int wanted = 1, int party = 1, string? kind = null, bool isOpen = false, string[]? languages = null, bool isSent = true)
    {
        var (listId, whose) = (Guid.CreateVersion7(), personId ?? await rows.AddPersonAsync());
        await run(InsertList, new { listId, editionId, whose, wanted, party, kind, isOpen, languages = languages ?? ["nl"], sentAt = isSent ? Rows.Today : (DateTimeOffset?)null, Rows.Today });
        await run(InsertWishes, new { listId, slots });
        return whose;
    }

    public Task AddAbsenceAsync(Guid personId, DateOnly day, TimeOnly starts, TimeOnly ends) => run(InsertAbsence, new { personId, day, starts, ends });

    /// <summary>A pin, or else a block, as somebody decided it.</summary>
    public Task AddPinAsync(Guid personId, Guid slotId, bool isMust = true) =>
        run(InsertPin, new { pinId = Guid.CreateVersion7(), personId, slotId, kind = isMust ? "must" : "never", by = Guid.CreateVersion7(), Rows.Today });

    private const string InsertList = """
        insert into wish_list (wish_list_id, edition_id, person_id, wanted_visits, created_at, languages, party_size, kind, open_to_others, submitted_at)
        values (@listId, @editionId, @whose, @wanted, @Today, @languages, @party, @kind, @isOpen, @sentAt)
        """;

    private const string InsertWishes = """
        insert into wish (wish_list_id, slot_id, rank)
        select @listId, w.slot_id, w.rank
          from unnest(@slots::uuid[]) with ordinality as w (slot_id, rank)
        """;

    private const string InsertAbsence = """
        insert into wish_unavailable (wish_list_id, day, starts, ends)
        select wish_list_id, @day, @starts, @ends from wish_list where person_id = @personId
        """;

    private const string InsertPin = """
        insert into match_pin (pin_id, person_id, slot_id, kind, reason, decided_by, decided_at)
        values (@pinId, @personId, @slotId, @kind, 'Afgesproken', @by, @Today)
        """;
}
