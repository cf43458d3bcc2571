using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Publications;

/// <summary>One publication: how far its mails are, and what may be done with it.</summary>
public sealed class ReadPublication(Database db, TimeProvider clock)
{
    /// <param name="Number">Of the publication.</param>
    public sealed record Request(OrganiserScope By, string Slug, int Number);

    /// <param name="IsNewest">It is what stands, or was stopped.</param>
    /// <param name="MayRestore">It may be brought back: it is not the newest, or it was stopped.</param>
    public sealed record Result(MatchScope Edition, PublicationHead Publication, bool IsNewest, bool MayRestore, DateTimeOffset Now);

    /// <returns>Null: no such edition or publication, or not hers as a whole.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var tx = await db.BeginAsync(ct);
        if (await MatchScope.FindAsync(tx, request.By, request.Slug, ct) is not { } edition
            || await PublicationHead.ListAsync(tx, edition.EditionId, request.Number, ct) is not [var publication])
        {
            return null;
        }

        var facts = await PublicationFacts.ReadAsync(tx, edition.EditionId, ct);
        var isNewest = facts.Last == publication.Number;
        return new(edition, publication, isNewest, (!isNewest || publication.IsStopped) && facts.RefuseByPhase(now) is null, now);
    }
}
