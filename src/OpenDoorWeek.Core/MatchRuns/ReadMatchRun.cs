using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>How a run stands: its state and figures, without its files.</summary>
public sealed class ReadMatchRun(Database db)
{
    public sealed record Request(OrganiserScope By, string Slug, int Number);

    public sealed record Result(MatchScope Edition, MatchRunHead Run);

    /// <returns>Null: no such edition or run, or not hers as a whole.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        return await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is { } edition
            && await MatchRunHead.ListAsync(tx, edition.EditionId, request.Number, ct) is [var run]
            ? new(edition, run)
            : null;
    }
}
