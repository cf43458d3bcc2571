using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Wishes;

/// <summary>A visitor's list as it stands.</summary>
/// <param name="Version">Rises with each change.</param>
/// <param name="WantedVisits">1 to 3.</param>
/// <param name="VisitsADay">1 to 3.</param>
/// <param name="PartySize">People, she included; 1 to 10.</param>
/// <param name="Languages">In which she follows a visit.</param>
/// <param name="Kind">professional, independent, carer or citizen; null: never asked, a professional.</param>
/// <param name="OpenToOthers">May be proposed visits that she did not name.</param>
/// <param name="SubmittedAt">Last sent; null: it does not count.</param>
/// <param name="SentVersion">Its version then.</param>
public sealed record WishList(
    Guid ListId, int Version, int WantedVisits, int VisitsADay, int PartySize, string[] Languages, string? Kind, bool OpenToOthers,
    DateTimeOffset? SubmittedAt, int? SentVersion)
{
    /// <summary>Wishes on a list.</summary>
    public const int Most = 8;

    /// <summary>So many are asked for: shorter lists are completed, or naming one visit only would pay.</summary>
    public const int Asked = 4;

    public const int MostVisits = 3;

    public const int MostPeople = 10;

    /// <summary>Visits, the dearest first.</summary>
    public IReadOnlyList<Guid> SlotIds { get; init; } = [];

    public bool IsSent => SubmittedAt is not null;

    /// <summary>It was changed since its visitor was told how it stands. It counts all the same.</summary>
    public bool HasChanged => IsSent && SentVersion != Version;

    /// <summary>1 is the dearest; null: not on the list.</summary>
    public int? RankOf(Guid slotId) => SlotIds.Index().Where(s => s.Item == slotId).Select(s => (int?)s.Index + 1).FirstOrDefault();

    /// <returns>Null: she has none in this edition.</returns>
    internal static async Task<WishList?> FindAsync(Tx tx, Guid editionId, Guid personId, CancellationToken ct) =>
        await tx.FindAsync<WishList>(Find, new { editionId, personId }, ct) is { } list
            ? list with { SlotIds = await tx.ListAsync<Guid>(ListSlots, new { list.ListId }, ct) }
            : null;

    private const string Find = """
        select wish_list_id as list_id, version, wanted_visits, visits_a_day, party_size, languages, kind, open_to_others, submitted_at, sent_version
          from wish_list
         where edition_id = @editionId
           and person_id = @personId
        """;

    private const string ListSlots = """
        select slot_id
          from wish
         where wish_list_id = @ListId
         order by rank
        """;
}
