using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>Why not yet: one entry, for who waits or holds the link of her mail.</summary>
public sealed class ReadWaiting(Database db, TimeProvider clock)
{
    /// <param name="EntryId">From the URL.</param>
    /// <param name="By">By what right; a link is good for the entry and all its offers.</param>
    public sealed record Request(Guid EntryId, BookingAccess By);

    /// <returns>Null: no such entry, or not hers; the page says 404 for both.</returns>
    public async Task<WaitingFacts?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var entry = await db.FindAsync<WaitingFacts>(WaitingFacts.Select + WaitingFacts.ByEntry, new { request.EntryId, now }, ct);
        return entry is not null && request.By.Allows(entry.PersonId, entry.LinkVersion, entry.EndsAt, now) ? entry : null;
    }
}
