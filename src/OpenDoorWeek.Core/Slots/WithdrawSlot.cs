using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.Slots;

/// <summary>A host takes a visit out of the programme: who had a place, or waited for one, is told in the same transaction. Locks the slot only.</summary>
public sealed class WithdrawSlot(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="SlotId">One of its visits.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Version">Of the visit that the page showed.</param>
    /// <param name="Reach">Who the page said would be told.</param>
    public sealed record Request(Guid HostId, Guid SlotId, HostActor Actor, int Version, SlotReach Reach);

    /// <exception cref="BusyException">The slot was too busy, also after further tries.</exception>
    public Task<SlotChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => WithdrawAsync(tx, request, now, ct), ct);
    }

    private static async Task<SlotChange> WithdrawAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await LockedHostSlot.LockAsync(tx, request.HostId, request.SlotId, request.Actor, now, ct) is not { Host: var host, Slot: var slot })
        {
            return new SlotChange.Unknown();
        }

        var change = Decide(slot, request, await SlotReach.CountAsync(tx, [slot.SlotId], ct), now);
        if (change is SlotChange.Done && slot.Status != "cancelled")
        {
            await CancelledSlot.EndAsync(tx, slot.SlotId, request.Actor.PersonId, asOrganiser: !host.IsContact, now, ct);
        }

        // Also where it is refused: what the lock settled stays settled, so that the page counts the same people.
        await tx.CommitAsync(ct);
        return change;
    }

    /// <summary>The rule, without a database.</summary>
    /// <param name="slot">As it stands.</param>
    /// <param name="request">What the page showed.</param>
    /// <param name="reach">Who would be told now.</param>
    /// <param name="now">The moment of the request.</param>
    internal static SlotChange Decide(HostSlot slot, Request request, SlotReach reach, DateTimeOffset now) =>
        slot.Status == "cancelled" ? new SlotChange.Done()
        : slot.Refuse(request.Version, now) is { } no ? new SlotChange.Refused(no)
        : reach != request.Reach ? new SlotChange.Refused(new SlotRefusal.ReachChanged())
        : new SlotChange.Done();
}
