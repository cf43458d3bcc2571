using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.WaitingList;

/// <summary>Who waits for a place.</summary>
internal static class Waiters
{
    /// <summary>Whether anybody waits for this slot, or has an offer of it.</summary>
    public static Task<bool> AnyAsync(Tx tx, Guid slotId, CancellationToken ct) => Task.FromResult(false);
}
