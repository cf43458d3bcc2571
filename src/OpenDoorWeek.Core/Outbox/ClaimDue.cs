using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>A row that this process may send until its lease is over.</summary>
/// <param name="LeaseNo">Fence: results are written only while the row still has this number.</param>
/// <param name="Attempts">Failures of the message so far.</param>
/// <param name="Subject">Null: never rendered, or never kept (sign-in codes). So with the other rendered parts.</param>
public sealed record ClaimedMail(
    long OutboxId,
    string Kind,
    string Key,
    Guid AggregateId,
    int AggregateSeq,
    string Recipient,
    Language Language,
    string Ids,
    string MessageId,
    int LeaseNo,
    int Attempts,
    DateTimeOffset ExpiresAt,
    string? Subject,
    string? TextBody,
    string? HtmlBody,
    byte[]? Calendar,
    string? CalendarMethod);

/// <summary>Takes what is due, in one short transaction: no lock outlives a slow mail server.</summary>
/// <remarks>
/// Leases run on the clock of the database, since nodes may disagree; due times are business time. A mail waits for the
/// earlier ones of its aggregate to the same address, so that a CANCEL never overtakes its REQUEST.
/// </remarks>
public sealed class ClaimDue(Database db, TimeProvider clock)
{
    /// <param name="Owner">One per process start.</param>
    /// <param name="AtOnce">At most so many rows.</param>
    /// <param name="Lease">For so long they are this process's.</param>
    /// <param name="Kinds">Those that this build can write: others wait for a newer one.</param>
    public sealed record Request(Guid Owner, int AtOnce, TimeSpan Lease, string[] Kinds);

    public async Task<IReadOnlyList<ClaimedMail>> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.TransactAsync(tx => ClaimAsync(tx, request, now, ct), ct);
    }

    private static async Task<IReadOnlyList<ClaimedMail>> ClaimAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        await tx.RunAsync(Expire, new { now }, ct);
        var claimed = await tx.ListAsync<ClaimedMail>(Claim, new { now, request.Owner, request.AtOnce, request.Lease, request.Kinds }, ct);
        foreach (var mail in claimed)
        {
            tx.Add(BeginAttempt, new { mail.OutboxId, mail.LeaseNo, now });
        }

        await tx.CommitAsync(ct);
        return claimed;
    }

    private const string Expire = """
        update outbox
           set state = 'dead',
               error = 'expired before it could be sent'
         where state in ('queued', 'retry')
           and expires_at <= @now
        """;

    private const string Claim = """
        update outbox o
           set state = 'sending',
               lease_owner = @Owner,
               lease_until = clock_timestamp() + @Lease,
               lease_no = lease_no + 1,
               dot_at = null,
               last_phase = null
         where o.outbox_id in (select q.outbox_id
                                 from outbox q
                                where q.state in ('queued', 'retry')
                                  and q.not_before <= @now
                                  and q.kind = any(@Kinds)
                                  and not exists (select 1
                                                    from outbox e
                                                   where e.aggregate_id = q.aggregate_id
                                                     and e.recipient = q.recipient
                                                     and e.aggregate_seq < q.aggregate_seq
                                                     and e.state in ('queued', 'sending', 'retry', 'unknown')
                                                     and e.expires_at > @now)
                                order by q.not_before, q.outbox_id
                                limit @AtOnce
                                  for update skip locked)
        returning outbox_id, kind, key, aggregate_id, aggregate_seq, recipient, language, ids::text as ids, message_id, lease_no, attempts,
                  expires_at, subject, text_body, html_body, calendar, calendar_method
        """;

    private const string BeginAttempt = """
        insert into outbox_attempt (outbox_id, lease_no, started_at)
        values (@OutboxId, @LeaseNo, @now)
        """;
}
