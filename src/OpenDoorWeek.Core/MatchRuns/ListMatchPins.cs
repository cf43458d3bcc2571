using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>What organisers decided for all runs, the latest first, each with whether the next run could keep it.</summary>
public sealed class ListMatchPins(Database db)
{
    public sealed record Request(OrganiserScope By, string Slug);

    public sealed record Result(MatchScope Edition, IReadOnlyList<Pin> Pins);

    /// <param name="DecidedBy">Name or address; null: erased since.</param>
    public sealed record Pin(
        Guid PinId, Guid PersonId, Guid SlotId, bool IsMust, string Reason, string? DecidedBy, DateTimeOffset DecidedAt, string Name, string HostName,
        DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd)
    {
        /// <summary>Why the next run would leave it out; null: it holds.</summary>
        public PinProblem? Problem { get; init; }
    }

    /// <returns>Null: no such edition, or not hers as a whole.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        if (await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is not { } edition)
        {
            return null;
        }

        var of = new { edition.EditionId };
        var pins = await tx.ListAsync<Pin>(List, of, ct);
        var leftOut = pins.Count == 0 ? [] : SnapshotBuilder.Build(await SnapshotRows.ReadAsync(tx, edition.EditionId, ct)).LeftOut;
        return new(edition, [.. pins.Select(p => p with { Problem = leftOut.FirstOrDefault(l => l.PersonId == p.PersonId && l.SlotId == p.SlotId)?.Problem })]);
    }

    private const string List = """
        select m.pin_id, m.person_id, m.slot_id, m.kind = 'must' as is_must, m.reason, coalesce(d.name, d.email) as decided_by, m.decided_at,
               coalesce(p.name, p.email, '-') as name, o.name as host_name, s.local_date, s.local_start, s.local_end
          from match_pin m
          join slot s on s.slot_id = m.slot_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join person p on p.person_id = m.person_id
          left join person d on d.person_id = m.decided_by
         where s.edition_id = @EditionId
         order by m.decided_at desc, m.pin_id
        """;
}
