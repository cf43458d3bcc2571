using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Those who take part in a booking besides its holder: their times count too, and are nobody's business.</summary>
internal static class OtherPeople
{
    /// <summary>People of a booking, to be locked: those who take part, or those who ended with it.</summary>
    public static async Task<Guid[]> IdsAsync(Tx tx, Guid bookingId, CancellationToken ct) =>
        [.. await tx.ListAsync<Guid>(ListIds, new { bookingId }, ct)];

    /// <summary>The first of these people who is elsewhere at the time of a slot; read with all of them locked.</summary>
    /// <param name="tx">With the people locked.</param>
    /// <param name="personIds">Who would take part.</param>
    /// <param name="slotId">The slot.</param>
    /// <param name="exceptBookingId">Ends in the same transaction, so it does not count.</param>
    /// <param name="ct">Stops the query.</param>
    /// <returns>Her id; null: nobody.</returns>
    public static Task<Guid?> FirstBusyAsync(Tx tx, Guid[] personIds, Guid slotId, Guid exceptBookingId, CancellationToken ct) =>
        tx.FindAsync<Guid?>(FindBusy, new { personIds, slotId, exceptBookingId }, ct);

    /// <summary>As she was named in the booking.</summary>
    public static async Task<string> NameAsync(Tx tx, Guid bookingId, Guid personId, CancellationToken ct) =>
        await tx.FindAsync<string>(FindName, new { bookingId, personId }, ct) ?? "";

    private const string ListIds = """
        select distinct t.person_id
          from participant t
          join booking b on b.booking_id = t.booking_id
         where t.booking_id = @bookingId
           and (t.status = 'confirmed' or (t.status = 'cancelled' and t.ended_at = b.ended_at))
        """;

    private const string FindBusy = """
        select t.person_id
          from participant t
          join slot s on s.slot_id = @slotId
         where t.person_id = any(@personIds)
           and t.status = 'confirmed'
           and t.booking_id <> @exceptBookingId
           and t.period && s.period
         order by t.person_id
         limit 1
        """;

    private const string FindName = """
        select name
          from participant
         where booking_id = @bookingId
           and person_id = @personId
         order by created_at desc
         limit 1
        """;
}
