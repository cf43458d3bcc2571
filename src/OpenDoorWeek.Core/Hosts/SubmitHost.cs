using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>A registration goes to the organisers of its zone; they are told by mail.</summary>
public sealed class SubmitHost(Database db, TimeProvider clock)
{
    public const string Mail = "host.submitted";

    /// <param name="HostId">The host.</param>
    /// <param name="Actor">Who acts for it.</param>
    public sealed record Request(Guid HostId, HostActor Actor);

    public Task<HostChange> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => SubmitAsync(tx, request, now, ct), ct);
    }

    private static async Task<HostChange> SubmitAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await LockedHost.LockAsync(tx, request.HostId, request.Actor, ct) is not { } host)
        {
            return new HostChange.Unknown();
        }

        if (host.Status is "submitted" or "accepted")
        {
            return new HostChange.Done();
        }

        if (Refuse(host, now) is { } refusal)
        {
            return new HostChange.Refused(refusal);
        }

        tx.Add(Submit, new { request.HostId, now });
        tx.AddHostMails(Mail, HostMailTo.Organisers, request.HostId, now);
        tx.AddAudit(now, request.Actor.PersonId, Mail, request.HostId, new { number = host.SubmissionNo + 1, asOrganiser = !host.IsContact });
        await tx.CommitAsync(ct);
        return new HostChange.Done();
    }

    /// <summary>The rule, without a database.</summary>
    internal static HostRefusal? Refuse(LockedHost host, DateTimeOffset now)
    {
        var open = HostSteps.Open(host.StepsDone);
        return host.RefuseEdit(now) ?? (open.Count > 0 ? new HostRefusal.StepsOpen(open) : null);
    }

    private const string Submit = """
        update host
           set status = 'submitted',
               submission_no = submission_no + 1,
               submitted_at = @now,
               touched_at = @now
         where host_id = @HostId
        """;
}
