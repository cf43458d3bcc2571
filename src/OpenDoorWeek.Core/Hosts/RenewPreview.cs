using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>Makes the link by which a chief or a colleague reads the registration before it is submitted; a new one ends the one before.</summary>
public sealed class RenewPreview(Database db, TimeProvider clock)
{
    /// <summary>How long a link shows something.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    /// <param name="Version">The one that the page showed, 0 for none: sent twice it renews once.</param>
    public sealed record Request(Guid HostId, HostActor Actor, int Version);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => RenewAsync(tx, request, now, ct), ct);
    }

    private static async Task<HostChange> RenewAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await LockedHost.LockAsync(tx, request.HostId, request.Actor, ct) is not { } host)
        {
            return new HostChange.Unknown();
        }

        if (host.Status == "withdrawn")
        {
            return new HostChange.Refused(new HostRefusal.Withdrawn());
        }

        if (host.PreviewVersion == request.Version)
        {
            tx.Add(Renew, new { request.HostId, until = now + Life });
            tx.AddAudit(now, request.Actor.PersonId, "host.preview-renewed", request.HostId, new { version = request.Version + 1 });
            await tx.CommitAsync(ct);
        }

        return new HostChange.Done();
    }

    private const string Renew = """
        update host
           set preview_version = preview_version + 1,
               preview_until = @until
         where host_id = @HostId
        """;
}
