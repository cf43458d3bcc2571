using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.HeadStarts;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.WaitingList;
using OpenDoorWeek.Matching;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A slot whose row this transaction holds: bookings of one slot are taken one after another, so <c>taken</c> is fresh.</summary>
/// <param name="SharedAt">Since when people know what they got of it; null: no plan was published.</param>
/// <remarks>Lock first, read after, in separate statements: a waiting session would keep its old snapshot.</remarks>
internal sealed partial record LockedSlot(
    Guid SlotId,
    string Status,
    string HostStatus,
    string Visibility,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    int Capacity,
    int Taken,
    DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt,
    int BookingStopsHours,
    string[] Languages,
    int TileColumn,
    int TileRow,
    bool HasWaiters = false,
    DateTimeOffset? ProgrammeOpensAt = null,
    DateTimeOffset? StaffUntil = null,
    string HostName = "",
    string[]? StaffDomains = null,
    string[]? StaffAddresses = null,
    DateTimeOffset? SharedAt = null)
{
    public int PlacesLeft => Capacity - Taken;

    public Tile Tile => new(TileColumn, TileRow);

    /// <summary>Null: everybody books from the same instant on.</summary>
    public HeadStart? HeadStart => StaffUntil is { } until ? new(until, HostName, StaffDomains ?? [], StaffAddresses ?? []) : null;

    /// <summary>From this instant on nobody books: hours before the start, or the end of free booking.</summary>
    public DateTimeOffset BookingStops =>
        ClosesAt is { } closes && closes < StartsAt.AddHours(-BookingStopsHours) ? closes : StartsAt.AddHours(-BookingStopsHours);

    /// <summary>Locks the slot, frees the places of its expired holds, offers them to who waits, and reads it.</summary>
    /// <param name="tx">A transaction that holds no other slot with a higher id, and has nothing in its batch.</param>
    /// <param name="slotId">Any id.</param>
    /// <param name="now">Holds until this instant or earlier have expired.</param>
    /// <param name="ct">Stops the commands.</param>
    /// <param name="replaces">The hold of this slot that ends as well; null: none.</param>
    /// <returns>Null when there is no such slot.</returns>
    public static async Task<LockedSlot?> LockAsync(Tx tx, Guid slotId, DateTimeOffset now, CancellationToken ct, OwnHold? replaces = null)
    {
        var slot = await tx.FindLastAsync<LockedSlot>([Lock, EndHolds, Read], new { slotId, now, replaces?.Email, replaces?.BrowserHash, everyHold = false }, ct);
        if (slot is not { HasWaiters: true })
        {
            return slot;
        }

        await PassOn.SettleAsync(tx, slot, now, ct);
        await tx.FlushAsync(ct);
        return await ReadAsync(tx, slotId, ct);
    }

    /// <summary>Reads a slot that this transaction holds already.</summary>
    public static Task<LockedSlot?> ReadAsync(Tx tx, Guid slotId, CancellationToken ct) => tx.FindAsync<LockedSlot>(Read, new { slotId }, ct);

    /// <summary>A hold is replaced only by who made it: the same address from the same browser.</summary>
    internal sealed record OwnHold(string Email, byte[] BrowserHash);

    // "no key": other rows may still point at this slot while we hold it.
    internal const string Lock = """
        select slot_id
          from slot
         where slot_id = @slotId
           for no key update
        """;

    // What a stranger typed about an address that nobody confirmed does not stay.
    internal const string EndHolds = """
        with freed as (
          update booking
             set status = case when held_until <= @now or @everyHold then 'expired' else 'replaced' end,
                 ended_at = @now,
                 email = null,
                 name = '-',
                 organisation = null,
                 network_hash = null,
                 browser_hash = null
           where slot_id = @slotId
             and status = 'held'
             and (held_until <= @now or @everyHold or (email = @Email and browser_hash = @BrowserHash))
          returning party_size)
        update slot
           set taken = taken - (select sum(party_size) from freed)
         where slot_id = @slotId
           and exists (select 1 from freed)
        returning taken
        """;

    private const string Read = $"""
        select s.slot_id, s.status, h.status as host_status, {NarrowerVisibility.Sql} as visibility, s.starts_at, s.ends_at, s.capacity, s.taken,
               f.opens_at, f.closes_at, e.booking_stops_hours,
               array(select l.language from slot_language l where l.slot_id = s.slot_id order by l.language) as languages,
               pl.tile_column, pl.tile_row,
               exists (select 1 from waiting_entry w where w.slot_id = s.slot_id and w.status = 'waiting')
                 or exists (select 1 from waiting_offer o where o.slot_id = s.slot_id and o.status = 'open') as has_waiters,
               p.opens_at as programme_opens_at, {HeadStart.UntilSql} as staff_until, o.name as host_name, hs.domains as staff_domains, hs.addresses as staff_addresses,
               {SharedOut.Sql} as shared_at
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
          left join head_start hs on hs.host_id = h.host_id
          join edition e on e.edition_id = s.edition_id
          join place pl on pl.postcode = s.postcode
          left join edition_phase f on f.edition_id = s.edition_id and f.phase = 'free-booking'
          left join edition_phase p on p.edition_id = s.edition_id and p.phase = 'programme'
         where s.slot_id = @slotId
        """;
}
