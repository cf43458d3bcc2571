using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>An organiser sends a mail once more: its reader says that she got nothing, or a server refused it.</summary>
/// <remarks>
/// It is a row of its own with the same texts and the same calendar octets, so the same UID and SEQUENCE, and a Message-ID of its own: a server
/// that has the first would drop it else. The first keeps what became of it. Whether it is still true and the newest is asked again when it leaves.
/// </remarks>
public sealed class ResendMail(Database db, TimeProvider clock)
{
    /// <param name="OutboxId">From the URL.</param>
    /// <param name="By">Who sends it.</param>
    public sealed record Request(long OutboxId, OrganiserScope By);

    public abstract record Result
    {
        private Result() { }

        /// <summary>It goes again, now or since before.</summary>
        /// <param name="OutboxId">Of the new row.</param>
        public sealed record Resent(long OutboxId) : Result;

        public sealed record Refused(MailRefusal Why) : Result;

        /// <summary>No such mail, or not of a zone of hers.</summary>
        public sealed record Unknown : Result;
    }

    /// <exception cref="BusyException">It was too busy, also after further tries.</exception>
    public Task<Result> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.TransactAsync(tx => ResendAsync(tx, request, now, ct), ct);
    }

    private static async Task<Result> ResendAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (await LockedMail.LockAsync(tx, request.OutboxId, request.By, ct) is not { } mail)
        {
            return new Result.Unknown();
        }

        if (mail.AgainId is { } before)
        {
            return new Result.Resent(before);
        }

        if (MailRule.WhyNot(MailStep.Resend, mail.Facts, now) is { } why)
        {
            return new Result.Refused(why);
        }

        tx.MarkMail();
        var again = await tx.FindAsync<long>(Insert, new { request.OutboxId, now, expiresAt = MailRule.Expires(mail.Facts, now) }, ct);
        tx.Add(Settle, new { request.OutboxId });
        tx.AddAudit(now, request.By.PersonId, "mail.resent", mail.AboutId, new { mail = mail.Kind, request.OutboxId, again });
        await tx.CommitAsync(ct);
        return new Result.Resent(again);
    }

    private const string Insert = """
        insert into outbox (kind, key, aggregate_id, aggregate_seq, recipient_id, recipient, language, ids, message_id, not_before, expires_at,
                            subject, text_body, html_body, calendar, calendar_method, created_at)
        select m.kind, k.key, m.aggregate_id, m.aggregate_seq, m.recipient_id, m.recipient, m.language, m.ids, m.kind || '.' || k.key, @now, @expiresAt,
               m.subject, m.text_body, m.html_body, m.calendar, m.calendar_method, @now
          from outbox m
         cross join lateral (select regexp_replace(m.key, '\.again-[0-9]+$', '') as root) r
         cross join lateral (select r.root || '.again-' || count(*) + 1 as key
                               from outbox x
                              where x.aggregate_id = m.aggregate_id
                                and x.kind = m.kind
                                and x.key like r.root || '.again-%') k
         where m.outbox_id = @OutboxId
        returning outbox_id
        """;

    // Nobody knows whether it left, and nobody need wait for that any more: else what comes after it would. That it may have left stays (dot_at).
    private const string Settle = """
        update outbox
           set state = 'dead'
         where outbox_id = @OutboxId
           and state = 'unknown'
        """;
}
