using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>Takes what is due, in one short transaction: no lock outlives a slow mail server.</summary>
/// <remarks>
/// Leases run on the clock of the database, since nodes may disagree; due times are business time. A mail waits for the
/// earlier ones of its aggregate to the same address, so that a CANCEL never overtakes its REQUEST. While the mail server cannot be used
/// nothing is taken but one probe at a time, over all nodes.
/// </remarks>
public sealed class ClaimDue(Database db, TimeProvider clock)
{
    /// <param name="Owner">One per process start.</param>
    /// <param name="AtOnce">At most so many rows.</param>
    /// <param name="Lease">For so long they are this process's.</param>
    /// <param name="Kinds">Those that this build can write and that never wait for others: what people did or asked for.</param>
    /// <param name="Bulk">What nobody asked for, when nothing else is due; null: none of it.</param>
    public sealed record Request(Guid Owner, int AtOnce, TimeSpan Lease, string[] Kinds, BulkTerms? Bulk = null);

    public async Task<IReadOnlyList<ClaimedMail>> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.TransactAsync(tx => ClaimAsync(tx, request, now, ct), ct);
    }

    private static async Task<IReadOnlyList<ClaimedMail>> ClaimAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var way = await tx.FindAsync<Way>(ExpireAndLook, new { now }, ct) ?? Way.Open;
        if (way.MayProbe)
        {
            way = await tx.FindLastAsync<Way>([Circuit.Lock, Look], new { now }, ct) ?? Way.Open;
        }

        var claimed = way switch
        {
            { IsCut: false } => await TakeAsync(tx, request, PickDue, now, ct),
            { MayProbe: true } => await ProbeAsync(tx, request, now, ct),
            _ => [],
        };
        await tx.CommitAsync(ct);
        return claimed;
    }

    private static async Task<IReadOnlyList<ClaimedMail>> ProbeAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var claimed = await TakeAsync(tx, request with { AtOnce = 1 }, PickProbe, now, ct);
        foreach (var probe in claimed)
        {
            tx.Add(NameProbe, new { probe.OutboxId, probe.LeaseNo });
        }

        return [.. claimed.Select(m => m with { IsProbe = true })];
    }

    private static async Task<IReadOnlyList<ClaimedMail>> TakeAsync(Tx tx, Request request, string pick, DateTimeOffset now, CancellationToken ct)
    {
        long[] prompt = [.. await tx.ListAsync<long>(pick, new { now, request.AtOnce, request.Kinds }, ct)];
        var left = request.AtOnce - prompt.Length;
        var bulk = request.Bulk is { Kinds.Length: > 0 } terms && left > 0 ? await BulkChoice.PickAsync(tx, terms, left, now, ct) : [];
        long[] outboxIds = [.. prompt, .. bulk];
        return outboxIds.Length == 0 ? [] : await tx.ListAsync<ClaimedMail>(Take, new { outboxIds, bulk, request.Owner, request.Lease, now }, ct);
    }

    /// <param name="IsCut">The mail server cannot be used.</param>
    /// <param name="MayProbe">It is time to try it with one mail, and no other is being tried.</param>
    private sealed record Way(bool IsCut, bool MayProbe)
    {
        public static readonly Way Open = new(false, false);
    }

    // A probe is under way as long as its row says so: if its node dies, the row is taken back and another may be tried.
    private const string Look = """
        select c.state = 'open' as is_cut,
               c.state = 'open' and c.next_try_at <= @now
                 and not exists (select 1
                                   from outbox p
                                  where p.outbox_id = c.probe_id
                                    and p.lease_no = c.probe_lease_no
                                    and p.state = 'sending') as may_probe
          from mail_circuit c
        """;

    private const string ExpireAndLook = $"""
        with expired as (
          update outbox
             set state = 'dead',
                 error = 'expired before it could be sent'
           where state in ('queued', 'retry')
             and expires_at <= @now)
        {Look}
        """;

    private const string PickDue = $"""
        select q.outbox_id
          from outbox q
         where {DueMail.Condition}
         order by q.is_urgent desc, q.not_before, q.outbox_id
         limit @AtOnce
           for update skip locked
        """;

    // Another mail than the last probe, where there is one: what the server has against one mail says nothing about the others.
    private const string PickProbe = $"""
        select q.outbox_id
          from outbox q
         where {DueMail.Condition}
         order by q.lease_no, q.is_urgent desc, q.not_before, q.outbox_id
         limit @AtOnce
           for update skip locked
        """;

    private const string Take = """
        with taken as (
          update outbox
             set state = 'sending',
                 lease_owner = @Owner,
                 lease_until = clock_timestamp() + @Lease,
                 lease_no = lease_no + 1,
                 last_phase = null
           where outbox_id = any(@outboxIds)
          returning outbox_id, kind, key, aggregate_id, aggregate_seq, recipient, language, ids::text as ids, message_id, lease_no, attempts,
                    expires_at, subject, text_body, html_body, calendar, calendar_method),
        begun as (
          insert into outbox_attempt (outbox_id, lease_no, started_at, bulk_domain)
          select outbox_id, lease_no, @now, case when outbox_id = any(@bulk) then split_part(recipient, '@', 2) end
            from taken)
        select *
          from taken
        """;

    private const string NameProbe = """
        update mail_circuit
           set probe_id = @OutboxId,
               probe_lease_no = @LeaseNo
        """;
}
