using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.Slots;

/// <summary>A visit whose row this transaction holds, for one who acts for its host.</summary>
internal static class LockedHostSlot
{
    /// <summary>Locks as bookings do, which frees the places of expired holds; reads after.</summary>
    /// <returns>Null: no such visit of this host, or none that this person acts for.</returns>
    public static async Task<(SlotHost Host, HostSlot Slot)?> LockAsync(Tx tx, Guid hostId, Guid slotId, HostActor actor, DateTimeOffset now, CancellationToken ct)
    {
        var args = new { HostId = hostId, slotId, actor.PersonId, actor.MayOrganise, now };
        return await tx.FindAsync<SlotHost>(SlotHost.Read, args, ct) is { } host
            && await LockedSlot.LockAsync(tx, slotId, now, ct) is not null
            && await tx.FindAsync<HostSlot>(HostSlot.Select + One, args, ct) is { } slot
                ? (host, slot)
                : null;
    }

    /// <summary>The condition that goes with <see cref="HostSlot.Select"/>.</summary>
    internal const string One = """

         where s.host_id = @HostId
           and s.slot_id = @slotId
        """;
}
