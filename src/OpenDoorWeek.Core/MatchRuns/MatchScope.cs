using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>An edition for an organiser who has every zone of it, to read what is of its matching.</summary>
public sealed record MatchScope(Guid EditionId, string NameNl, string NameFr, string NameEn, DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt)
{
    public Text Name => new(NameNl, NameFr, NameEn);

    /// <returns>Null: no such edition, or not hers as a whole.</returns>
    internal static Task<MatchScope?> FindAsync(Tx tx, OrganiserScope by, string slug, CancellationToken ct) =>
        tx.FindAsync<MatchScope>(Find, new { by.PersonId, slug, phase = Phase.Matchmaking }, ct);

    /// <summary>Whether runs and pins are made now.</summary>
    public PhaseGate Gate(DateTimeOffset now) => PhaseGate.At(OpensAt, ClosesAt, now);

    private const string Find = $"""
        select e.edition_id, e.name_nl, e.name_fr, e.name_en, p.opens_at, p.closes_at
          from edition e
          left join edition_phase p on p.edition_id = e.edition_id and p.phase = @phase
         where e.slug = @slug
           and {HeldEdition.IsHers}
        """;
}
