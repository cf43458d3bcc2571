using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Publications;

/// <summary>What was published of an edition, the newest first.</summary>
public sealed class ListPublications(Database db)
{
    public sealed record Request(OrganiserScope By, string Slug);

    public sealed record Result(MatchScope Edition, IReadOnlyList<PublicationHead> Publications);

    /// <returns>Null: no such edition, or not hers as a whole.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        return await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is { } edition
            ? new(edition, await PublicationHead.ListAsync(tx, edition.EditionId, null, ct))
            : null;
    }
}
