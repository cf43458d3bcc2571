using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.SlotImports;

/// <summary>What a file would change, or has changed; and the last one of the edition.</summary>
public sealed class ReadSlotImport(Database db, TimeProvider clock)
{
    /// <param name="By">Only what she brought in herself.</param>
    /// <param name="Slug">Of the edition.</param>
    /// <param name="ImportId">Null: none in particular.</param>
    public sealed record Request(OrganiserScope By, string Slug, Guid? ImportId);

    /// <param name="Status">tried, done or undone.</param>
    /// <param name="Kept">Visits that undoing left as they were.</param>
    public sealed record Import(Guid ImportId, byte[] File, string Status, int NewCount, int ChangedCount, DateTimeOffset? CommittedAt, int Kept);

    /// <param name="One">As asked; null: none in particular.</param>
    /// <param name="Plan">Of a file that is only tried, as things stand now; else null.</param>
    /// <param name="Last">Taken over last by this organiser, and not undone; null: none.</param>
    public sealed record Result(Import? One, SlotImportPlan? Plan, Import? Last);

    /// <returns>Null: no such edition or import, or not hers.</returns>
    public Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ReadAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result?> ReadAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await SlotImportScope.ReadAsync(tx, request.By, request.Slug, ct) is not { } scope)
        {
            return null;
        }

        var args = new { scope.EditionId, request.By.PersonId, ImportId = request.ImportId ?? Guid.Empty };
        var one = await tx.FindAsync<Import>(Find, args, ct);
        if (one is null && request.ImportId is not null)
        {
            return null;
        }

        var plan = one is { Status: "tried" } ? SlotImportPlan.Make(SlotSheet.Read(one.File), scope, now) : null;
        return new(one, plan, await tx.FindAsync<Import>(FindLast, args, ct));
    }

    private const string Find = """
        select i.import_id, i.file, i.status, i.new_count, i.changed_count, i.committed_at,
               (select count(*)::int from slot_import_row r where r.import_id = i.import_id) as kept
          from slot_import i
         where i.import_id = @ImportId
           and i.edition_id = @EditionId
           and i.made_by = @PersonId
        """;

    internal const string FindLast = """
        select i.import_id, i.file, i.status, i.new_count, i.changed_count, i.committed_at, 0 as kept
          from slot_import i
         where i.edition_id = @EditionId
           and i.made_by = @PersonId
           and i.status = 'done'
         order by i.committed_at desc
         limit 1
        """;
}
