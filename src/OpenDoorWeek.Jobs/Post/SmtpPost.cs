using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>Sends through a mail server, several mails a connection while they follow each other; TLS beyond loopback.</summary>
/// <param name="server">Checked at the start.</param>
/// <param name="clock">For the header Date.</param>
public sealed class SmtpPost(MailServer server, TimeProvider clock) : IPost
{
    private const int ClosingDown = 421;

    /// <summary>Replies that speak of us, not of the mail: no or a wrong password, no TLS (RFC 4954 6, RFC 3207 4).</summary>
    private static readonly int[] AboutUs = [454, 530, 534, 535, 538];

    /// <summary>Security or policy (RFC 3463 3.8): "relay access denied" and the like are for the operator, and no reason to give mails up.</summary>
    private const string PolicyStatus = "5.7.";

    /// <summary>A dialogue that takes longer before the dot is given up.</summary>
    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// So long the server may think about the message (RFC 5321 4.5.3.2.6 grants ten minutes): who gives up too soon sends it twice.
    /// The service's stopping does not cut this short.
    /// </summary>
    internal TimeSpan DotTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Null: certificates must be valid, as the machine judges.</summary>
    internal RemoteCertificateValidationCallback? Trust { get; init; }

    /// <summary>Who speaks: our own words (AUTH PLAIN or LOGIN, no OAuth), unless another implementation is given.</summary>
    internal Func<MailServer, RemoteCertificateValidationCallback?, MailDialogue> Open { get; init; } = (server, trust) => new SmtpDialogue(server, trust);

    private readonly IdleDialogues idle = new();

    public async Task<SendOutcome> SendAsync(MailDraft draft, Func<CancellationToken, Task<bool>> mayLeave, CancellationToken ct)
    {
        if (!IsSafe(SenderOf(draft)) || !IsSafe(draft.To.Address))
        {
            return new SendOutcome.FailedForGood("render", null, "An address of the mail cannot stand in an SMTP command.");
        }

        // The server may have closed a kept one meanwhile: that says nothing of server or mail.
        return (idle.Take() is { } kept ? await SendAsync(kept, draft, mayLeave, ct) : null) ?? (await SendAsync(Open(server, Trust), draft, mayLeave, ct))!;
    }

    /// <returns>Null: a kept dialogue was over before it heard of the mail.</returns>
    private async Task<SendOutcome?> SendAsync(MailDialogue dialogue, MailDraft draft, Func<CancellationToken, Task<bool>> mayLeave, CancellationToken ct)
    {
        try
        {
            if (!await OfferAsync(dialogue, draft, mayLeave, ct))
            {
                dialogue.Dispose();
                return new SendOutcome.Overtaken();
            }

            await EndAsync(dialogue);
        }
        catch (SmtpReplyException refusal)
        {
            await dialogue.QuitAsync();
            return dialogue.IsStale && refusal.Code == ClosingDown ? null : Judge(dialogue.Phase, refusal.Code, refusal.Message);
        }
        catch (Exception failure) when (failure is IOException or SocketException or AuthenticationException or OperationCanceledException)
        {
            dialogue.Dispose();
            return failure is OperationCanceledException ? GivenUp(dialogue, ct) : dialogue.IsStale ? null : Broken(dialogue, failure.Message);
        }

        await idle.PutAsync(dialogue);
        return new SendOutcome.Sent();
    }

    /// <summary>All but the dot, and the leave for it; a message without its dot is none to the server (RFC 5321 4.1.1.4).</summary>
    private async Task<bool> OfferAsync(MailDialogue dialogue, MailDraft draft, Func<CancellationToken, Task<bool>> mayLeave, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Timeout);
        await dialogue.OfferAsync(SenderOf(draft), draft.To.Address, MessageText.Write(draft, clock.GetUtcNow()), limit.Token);
        try
        {
            return await mayLeave(limit.Token);
        }
        catch
        {
            dialogue.Dispose();
            throw;
        }
    }

    /// <summary>The rule: what a reply says of the way to the server, or of this mail.</summary>
    internal static SendOutcome Judge(string phase, int code, string text)
    {
        var isAboutMail = phase is "rcpt" or "data" or "dot" || (phase is "mail" && code < 500);
        return !isAboutMail || code == ClosingDown || AboutUs.Contains(code) || text.StartsWith(PolicyStatus, StringComparison.Ordinal)
            ? new SendOutcome.TransportFailed(phase, code, text)
            : code is >= 500 and < 600
                ? new SendOutcome.FailedForGood(phase, code, text)
                : new SendOutcome.FailedForNow(phase, code, text);
    }

    private async Task EndAsync(MailDialogue dialogue)
    {
        using var patience = new CancellationTokenSource(DotTimeout);
        await dialogue.DotAsync(patience.Token);
    }

    private static SendOutcome GivenUp(MailDialogue dialogue, CancellationToken ct) =>
        ct.IsCancellationRequested && !dialogue.MayHaveArrived ? new SendOutcome.Stopped() : Broken(dialogue, "no answer in time");

    private static SendOutcome Broken(MailDialogue dialogue, string why) => dialogue.MayHaveArrived
        ? new SendOutcome.Uncertain(dialogue.Phase, why)
        : new SendOutcome.TransportFailed(dialogue.Phase, null, why);

    private static string SenderOf(MailDraft draft) => draft.ReturnTo ?? draft.From.Address;

    private static bool IsSafe(string address) => address.All(c => c is > ' ' and <= '~' and not ('<' or '>')) && address.Contains('@');
}
