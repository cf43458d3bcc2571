using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.SlotImports;

/// <summary>A file is read and kept, and nothing else: what it would change is shown first.</summary>
public sealed class TrySlotImport(Database db, TimeProvider clock)
{
    /// <param name="By">Who brings it in.</param>
    /// <param name="Slug">Of the edition.</param>
    /// <param name="File">As uploaded.</param>
    public sealed record Request(OrganiserScope By, string Slug, byte[] File);

    public abstract record Result
    {
        private Result() { }

        public sealed record Tried(Guid ImportId) : Result;

        /// <summary>Too large to keep.</summary>
        public sealed record TooLarge : Result;

        /// <summary>No such edition, or not hers.</summary>
        public sealed record Unknown : Result;
    }

    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return request.File.Length > SlotSheet.MostBytes
            ? Task.FromResult<Result>(new Result.TooLarge())
            : db.TransactAsync(tx => TryAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> TryAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await SlotImportScope.ReadAsync(tx, request.By, request.Slug, ct) is not { } scope)
        {
            return new Result.Unknown();
        }

        var plan = SlotImportPlan.Make(SlotSheet.Read(request.File), scope, now);
        var importId = Guid.CreateVersion7(now);
        tx.Add(DeleteOlder, new { scope.EditionId, request.By.PersonId });
        tx.Add(Insert, new { importId, scope.EditionId, request.File, NewCount = plan.New.Count, ChangedCount = plan.Changed.Count, request.By.PersonId, now });
        await tx.CommitAsync(ct);
        return new Result.Tried(importId);
    }

    // One trial a person and edition: who tries again is done with the last one.
    private const string DeleteOlder = """
        delete from slot_import
         where edition_id = @EditionId
           and made_by = @PersonId
           and status = 'tried'
        """;

    private const string Insert = """
        insert into slot_import (import_id, edition_id, file, new_count, changed_count, made_by, created_at)
        values (@importId, @EditionId, @File, @NewCount, @ChangedCount, @PersonId, @now)
        """;
}
