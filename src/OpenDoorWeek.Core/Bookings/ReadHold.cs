using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>The hold that this browser asked for, found by the key of its form.</summary>
public sealed class ReadHold(Database db, TimeProvider clock)
{
    /// <param name="BrowserHash">Hash of the browser's nonce.</param>
    /// <param name="Key">Of the form that was sent.</param>
    public sealed record Request(byte[] BrowserHash, Guid Key);

    /// <param name="Email">As typed by this browser; empty once the hold has ended.</param>
    public sealed record Result(BookedVisit Visit, string Email);

    /// <returns>Null: this browser sent no such form.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var args = new { scope = Convert.ToHexString(request.BrowserHash), request.Key, route = HoldPlaces.Route };
        if (await db.FindAsync<Found>(Find, args, ct) is not { } found)
        {
            return null;
        }

        var visit = await db.FindAsync<BookedVisit>(BookedVisit.Select + BookedVisit.ByBooking, new { found.BookingId, viewerId = (Guid?)null, now }, ct);
        return new(visit!, found.Email ?? "");
    }

    private sealed record Found(Guid BookingId, string? Email);

    private const string Find = """
        select b.booking_id, b.email
          from idempotency_key k
          join booking b on b.booking_id = (k.answer ->> 'bookingId')::uuid
         where k.scope = @scope
           and k.route = @route
           and k.key = @Key
        """;
}
