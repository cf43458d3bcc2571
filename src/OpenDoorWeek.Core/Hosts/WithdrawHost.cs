using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>A host takes no part after all: all its visits that are still to come are cancelled, and everybody is told, or nothing changes.</summary>
/// <remarks>Its slots are locked in id order, the host after them, as bookings hold them: who books now is counted, or finds the host gone.</remarks>
public sealed class WithdrawHost(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Reach">Who the page said would be told.</param>
    public sealed record Request(Guid HostId, HostActor Actor, SlotReach Reach);

    /// <exception cref="BusyException">The slots were too busy, also after further tries.</exception>
    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactUntilSettledAsync(tx => WithdrawAsync(tx, request, now, ct), ct);
    }

    /// <returns>Null: it came into the programme with some visit before the host itself was locked.</returns>
    private static async Task<HostChange?> WithdrawAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var args = new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise, now };
        var slotIds = await tx.ListAsync<Guid>(LockSlots, args, ct);
        foreach (var slotId in slotIds)
        {
            await LockedSlot.LockAsync(tx, slotId, now, ct);
        }

        if (await LockedHost.LockAsync(tx, request.HostId, request.Actor, ct) is not { } host)
        {
            return new HostChange.Unknown();
        }

        if (!slotIds.SequenceEqual(await tx.ListAsync<Guid>(FutureSlots, args, ct)))
        {
            return null;
        }

        var change = Decide(host, request, await SlotReach.CountAsync(tx, slotIds, ct));
        await EndAsync(tx, request, host, change is HostChange.Done && host.Status != "withdrawn" ? slotIds : null, now, ct);
        return change;
    }

    /// <param name="tx">Committed here, also where nothing ends: what the locks settled stays settled, so that the page counts the same people.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="host">As it stands.</param>
    /// <param name="slotIds">What ends with it; null: it goes on.</param>
    /// <param name="now">The moment of the request.</param>
    /// <param name="ct">Stops the commands.</param>
    private static async Task EndAsync(Tx tx, Request request, LockedHost host, IReadOnlyList<Guid>? slotIds, DateTimeOffset now, CancellationToken ct)
    {
        if (slotIds is not null)
        {
            await WriteAsync(tx, request, host, slotIds, now, ct);
        }

        await tx.CommitAsync(ct);
    }

    private static async Task WriteAsync(Tx tx, Request request, LockedHost host, IReadOnlyList<Guid> slotIds, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var slotId in slotIds)
        {
            await CancelledSlot.EndAsync(tx, slotId, request.Actor.PersonId, asOrganiser: !host.IsContact, now, ct);
            await tx.FlushAsync(ct);
        }

        tx.Add(Withdraw, new { request.HostId, now });
        var (reach, slots) = (request.Reach, slotIds.Count);
        tx.AddAudit(now, request.Actor.PersonId, "host.withdrawn", request.HostId, new { host.Status, slots, reach.People, reach.Bookings, reach.Waiting, asOrganiser = !host.IsContact });
    }

    /// <summary>The rule, without a database.</summary>
    /// <param name="host">As it stands.</param>
    /// <param name="request">What the page showed.</param>
    /// <param name="reach">Who would be told now.</param>
    internal static HostChange Decide(LockedHost host, Request request, SlotReach reach) =>
        host.Status != "withdrawn" && reach != request.Reach ? new HostChange.Refused(new HostRefusal.ReachChanged()) : new HostChange.Done();

    /// <summary>Visits that would be cancelled: those of an accepted host are in the programme; those of another stay, for when it comes back.</summary>
    internal const string FutureSlots = $"""
        select s.slot_id
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
         where s.host_id = @HostId
           and h.status = 'accepted'
           and s.status = 'published'
           and s.starts_at > @now
           and {HostActor.Sql}
         order by s.slot_id
        """;

    private const string LockSlots = $"""
        {FutureSlots}
           for no key update of s
        """;

    private const string Withdraw = """
        update host
           set status = 'withdrawn',
               touched_at = @now,
               preview_until = case when preview_version = 0 then null else least(preview_until, @now) end
         where host_id = @HostId
        """;
}
