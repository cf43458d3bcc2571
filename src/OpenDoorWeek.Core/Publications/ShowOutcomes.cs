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
                foreach (var publicationId in await tx.ListAsync<Guid>(ListDue, new { now }, ct))
                {
                    people += await ShowAsync(tx, publicationId, ct) ?? 0;
                }

                await tx.CommitAsync(ct);
                return people;
            },
            ct);
    }

    /// <summary>Shows one to all, unless somebody stopped it.</summary>
    /// <returns>People who see theirs from now on; null: it was stopped.</returns>
    internal static async Task<int?> ShowAsync(Tx tx, Guid publicationId, CancellationToken ct) =>
        await tx.FindLastAsync<bool?>([Hold, IsOn], new { publicationId }, ct) is true ? await tx.RunAsync(Show, new { publicationId }, ct) : null;

    private const string ListDue = """
        select p.publication_id
          from publication p
         where p.release_at <= @now
           and p.stopped_at is null
           and exists (select 1 from outcome o where o.publication_id = p.publication_id and not o.is_shown)
         order by p.publication_id
        """;

    // Whoever stops it at this moment comes before or after, never between; so does who shows it too, in whatever order.
    private const string Hold = """
        select publication_id
          from publication
         where publication_id = @publicationId
           for no key update
        """;

    private const string IsOn = """
        select stopped_at is null
          from publication
         where publication_id = @publicationId
        """;

    private const string Show = """
        update outcome
           set is_shown = true
         where publication_id = @publicationId
           and not is_shown
        """;
}
