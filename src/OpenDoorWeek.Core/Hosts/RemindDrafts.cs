using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Hosts;

/// <summary>Reminds the contacts of drafts that nobody touched for some days, while they can still be submitted; each draft once.</summary>
/// <remarks>Called by a job; called twice it reminds once. At night, at weekends and on holidays it reminds nobody: the next working day does.</remarks>
public sealed class RemindDrafts(Database db, TimeProvider clock)
{
    public const string Mail = "host.draft-reminder";

    /// <param name="Untouched">So long nobody saved a page of the draft.</param>
    public sealed record Request(TimeSpan Untouched);

    /// <returns>Drafts whose contacts are reminded now.</returns>
    public async Task<int> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return WakingHours.Next(now) > now ? 0 : await db.TransactAsync(tx => RemindAsync(tx, now, now - request.Untouched, ct), ct);
    }

    private static async Task<int> RemindAsync(Tx tx, DateTimeOffset now, DateTimeOffset before, CancellationToken ct)
    {
        var drafts = await tx.ListAsync<Draft>(Mark, new { now, before }, ct);
        foreach (var draft in drafts)
        {
            tx.AddHostMails(Mail, HostMailTo.Contacts, draft.HostId, now, draft.ClosesAt);
            tx.AddAudit(now, null, Mail, draft.HostId, new { });
        }

        await tx.CommitAsync(ct);
        return drafts.Count;
    }

    private sealed record Draft(Guid HostId, DateTimeOffset ClosesAt);

    private const string Mark = """
        update host h
           set reminded_at = @now
          from edition_phase f
         where f.edition_id = h.edition_id
           and f.phase = 'hosts-register'
           and f.opens_at <= @now
           and f.closes_at > @now
           and h.status = 'draft'
           and h.reminded_at is null
           and coalesce(h.touched_at, h.created_at) <= @before
        returning h.host_id, f.closes_at
        """;
}
