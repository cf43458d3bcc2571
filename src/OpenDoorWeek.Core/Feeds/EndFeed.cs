using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Feeds;

/// <summary>The address leads nowhere from now on. What a program has read stays in it.</summary>
public sealed class EndFeed(Database db, TimeProvider clock)
{
    /// <param name="HostId">Null: her own visits.</param>
    public sealed record Request(Guid PersonId, Guid? HostId);

    public Task<bool> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => EndAsync(tx, request, now, ct), ct);
    }

    /// <returns>False: there was none.</returns>
    private static async Task<bool> EndAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await tx.FindAsync<Guid?>(Delete, request, ct) is not { } feedId)
        {
            return false;
        }

        tx.AddAudit(now, request.PersonId, "feed.ended", request.HostId ?? request.PersonId, new { feedId });
        await tx.CommitAsync(ct);
        return true;
    }

    private const string Delete = """
        delete from feed
         where person_id = @PersonId
           and host_id is not distinct from @HostId::uuid
        returning feed_id
        """;
}
