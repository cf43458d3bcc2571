using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Matching;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A confirmed visit of the same person on the same day.</summary>
/// <param name="ZoneCode">Of the host.</param>
public sealed record OtherVisit(
    Guid BookingId,
    Guid SlotId,
    string HostName,
    DateOnly LocalDate,
    TimeOnly LocalStart,
    TimeOnly LocalEnd,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    int TileColumn,
    int TileRow,
    string ZoneCode = "")
{
    internal Tile Tile => new(TileColumn, TileRow);

    /// <summary>Visits of one person on the day of a slot. Read after the person is locked, else a twin slips through.</summary>
    internal static Task<IReadOnlyList<OtherVisit>> ListAsync(Tx tx, Guid personId, Guid slotId, CancellationToken ct) =>
        tx.ListAsync<OtherVisit>(List, new { personId, slotId }, ct);

    /// <summary>Everything but the condition, over participant <c>t</c> and slot <c>s</c>.</summary>
    internal const string Select = """
        select t.booking_id, s.slot_id, o.name as host_name, s.local_date, s.local_start, s.local_end, s.starts_at, s.ends_at,
               pl.tile_column, pl.tile_row, o.zone_code
          from participant t
          join slot s on s.slot_id = t.slot_id
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          join place pl on pl.postcode = s.postcode
        """;

    private const string List = Select + """

         where t.person_id = @personId
           and t.status = 'confirmed'
           and s.local_date = (select local_date from slot where slot_id = @slotId)
         order by s.starts_at
        """;
}
