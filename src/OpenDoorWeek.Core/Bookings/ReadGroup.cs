using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Who comes with a booking, for who holds it; and whether a cancellation of it could be undone.</summary>
public sealed class ReadGroup(Database db, TimeProvider clock)
{
    /// <param name="BookingId">From the URL.</param>
    /// <param name="By">By what right.</param>
    public sealed record Request(Guid BookingId, BookingAccess By);

    /// <param name="People">Named, the holder first.</param>
    /// <param name="SomebodyWaits">Places that come free here go to others at once.</param>
    public sealed record Result(BookedVisit Visit, IReadOnlyList<Member> People, bool SomebodyWaits);

    /// <summary>Somebody named in the booking.</summary>
    /// <param name="Email">Null: she has none.</param>
    public sealed record Member(Guid ParticipantId, string Name, string? Email, bool IsHolder);

    /// <returns>Null: no such booking, or not hers; the page says 404 for both.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.TransactAsync(tx => ReadAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result?> ReadAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var visit = await tx.FindAsync<BookedVisit>(BookedVisit.Select + BookedVisit.ByBooking, new { request.BookingId, viewerId = (Guid?)null, now }, ct);
        var by = await request.By.AskAsync(tx, request.BookingId, ct);
        if (visit is null || !visit.Allows(by))
        {
            return null;
        }

        var people = await tx.ListAsync<Member>(ListPeople, new { request.BookingId }, ct);
        return new(visit, people, await WaitingList.Waiters.AnyAsync(tx, visit.SlotId, ct));
    }

    private const string ListPeople = """
        select t.participant_id, t.name, p.email, t.person_id = b.person_id as is_holder
          from participant t
          join booking b on b.booking_id = t.booking_id
          join person p on p.person_id = t.person_id
         where t.booking_id = @BookingId
           and t.status = 'confirmed'
         order by is_holder desc, t.created_at, t.participant_id
        """;
}
