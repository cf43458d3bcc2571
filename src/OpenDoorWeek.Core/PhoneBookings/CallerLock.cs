using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.PhoneBookings;

/// <summary>Who is on the phone: the person of her address, the person of an earlier booking, or somebody new who has no address.</summary>
/// <param name="Email">Null: she has none, and nothing is mailed to her.</param>
internal sealed record CallerLock(Guid PersonId, string? Email)
{
    /// <summary>Locks her until the end of the transaction; makes her where she is new. Call before any slot is locked.</summary>
    /// <param name="tx">With no slot locked.</param>
    /// <param name="request">What the organiser typed.</param>
    /// <param name="now">The moment of the request.</param>
    /// <param name="ct">Stops the commands.</param>
    /// <returns>Null: no such earlier booking, or not of a zone of this organiser.</returns>
    public static async Task<CallerLock?> TakeAsync(Tx tx, BookByPhone.Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (request.EarlierBookingId is { } earlier)
        {
            var by = await BookingAccess.ByPhone(request.By.PersonId).AskAsync(tx, earlier, ct);
            return by.IsOrganised ? await tx.FindLastAsync<CallerLock>([LockOfBooking, ReadOfBooking], new { earlier }, ct) : null;
        }

        return request.Email is { } email
            ? new(await PersonLock.TakeByAddressAsync(tx, email, request.Language, now, ct), email)
            : await AddAsync(tx, request.Language, now, ct);
    }

    /// <summary>Nothing tells two callers without address apart but that they called twice: each is a person of her own.</summary>
    private static async Task<CallerLock> AddAsync(Tx tx, Language language, DateTimeOffset now, CancellationToken ct)
    {
        var personId = Guid.CreateVersion7(now);
        await tx.RunAsync(Insert, new { personId, language, now }, ct);
        return new(personId, null);
    }

    private const string LockOfBooking = """
        select p.person_id
          from person p
         where p.person_id = (select person_id from booking where booking_id = @earlier)
           for no key update
        """;

    private const string ReadOfBooking = """
        select p.person_id, p.email
          from booking b
          join person p on p.person_id = b.person_id
         where b.booking_id = @earlier
        """;

    private const string Insert = """
        insert into person (person_id, language, created_at)
        values (@personId, @language, @now)
        """;
}
