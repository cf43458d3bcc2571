using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.Slots;

/// <summary>A host throws away what it was adding; what is published stays.</summary>
public sealed class DropSlotDraft(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    public Task<SlotChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync<SlotChange>(
            async tx =>
            {
                if (await LockedHost.LockAsync(tx, request.HostId, request.Actor, ct) is not { } host)
                {
                    return new SlotChange.Unknown();
                }

                tx.Add(Delete, new { request.HostId });
                tx.AddAudit(now, request.Actor.PersonId, "slot.draft-dropped", request.HostId, new { asOrganiser = !host.IsContact });
                await tx.CommitAsync(ct);
                return new SlotChange.Done();
            },
            ct);
    }

    private const string Delete = """
        delete from slot_draft
         where host_id = @HostId
        """;
}
