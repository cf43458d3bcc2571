using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Publications;

/// <summary>What going back to an earlier publication would do, to look at before: nothing is locked, written or sent.</summary>
public sealed class ReadRestoreForm(Database db, TimeProvider clock)
{
    /// <param name="Number">Of the earlier publication.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number);

    /// <param name="Refusal">Why not now, whatever is typed; null: it may be done.</param>
    /// <param name="Seen">Number of the newest publication.</param>
    /// <param name="LeftOut">Each visit that cannot come back.</param>
    public sealed record Result(
        MatchScope Edition, int Number, PublicationRefusal? Refusal, int Seen, ReadPublishForm.Figures Changes, IReadOnlyList<Lost> LeftOut, DateTimeOffset Now);

    /// <param name="Who">Name or address.</param>
    /// <param name="Reason">A constant of the rule: given-back, host-cancelled, blocked, conflict or full.</param>
    public sealed record Lost(string Who, string HostName, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, string Reason);

    /// <returns>Null: no such edition or publication, or not hers as a whole.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var tx = await db.BeginAsync(ct);
        await PublicationLock.AllowTimeAsync(tx, ct);
        if (await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await RestoreFacts.FindAsync(tx, edition.EditionId, request.Number, ct) is not { } of)
        {
            return null;
        }

        var last = await PublicationFacts.ReadAsync(tx, edition.EditionId, ct);
        var facts = await RestoreFacts.ReadAsync(tx, edition.EditionId, of, await RestoreFacts.PeopleAsync(tx, of, ct), ct);
        var changes = ReadPublishForm.Figures.Of(facts.Change, facts.Rule.Placed.Count);
        return new(edition, of.Number, RestorePublication.Refuse(last, of.Number, now), last.Last, changes, await NamesAsync(tx, facts.Rule.LeftOut, ct), now);
    }

    private static Task<IReadOnlyList<Lost>> NamesAsync(Tx tx, IReadOnlyList<RestoreRule.Lost> lost, CancellationToken ct) => tx.ListAsync<Lost>(
        ListNames,
        new { people = lost.Select(l => l.PersonId).ToArray(), slots = lost.Select(l => l.SlotId).ToArray(), reasons = lost.Select(l => l.Reason).ToArray() },
        ct);

    private const string ListNames = """
        select coalesce(p.name, p.email, '-') as who, o.name as host_name, s.local_date, s.local_start, s.local_end, n.reason
          from unnest(@people::uuid[], @slots::uuid[], @reasons::text[]) with ordinality as n (person_id, slot_id, reason, place)
          join person p on p.person_id = n.person_id
          join slot s on s.slot_id = n.slot_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
         order by n.place
        """;
}
