using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Somebody's own part in a booking, for herself or for who holds the link of her mail.</summary>
public sealed class ReadPart(Database db, TimeProvider clock)
{
    /// <param name="ParticipantId">From the URL.</param>
    /// <param name="By">By what right.</param>
    public sealed record Request(Guid ParticipantId, BookingAccess By);

    /// <returns>Null: no such participant, or not her; the page says 404 for both.</returns>
    public async Task<BookedVisit?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.FindAsync<Part>(Find, new { request.ParticipantId }, ct) is not { } part || !request.By.Allows(part.ViewerId, part.LinkVersion, part.EndsAt, now))
        {
            return null;
        }

        var visit = await db.FindAsync<BookedVisit>(BookedVisit.Select + BookedVisit.ByBooking, new { part.BookingId, part.ViewerId, now }, ct);
        return visit is { IsHidden: false } ? visit : null;
    }

    private sealed record Part(Guid BookingId, Guid ViewerId, int LinkVersion, DateTimeOffset EndsAt);

    private const string Find = """
        select t.booking_id, t.person_id as viewer_id, t.link_version, s.ends_at
          from participant t
          join slot s on s.slot_id = t.slot_id
         where t.participant_id = @ParticipantId
        """;
}
