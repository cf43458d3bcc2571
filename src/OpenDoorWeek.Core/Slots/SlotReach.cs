using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Slots;

/// <summary>Whom the end of visits reaches, counted as the mails will be: the page says it, and the change is refused where it says something else.</summary>
/// <param name="People">Named participants; each gets one mail for each of these visits.</param>
/// <param name="Bookings">Confirmed ones.</param>
/// <param name="Waiting">Those who wait or are being asked; each gets one mail for each of these visits.</param>
public sealed record SlotReach(int People, int Bookings, int Waiting)
{
    public static readonly SlotReach Nobody = new(0, 0, 0);

    /// <param name="tx">With the slots locked, where it must be exact.</param>
    /// <param name="slotIds">Any slots.</param>
    /// <param name="ct">Stops the query.</param>
    internal static async Task<SlotReach> CountAsync(Tx tx, IReadOnlyCollection<Guid> slotIds, CancellationToken ct) =>
        (await tx.FindAsync<SlotReach>(Count, new { slotIds = slotIds.ToArray() }, ct))!;

    private const string Count = """
        select (select count(*)::int from participant t where t.slot_id = any(@slotIds) and t.status = 'confirmed') as people,
               (select count(*)::int from booking b where b.slot_id = any(@slotIds) and b.status = 'confirmed') as bookings,
               (select count(*)::int from waiting_entry w where w.slot_id = any(@slotIds) and w.status in ('waiting', 'offered')) as waiting
        """;
}
