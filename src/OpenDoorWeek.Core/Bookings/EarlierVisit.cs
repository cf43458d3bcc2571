using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>Where somebody would have gone before the booking was moved.</summary>
public sealed record EarlierVisit(string HostName, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd)
{
    /// <returns>Null: this booking came in the place of none.</returns>
    public static Task<EarlierVisit?> ReadAsync(Tx tx, Guid bookingId, CancellationToken ct) =>
        tx.FindAsync<EarlierVisit>(Read, new { bookingId }, ct);

    private const string Read = """
        select o.name as host_name, s.local_date, s.local_start, s.local_end
          from booking b
          join slot s on s.slot_id = b.slot_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
         where b.followed_by = @bookingId
         order by b.ended_at desc
         limit 1
        """;
}
