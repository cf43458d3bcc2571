using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>An organiser of the zone accepts a submitted host; its contacts are told.</summary>
public sealed class AcceptHost(Database db, TimeProvider clock)
{
    public const string Mail = "host.accepted";

    /// <param name="Slug">Of the edition.</param>
    /// <param name="HostId">The host.</param>
    /// <param name="Number">Of the submission that was read.</param>
    /// <param name="Scope">Her zones.</param>
    public sealed record Request(string Slug, Guid HostId, int Number, OrganiserScope Scope);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => AcceptAsync(tx, request, now, ct), ct);
    }

    private static async Task<HostChange> AcceptAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await DecidedHost.LockAsync(tx, request.Slug, request.HostId, request.Scope, ct) is not { } host)
        {
            return new HostChange.Unknown();
        }

        if (host.Status == "accepted" && host.SubmissionNo == request.Number)
        {
            return new HostChange.Done();
        }

        if (host.Refuse(request.Number) is { } refusal)
        {
            return new HostChange.Refused(refusal);
        }

        tx.Add(Accept, new { request.HostId, request.Scope.PersonId, now });
        tx.AddHostMails(Mail, HostMailTo.Contacts, request.HostId, now);
        tx.AddAudit(now, request.Scope.PersonId, Mail, request.HostId, new { request.Number });
        await tx.CommitAsync(ct);
        return new HostChange.Done();
    }

    private const string Accept = """
        update host
           set status = 'accepted',
               decided_at = @now,
               decided_by = @PersonId,
               organiser_note = null
         where host_id = @HostId
        """;
}
