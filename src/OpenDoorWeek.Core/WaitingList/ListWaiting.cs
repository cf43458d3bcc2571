using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>Where the signed-in person waits or is asked, for her agenda.</summary>
public sealed class ListWaiting(Database db, TimeProvider clock)
{
    /// <returns>The next visit first.</returns>
    public async Task<IReadOnlyList<WaitingFacts>> ExecuteAsync(Guid personId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var tx = await db.BeginAsync(ct);
        return await OpenAsync(tx, personId, now, ct);
    }

    /// <summary>The same for who reads more of her at once.</summary>
    internal static async Task<IReadOnlyList<WaitingFacts>> OpenAsync(Tx tx, Guid personId, DateTimeOffset now, CancellationToken ct)
    {
        var all = await tx.ListAsync<WaitingFacts>(WaitingFacts.Select + OpenOfPerson, new { personId, now }, ct);
        return [.. all.Where(w => w.IsOpen)];
    }

    private const string OpenOfPerson = """

         where w.person_id = @personId
           and w.status in ('waiting', 'offered')
         order by s.starts_at, w.entry_id
        """;
}
