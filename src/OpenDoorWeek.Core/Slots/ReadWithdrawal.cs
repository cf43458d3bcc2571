using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.Slots;

/// <summary>What withdrawing one visit would do, for one who acts for its host.</summary>
public sealed class ReadWithdrawal(Database db, TimeProvider clock)
{
    /// <param name="HostId">From the URL.</param>
    /// <param name="SlotId">One of its visits.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, Guid SlotId, HostActor Actor);

    /// <param name="Reach">Who would be told.</param>
    public sealed record Result(SlotHost Host, HostSlot Slot, SlotReach Reach);

    /// <returns>Null: no such visit of this host, or none that this person acts for.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var args = new { request.HostId, slotId = request.SlotId, request.Actor.PersonId, request.Actor.MayOrganise, now = clock.GetUtcNow() };
        await using var tx = await db.BeginAsync(ct);
        return await tx.FindAsync<SlotHost>(SlotHost.Read, args, ct) is { } host
            && await tx.FindAsync<HostSlot>(HostSlot.Select + LockedHostSlot.One, args, ct) is { } slot
                ? new(host, slot, await SlotReach.CountAsync(tx, [request.SlotId], ct))
                : null;
    }
}
