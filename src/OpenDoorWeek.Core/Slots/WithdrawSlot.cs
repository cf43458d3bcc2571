using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.Slots;

/// <summary>A host takes a visit out of the programme. Refused while people have places in it: they would have to be told.</summary>
public sealed class WithdrawSlot(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="SlotId">One of its visits.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Version">Of the visit that the page showed.</param>
    public sealed record Request(Guid HostId, Guid SlotId, HostActor Actor, int Version);

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

        if (slot.Status == "cancelled")
        {
            return new SlotChange.Done();
        }

        if (slot.RefuseWithdrawal(request.Version, now) is { } refusal)
        {
            return new SlotChange.Refused(refusal);
        }

        tx.Add(Withdraw, new { request.SlotId });
        tx.AddAudit(now, request.Actor.PersonId, "slot.withdrawn", slot.SlotId, new { slot.Status, slot.Wishes, asOrganiser = !host.IsContact });
        await tx.CommitAsync(ct);
        return new SlotChange.Done();
    }

    private const string Withdraw = """
        update slot
           set status = 'cancelled',
               version = version + 1
         where slot_id = @SlotId
        """;
}
