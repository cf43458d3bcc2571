using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>Hands a mail to a mail server. The only door out of the house.</summary>
public interface IPost
{
    /// <summary>Sends one mail within 40 seconds; never throws for what a mail server does.</summary>
    /// <param name="draft">What to say, to exactly one recipient.</param>
    /// <param name="ct">Stopping before the hand-over is <see cref="SendOutcome.Stopped"/>; after it the server's word is waited for.</param>
    Task<SendOutcome> SendAsync(MailDraft draft, CancellationToken ct);
}
