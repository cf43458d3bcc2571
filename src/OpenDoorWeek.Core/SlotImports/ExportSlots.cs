using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Exports;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.SlotImports;

/// <summary>The visits of an edition as a file that can be brought in again; those that were withdrawn are left out.</summary>
public sealed class ExportSlots(Database db)
{
    /// <param name="By">Only hosts of her zones.</param>
    /// <param name="Slug">Of the edition.</param>
    /// <param name="Language">Of header and words; null: the names and codes that never change.</param>
    /// <param name="IsTemplate">The header alone.</param>
    public sealed record Request(OrganiserScope By, string Slug, Language? Language, bool IsTemplate);

    /// <returns>Null: no such edition, or not hers.</returns>
    public Task<byte[]?> ExecuteAsync(Request request, CancellationToken ct) => db.TransactAsync(tx => ExportAsync(tx, request, ct), ct);

    private static async Task<byte[]?> ExportAsync(Tx tx, Request request, CancellationToken ct)
    {
        if (await SlotImportScope.ReadAsync(tx, request.By, request.Slug, ct) is not { } scope)
        {
            return null;
        }

        IReadOnlyList<string> head = [.. SlotColumns.All.Select(f => SlotColumns.Name(f, request.Language))];
        var rows = request.IsTemplate ? [] : scope.Slots.Where(s => s.Status != "cancelled").Select(s => SlotCells.Write(s, scope.NameOf(s.HostId), request.Language));
        return CsvText.Write(rows.Prepend(head));
    }
}
