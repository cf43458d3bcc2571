using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>An organiser of the zone sends a submitted host back with a note; its contacts are told, edit, and submit again.</summary>
public sealed class ReturnHost(Database db, TimeProvider clock)
{
    public const string Mail = "host.returned";

    /// <param name="Slug">Of the edition.</param>
    /// <param name="HostId">The host.</param>
    /// <param name="Number">Of the submission that was read.</param>
    /// <param name="Note">What to change; not empty.</param>
    /// <param name="Scope">Her zones.</param>
    public sealed record Request(string Slug, Guid HostId, int Number, string Note, OrganiserScope Scope);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ReturnAsync(tx, request, now, ct), ct);
    }

    private static async Task<HostChange> ReturnAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await DecidedHost.LockAsync(tx, request.Slug, request.HostId, request.Scope, ct) is not { } host)
        {
            return new HostChange.Unknown();
        }

        if (host.Status == "returned" && host.SubmissionNo == request.Number)
        {
            return new HostChange.Done();
        }

        if (host.Refuse(request.Number) is { } refusal)
        {
            return new HostChange.Refused(refusal);
        }

        tx.Add(Return, new { request.HostId, request.Note, request.Scope.PersonId, now });
        tx.AddHostMails(Mail, HostMailTo.Contacts, request.HostId, now);
        tx.AddAudit(now, request.Scope.PersonId, Mail, request.HostId, new { request.Number });
        await tx.CommitAsync(ct);
        return new HostChange.Done();
    }

    private const string Return = """
        update host
           set status = 'returned',
               decided_at = @now,
               decided_by = @PersonId,
               organiser_note = @Note
         where host_id = @HostId
        """;
}
