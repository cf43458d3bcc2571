using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>What withdrawing a whole host would do, for one who acts for it.</summary>
public sealed class ReadHostReach(Database db, TimeProvider clock)
{
    /// <param name="HostId">From the URL.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    /// <param name="Slots">Visits that would be cancelled.</param>
    /// <param name="Reach">Who would be told.</param>
    public sealed record Result(int Slots, SlotReach Reach);

    /// <returns>Nothing and nobody for a host that this person does not act for.</returns>
    public async Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        await using var tx = await db.BeginAsync(ct);
        var args = new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise, now = clock.GetUtcNow() };
        var slotIds = await tx.ListAsync<Guid>(WithdrawHost.FutureSlots, args, ct);
        return new(slotIds.Count, await SlotReach.CountAsync(tx, slotIds, ct));
    }
}
