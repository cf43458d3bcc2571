using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Hosts;

namespace OpenDoorWeek.Core.Slots;

/// <summary>The visits of a host, for one who acts for it.</summary>
public sealed class ListHostSlots(Database db, TimeProvider clock)
{
    /// <param name="HostId">From the URL; any id.</param>
    /// <param name="Actor">Who asks.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    /// <param name="Slots">By start; those that were withdrawn too.</param>
    public sealed record Result(SlotHost Host, IReadOnlyList<HostSlot> Slots);

    /// <returns>Null: no such host, or none that this person acts for.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var args = new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise, now = clock.GetUtcNow() };
        return await db.FindAsync<SlotHost>(SlotHost.Read, args, ct) is { } host
            ? new(host, await db.ListAsync<HostSlot>(HostSlot.Select + OfHost, args, ct))
            : null;
    }

    private const string OfHost = $"""

         where s.host_id = @HostId
           and {HostActor.Sql}
         order by s.starts_at, s.slot_id
        """;
}
