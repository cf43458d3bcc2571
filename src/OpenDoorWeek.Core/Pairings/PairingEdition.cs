using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>An edition for an organiser who has every zone of it, to read what is of its buddies and mentors.</summary>
public sealed record PairingEdition(Guid EditionId, string NameNl, string NameFr, string NameEn, DateOnly FirstDay, DateOnly LastDay)
{
    public Text Name => new(NameNl, NameFr, NameEn);

    /// <returns>Null: no such edition, or not hers as a whole.</returns>
    internal static Task<PairingEdition?> FindAsync(Tx tx, OrganiserScope by, string slug, CancellationToken ct) =>
        tx.FindAsync<PairingEdition>(Find, new { by.PersonId, slug }, ct);

    private const string Find = $"""
        select e.edition_id, e.name_nl, e.name_fr, e.name_en, e.first_day, e.last_day
          from edition e
         where e.slug = @slug
           and {HeldEdition.IsHers}
        """;
}
