using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Mail;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>Commits, just before the hand-over, that the mail may leave from now on, and what it says.</summary>
/// <remarks>From <c>dot_at</c> on nobody can say that it was not sent. A retry says the same: same texts, same calendar octets.</remarks>
public sealed class KeepRendered(Database db, TimeProvider clock)
{
    /// <param name="Mail">The claimed row.</param>
    /// <param name="Draft">What leaves now.</param>
    /// <param name="MayBeKept">False for sign-in codes: neither code nor link is ever stored in the clear.</param>
    public sealed record Request(ClaimedMail Mail, MailDraft Draft, bool MayBeKept);

    /// <returns>False: the lease was lost to another process, which now sends it; this one must not.</returns>
    public async Task<bool> ExecuteAsync(Request request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.TransactAsync(tx => KeepAsync(tx, request, now, ct), ct);
    }

    private static async Task<bool> KeepAsync(Tx tx, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var (mail, draft) = (request.Mail, request.MayBeKept ? request.Draft : null);
        tx.Add(
            Keep,
            new
            {
                mail.OutboxId,
                mail.LeaseNo,
                now,
                draft?.Subject,
                draft?.Text,
                draft?.Html,
                Calendar = draft?.Calendar?.Content,
                CalendarMethod = draft?.Calendar?.Method,
            });
        return (await tx.CommitAtOnceAsync(ct))[0] > 0;
    }

    private const string Keep = """
        update outbox
           set dot_at = @now,
               subject = @Subject,
               text_body = @Text,
               html_body = @Html,
               calendar = @Calendar,
               calendar_method = @CalendarMethod
         where outbox_id = @OutboxId
           and lease_no = @LeaseNo
           and state = 'sending'
           and lease_until > clock_timestamp()
        """;
}
