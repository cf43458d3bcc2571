using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>Mails that an organiser sent once more (<see cref="ResendMail"/>), when they are about to leave.</summary>
internal static class SentAgain
{
    /// <summary>What changed since she pressed the button has a mail of its own: the calendar must not go back behind it.</summary>
    public static async Task<bool> IsOutdatedAsync(this QueuedMail mail, Tx tx, CancellationToken ct) =>
        mail.Key.Contains(".again-", StringComparison.Ordinal) && await tx.FindAsync<bool>(HasNewer, new { mail.OutboxId }, ct);

    private const string HasNewer = $"""
        select {MailSubject.HasNewer}
          from outbox m
         where m.outbox_id = @OutboxId
        """;
}
