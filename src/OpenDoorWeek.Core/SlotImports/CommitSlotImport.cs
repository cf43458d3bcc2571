using System.Text.Json;
using Npgsql;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.SlotImports;

/// <summary>Takes a tried file over, whole or not at all. Mails nobody.</summary>
public sealed class CommitSlotImport(Database db, TimeProvider clock)
{
    /// <param name="By">Who tried it.</param>
    /// <param name="Slug">Of the edition.</param>
    /// <param name="ImportId">The trial.</param>
    public sealed record Request(OrganiserScope By, string Slug, Guid ImportId);

    public async Task<ImportChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        try
        {
            return await db.TransactAsync(tx => CommitAsync(tx, request, now, ct), ct);
        }
        catch (PostgresException failure) when (SlotConstraint.Problem(failure.ConstraintName) is not null)
        {
            return new ImportChange.LookAgain();
        }
    }

    private static async Task<ImportChange> CommitAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.FindLastAsync<Tried>([LockImport, Find], new { request.ImportId, request.Slug, request.By.PersonId }, ct) is not { } tried)
        {
            return new ImportChange.Unknown();
        }

        if (tried.Status != "tried")
        {
            return new ImportChange.Done();
        }

        // Bookings hold the slot while they take places: after this lock what the plan reads stays true.
        await tx.RunAsync(LockSlots, new { request.Slug }, ct);
        var scope = await SlotImportScope.ReadAsync(tx, request.By, request.Slug, ct);
        var plan = SlotImportPlan.Make(SlotSheet.Read(tried.File), scope!, now);
        if (plan.Problems.Count > 0 || plan.New.Count != tried.NewCount || plan.Changed.Count != tried.ChangedCount)
        {
            return new ImportChange.LookAgain();
        }

        Write(tx, plan, request, scope!.EditionId, now);
        await tx.CommitAsync(ct);
        return new ImportChange.Done();
    }

    private static void Write(Tx tx, SlotImportPlan plan, Request request, Guid editionId, DateTimeOffset now)
    {
        foreach (var row in plan.New)
        {
            var slotId = Guid.CreateVersion7(now);
            tx.AddSlots([slotId], [row.Moment], row.Offer.Tidy(), new(editionId, row.HostId, null, row.ExternalId, now));
            Mark(tx, request, slotId, null, 1, now);
        }

        foreach (var row in plan.Changed)
        {
            var slot = row.Slot!;
            tx.AddSlotChange(slot.SlotId, row.Moment, row.Offer.Tidy(), now);
            Mark(tx, request, slot.SlotId, JsonSerializer.Serialize(new SlotBefore(slot.Moment, slot.Offer), Enqueue.Json), slot.Version + 1, now);
        }

        tx.Add(Finish, new { request.ImportId, now });
        tx.AddAudit(now, request.By.PersonId, "slot.file-imported", editionId, new { request.ImportId, made = plan.New.Count, changed = plan.Changed.Count });
    }

    private static void Mark(Tx tx, Request request, Guid slotId, string? before, int version, DateTimeOffset now)
    {
        tx.Add(InsertRow, new { request.ImportId, slotId, before, version });
        tx.AddAudit(now, request.By.PersonId, before is null ? "slot.published" : "slot.changed", slotId, new { request.ImportId, asOrganiser = true });
    }

    private sealed record Tried(string Status, byte[] File, int NewCount, int ChangedCount);

    private const string LockImport = """
        select import_id
          from slot_import
         where import_id = @ImportId
           for no key update
        """;

    private const string Find = """
        select i.status, i.file, i.new_count, i.changed_count
          from slot_import i
          join edition e on e.edition_id = i.edition_id
         where i.import_id = @ImportId
           and e.slug = @Slug
           and i.made_by = @PersonId
           and exists (select 1 from organiser g where g.person_id = @PersonId)
        """;

    internal const string LockSlots = """
        select s.slot_id
          from slot s
          join edition e on e.edition_id = s.edition_id
         where e.slug = @Slug
         order by s.slot_id
           for no key update of s
        """;

    private const string InsertRow = """
        insert into slot_import_row (import_id, slot_id, before, version)
        values (@ImportId, @slotId, @before::jsonb, @version)
        """;

    private const string Finish = """
        update slot_import
           set status = 'done',
               file = ''::bytea,
               committed_at = @now
         where import_id = @ImportId
        """;
}

/// <summary>A visit as it stood before a file changed it; JSON of <c>slot_import_row.before</c>.</summary>
public sealed record SlotBefore(SlotMoment Moment, SlotOffer Offer);
