using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>Whether places of a slot are spoken for.</summary>
internal static class Waiters
{
    /// <summary>Somebody waits for a place of this slot, or is being asked whether she takes one. Ask with the slot locked.</summary>
    public static Task<bool> AnyAsync(Tx tx, Guid slotId, CancellationToken ct) => tx.FindAsync<bool>(Any, new { slotId }, ct);

    private const string Any = """
        select exists (select 1 from waiting_entry where slot_id = @slotId and status in ('waiting', 'offered'))
        """;
}
