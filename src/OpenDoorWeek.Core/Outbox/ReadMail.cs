using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>One mail for an organiser: what it says without what only its reader may have, and what became of it.</summary>
public sealed class ReadMail(Database db, TimeProvider clock)
{
    /// <param name="OutboxId">From the URL; any number.</param>
    /// <param name="By">Who asks.</param>
    public sealed record Request(long OutboxId, OrganiserScope By);

    /// <param name="Text">Without personal links (<see cref="MailLinks"/>); null: not written yet, or never kept.</param>
    /// <param name="Attempts">The newest first.</param>
    /// <param name="Now">The moment of reading.</param>
    public sealed record Result(Row Mail, string? Text, IReadOnlyList<Attempt> Attempts, DateTimeOffset Now)
    {
        public MailRefusal? WhyNot(MailStep step) => MailRule.WhyNot(step, new(Mail.Kind, Mail.State, Mail.HasNewer, Mail.ExpiresAt, Mail.EndsAt), Now);
    }

    /// <param name="Name">Null: nobody has confirmed the address, or she said none.</param>
    /// <param name="Phone">Null: not known.</param>
    /// <param name="HostName">With slug and start: of the visit; null: it speaks of none.</param>
    /// <param name="HasConfirmed">The booking is somebody's: the page of phone bookings shows it.</param>
    /// <param name="Subject">Null: not written yet, or never kept.</param>
    public sealed record Row(
        long OutboxId, string Kind, string State, string Recipient, string? Name, string? Phone, Language Language, Guid? BookingId, bool HasConfirmed,
        string? EditionSlug, string? HostName, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, DateTimeOffset CreatedAt, DateTimeOffset NotBefore,
        DateTimeOffset ExpiresAt, DateTimeOffset? SentAt, string? Subject, string? TextBody, string? CalendarMethod, bool HasNewer);

    /// <param name="Outcome">Null: under way, or its sender stopped.</param>
    /// <param name="Phase">Where it failed; null: it did not.</param>
    /// <param name="Code">SMTP reply code; null: none came.</param>
    /// <param name="Error">What the server said, without the address.</param>
    public sealed record Attempt(DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? Outcome, string? Phase, int? Code, string? Error);

    /// <returns>Null: no such mail, or not of a zone of hers; the page says 404 for both.</returns>
    public async Task<Result?> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.FindAsync<Row>(Read, new { request.OutboxId, OrganiserId = request.By.PersonId }, ct) is not { } mail)
        {
            return null;
        }

        var attempts = await db.ListAsync<Attempt>(ListAttempts, new { request.OutboxId }, ct);
        var isShown = !MailRule.Secret.Contains(mail.Kind) && mail.TextBody is not null;
        return new(mail, isShown ? MailLinks.Hide(mail.TextBody!, mail.Language) : null, attempts, now);
    }

    private const string Read = $"""
        select m.outbox_id, m.kind, m.state, m.recipient, coalesce(t.name, w.name, p.name, i.name) as name,
               {MailSubject.Phone} as phone,
               m.language, b.booking_id, b.person_id is not null as has_confirmed, e.slug as edition_slug, o.name as host_name, s.starts_at, s.ends_at,
               m.created_at, m.not_before, m.expires_at, m.sent_at, m.subject, m.text_body, m.calendar_method,
               {MailSubject.HasNewer} as has_newer
          from outbox m
          {MailSubject.Joins}
         where m.outbox_id = @OutboxId
           and {OrganiserScope.Sql}
        """;

    private const string ListAttempts = """
        select started_at, ended_at, outcome, phase, code, error
          from outbox_attempt
         where outbox_id = @OutboxId
         order by lease_no desc
        """;
}
