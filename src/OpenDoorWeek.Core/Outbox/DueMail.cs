namespace OpenDoorWeek.Core.Outbox;

/// <summary>When a mail may leave, as far as its own row and those before it say.</summary>
internal static class DueMail
{
    /// <summary>Of a row q of the outbox: it is due, of one of <c>@Kinds</c>, and no earlier mail of its aggregate to the same address is still to come.</summary>
    /// <remarks>
    /// <c>offset 0</c> keeps the question about earlier mails one for each row, asked by index: as a join it reads the whole outbox for each claim
    /// while the table is new and has no statistics (11 ms with 3,000 mails waiting). Expiry and kind are written so that no index answers them:
    /// for these two another index than the one in order of leaving was taken, and each claim read and sorted all that waits.
    /// </remarks>
    internal const string Condition = """
        q.state in ('queued', 'retry')
           and q.not_before <= @now
           and q.expires_at - @now > interval '0'
           and array_position(@Kinds, q.kind) is not null
           and not exists (select 1
                             from outbox e
                            where e.aggregate_id = q.aggregate_id
                              and e.recipient = q.recipient
                              and e.aggregate_seq < q.aggregate_seq
                              and e.state in ('queued', 'sending', 'retry', 'unknown')
                              and e.expires_at > @now
                           offset 0)
        """;
}
