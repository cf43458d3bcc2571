using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>One booking, for its booker or for who holds the link of its mail.</summary>
public sealed class ReadBooking(Database db, TimeProvider clock)
{
    /// <param name="BookingId">From the URL.</param>
    /// <param name="By">By what right.</param>
    public sealed record Request(Guid BookingId, BookingAccess By);

    /// <returns>Null: no such booking, or not hers; the page says 404 for both.</returns>
    public async Task<BookedVisit?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var visit = await db.FindAsync<BookedVisit>(BookedVisit.Select + BookedVisit.ByBooking, new { request.BookingId, viewerId = (Guid?)null, now }, ct);
        return visit is not null && visit.Allows(request.By) ? visit : null;
    }
}
