using System.Text.Json;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.SlotImports;

/// <summary>
/// Takes back the file that an organiser brought in last: what was new goes, what was changed is again as it stood. A visit that somebody
/// booked, wished for or changed since stays as it is.
/// </summary>
public sealed class UndoSlotImport(Database db, TimeProvider clock)
{
    /// <param name="By">Who brought it in.</param>
    /// <param name="Slug">Of the edition.</param>
    /// <param name="ImportId">The last one of hers; an earlier one stays.</param>
    public sealed record Request(OrganiserScope By, string Slug, Guid ImportId);

    public Task<ImportChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => UndoAsync(tx, request, now, ct), ct);
    }

    private static async Task<ImportChange> UndoAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        await tx.RunAsync(CommitSlotImport.LockSlots, new { request.Slug }, ct);
        if (await SlotImportScope.ReadAsync(tx, request.By, request.Slug, ct) is not { } scope
            || await tx.FindAsync<ReadSlotImport.Import>(ReadSlotImport.FindLast, new { scope.EditionId, request.By.PersonId }, ct) is not { } last
            || last.ImportId != request.ImportId)
        {
            return new ImportChange.Unknown();
        }

        // Only hosts of her zones: a role that she lost since takes its visits out of her reach.
        var rows = await tx.ListAsync<Row>(ListFree, new { request.ImportId, SlotIds = scope.Slots.Select(s => s.SlotId).ToArray() }, ct);
        foreach (var row in rows)
        {
            Restore(tx, request, row, now);
        }

        tx.Add(Finish, new { request.ImportId, now });
        tx.AddAudit(now, request.By.PersonId, "slot.import-undone", scope.EditionId, new { request.ImportId, rows.Count });
        await tx.CommitAsync(ct);
        return new ImportChange.Done();
    }

    private static void Restore(Tx tx, Request request, Row row, DateTimeOffset now)
    {
        if (row.Before is null)
        {
            tx.Add(DeleteSlot, new { row.SlotId });
        }
        else
        {
            var before = JsonSerializer.Deserialize<SlotBefore>(row.Before, Enqueue.Json)!;
            tx.AddSlotChange(row.SlotId, before.Moment, before.Offer, now);
            tx.Add(DeleteRow, new { request.ImportId, row.SlotId });
        }

        tx.AddAudit(now, request.By.PersonId, row.Before is null ? "slot.removed" : "slot.changed", row.SlotId, new { request.ImportId, asOrganiser = true });
    }

    private sealed record Row(Guid SlotId, string? Before);

    // A booking of any state holds its slot: its history is not thrown away.
    private const string ListFree = """
        select r.slot_id, r.before::text as before
          from slot_import_row r
          join slot_import i on i.import_id = r.import_id
          join slot s on s.slot_id = r.slot_id and s.version = r.version
         where r.import_id = @ImportId
           and r.slot_id = any(@SlotIds::uuid[])
           and not exists (select 1 from booking b where b.slot_id = r.slot_id and (r.before is null or b.created_at >= i.committed_at))
           and (r.before is not null or not exists (select 1 from wish w where w.slot_id = r.slot_id))
         order by r.slot_id
        """;

    private const string DeleteSlot = """
        delete from slot
         where slot_id = @SlotId
        """;

    private const string DeleteRow = """
        delete from slot_import_row
         where import_id = @ImportId
           and slot_id = @SlotId
        """;

    private const string Finish = """
        update slot_import
           set status = 'undone',
               undone_at = @now
         where import_id = @ImportId
        """;
}
