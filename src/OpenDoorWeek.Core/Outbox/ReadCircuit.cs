using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>Whether the mail server can be used, and if not, since when, why, and how many mails wait for it.</summary>
public sealed class ReadCircuit(Database db, TimeProvider clock)
{
    /// <param name="IsOpen">It cannot be used: mail waits, and one is tried from time to time.</param>
    /// <param name="Since">Of this state; null: it never failed.</param>
    /// <param name="Phase">Where the last try failed: connect, helo, tls, auth, mail, rcpt, data, dot; null while closed.</param>
    /// <param name="Code">SMTP reply code of that try; null: none came, or closed.</param>
    /// <param name="Error">What the server or the machine said, without addresses of people; null while closed.</param>
    /// <param name="NextTryAt">Of the next mail that is tried; null while closed. In the past: it is under way, or there is nothing to try.</param>
    /// <param name="Opened">How often it has opened.</param>
    /// <param name="Waiting">Mails that are due and not sent; counted only while it is open, since every page of an organiser asks.</param>
    /// <param name="OldestDueAt">Since when the first of them waits; null: none does.</param>
    public sealed record Result(
        bool IsOpen, DateTimeOffset? Since, string? Phase, int? Code, string? Error, DateTimeOffset? NextTryAt, int Opened, int Waiting, DateTimeOffset? OldestDueAt);

    public async Task<Result> ExecuteAsync(CancellationToken ct) => (await db.FindAsync<Result>(Read, new { now = clock.GetUtcNow() }, ct))!;

    private const string Read = """
        select coalesce(c.state = 'open', false) as is_open, c.since, c.phase, c.code, c.error, c.next_try_at, coalesce(c.opened, 0) as opened,
               coalesce(w.waiting, 0) as waiting, w.oldest_due_at
          from (values (1)) always
          left join mail_circuit c on true
          left join lateral (select count(*)::int as waiting, min(not_before) as oldest_due_at
                               from outbox
                              where state in ('queued', 'retry')
                                and not_before <= @now
                                and expires_at > @now) w on c.state = 'open'
        """;
}
