using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>A host takes no part after all: its visits leave the programme. Refused while people have booked some.</summary>
public sealed class WithdrawHost(Database db, TimeProvider clock)
{
    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => WithdrawAsync(tx, request, now, ct), ct);
    }

    private static async Task<HostChange> WithdrawAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        // Slots before the host, as bookings hold them: who books now is counted, or finds the host gone.
        var args = new { request.HostId, request.Actor.PersonId, request.Actor.MayOrganise, now };
        var visitors = await tx.FindLastAsync<int>([LockSlots, CountVisitors], args, ct);
        if (await LockedHost.LockAsync(tx, request.HostId, request.Actor, ct) is not { } host)
        {
            return new HostChange.Unknown();
        }

        if (host.Status == "withdrawn")
        {
            return new HostChange.Done();
        }

        if (visitors > 0)
        {
            return new HostChange.Refused(new HostRefusal.HasVisitors(visitors));
        }

        tx.Add(Withdraw, new { request.HostId, now });
        tx.AddAudit(now, request.Actor.PersonId, "host.withdrawn", request.HostId, new { host.Status, asOrganiser = !host.IsContact });
        await tx.CommitAsync(ct);
        return new HostChange.Done();
    }

    private const string LockSlots = $"""
        select s.slot_id
          from slot s
          join host h on h.host_id = s.host_id
          join organisation o on o.organisation_id = h.organisation_id
         where s.host_id = @HostId
           and {HostActor.Sql}
         order by s.slot_id
           for no key update of s
        """;

    private const string CountVisitors = """
        select coalesce(sum(b.party_size), 0)::int
          from slot s
          join booking b on b.slot_id = s.slot_id
         where s.host_id = @HostId
           and s.starts_at > @now
           and (b.status in ('offered', 'confirmed') or (b.status = 'held' and b.held_until > @now))
        """;

    private const string Withdraw = """
        update host
           set status = 'withdrawn',
               touched_at = @now,
               preview_until = case when preview_version = 0 then null else least(preview_until, @now) end
         where host_id = @HostId
        """;
}
