using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>Hands a mail to a mail server. The only door out of the house.</summary>
public interface IPost
{
    /// <summary>Sends one mail within 40 seconds; never throws for what a mail server does.</summary>
    /// <param name="draft">What to say, to exactly one recipient.</param>
    /// <param name="mayLeave">
    /// Asked once, when nothing but the last word to the server is missing: writes down that the mail may have left from now on. False: it must not
    /// leave any more. What it throws is thrown on, and the mail has not left.
    /// </param>
    /// <param name="ct">Stopping before the hand-over is <see cref="SendOutcome.Stopped"/>; after it the server's word is waited for.</param>
    Task<SendOutcome> SendAsync(MailDraft draft, Func<CancellationToken, Task<bool>> mayLeave, CancellationToken ct);
}
