using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Time;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>Picks rows of mail that nobody asked for, within the limits of all nodes together. Never called before what people wait for was taken.</summary>
internal static class BulkChoice
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Looked at in one claim: behind those that must wait there may be one that may leave.</summary>
    private const int MostCandidates = 50;

    /// <returns>Rows that the transaction holds; none while another node is choosing.</returns>
    public static async Task<long[]> PickAsync(Tx tx, BulkTerms terms, int atOnce, DateTimeOffset now, CancellationToken ct)
    {
        if (!await tx.FindAsync<bool>(ChooseAlone, new { now, terms.Kinds }, ct))
        {
            return [];
        }

        var begun = await tx.ListAsync<BulkRule.Begun>(CountBegun, new { since = now - Minute }, ct);
        if (begun.Sum(b => b.Mails) >= terms.Limits.PerMinute)
        {
            return [];
        }

        var today = Brussels.InstantOf(Brussels.DayOf(now), TimeOnly.MinValue);
        var fullDomains = BulkRule.Full(begun, terms.Limits);
        var due = await tx.ListAsync<BulkRule.Candidate>(ListDue, new { now, terms.Kinds, terms.DailyKinds, fullDomains, today, MostCandidates }, ct);
        var choice = BulkRule.Choose(due, begun, terms.Limits, atOnce, now);
        if (choice.Later.Length > 0)
        {
            await tx.RunAsync(PutOff, new { choice.Later, choice.LaterAt }, ct);
        }

        return choice.Now;
    }

    // Two nodes that count side by side would both find room. Nothing due: no lock.
    private const string ChooseAlone = """
        select pg_try_advisory_xact_lock(15)
         where exists (select 1
                         from outbox
                        where state in ('queued', 'retry')
                          and not_before <= @now
                          and kind = any(@Kinds))
        """;

    private const string CountBegun = """
        select bulk_domain as domain, count(*)::int as mails
          from outbox_attempt
         where started_at > @since
           and bulk_domain is not null
         group by bulk_domain
        """;

    private const string ListDue = $"""
        select q.outbox_id, q.recipient, q.kind = any(@DailyKinds) as is_daily,
               exists (select 1
                         from outbox t
                        where t.recipient = q.recipient
                          and t.outbox_id <> q.outbox_id
                          and t.kind = any(@DailyKinds)
                          and (t.state = 'sending' or t.dot_at >= @today)) as had_one, q.expires_at
          from outbox q
         where {DueMail.Condition}
           and split_part(q.recipient, '@', 2) <> all(@fullDomains)
         order by q.not_before, q.outbox_id
         limit @MostCandidates
           for update of q skip locked
        """;

    private const string PutOff = """
        update outbox
           set not_before = @LaterAt
         where outbox_id = any(@Later)
        """;
}
