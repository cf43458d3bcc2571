using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Publications;

/// <summary>Shows the outcomes of publications whose time has come and that nobody stopped; a job asks each minute. What was shown stays so.</summary>
public sealed class ShowOutcomes(Database db, TimeProvider clock)
{
    /// <returns>People who see theirs from now on.</returns>
    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(
            async tx =>
            {
                await PublicationLock.AllowTimeAsync(tx, ct);
                var people = 0;
                foreach (var publicationId in await tx.ListAsync<Guid>(HoldDue, new { now }, ct))
                {
                    people += await tx.RunAsync(Show, new { publicationId }, ct);
                }

                await tx.CommitAsync(ct);
                return people;
            },
            ct);
    }

    // Whoever stops it at this moment comes before or after, never between.
    private const string HoldDue = """
        select p.publication_id
          from publication p
         where p.release_at <= @now
           and p.stopped_at is null
           and exists (select 1 from outcome o where o.publication_id = p.publication_id and not o.is_shown)
         order by p.publication_id
           for share
        """;

    private const string Show = """
        update outcome
           set is_shown = true
         where publication_id = @publicationId
           and not is_shown
        """;
}
