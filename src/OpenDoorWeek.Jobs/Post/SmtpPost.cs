using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>Sends through a mail server: one connection a mail, STARTTLS beyond loopback, AUTH PLAIN or LOGIN; no port 465, no OAuth.</summary>
/// <param name="server">Checked at the start.</param>
/// <param name="clock">For the header Date.</param>
public sealed class SmtpPost(MailServer server, TimeProvider clock) : IPost
{
    private const int ClosingDown = 421;

    /// <summary>Replies that speak of us, not of the mail: no or a wrong password, no TLS (RFC 4954 6, RFC 3207 4).</summary>
    private static readonly int[] AboutUs = [454, 530, 534, 535, 538];

    /// <summary>A dialogue that takes longer is given up.</summary>
    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Null: certificates must be valid, as the machine judges.</summary>
    internal RemoteCertificateValidationCallback? Trust { get; init; }

    public async Task<SendOutcome> SendAsync(MailDraft draft, CancellationToken ct)
    {
        if (!IsSafe(draft.From.Address) || !IsSafe(draft.To.Address))
        {
            return new SendOutcome.FailedForGood("render", null, "An address of the mail cannot stand in an SMTP command.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Timeout);
        using var dialogue = new SmtpDialogue(server, Trust);
        try
        {
            await dialogue.SendAsync(draft.From.Address, draft.To.Address, MessageText.Write(draft, clock.GetUtcNow()), limit.Token);
        }
        catch (SmtpReplyException refusal)
        {
            return Judge(dialogue.Phase, refusal.Code, refusal.Message);
        }
        catch (Exception failure) when (failure is IOException or SocketException or AuthenticationException or OperationCanceledException)
        {
            return Broken(dialogue, limit.IsCancellationRequested && !ct.IsCancellationRequested ? $"no answer within {Timeout.TotalSeconds:0} s" : failure.Message);
        }

        await SayGoodbyeAsync(dialogue, limit.Token);
        return new SendOutcome.Sent();
    }

    /// <summary>The rule: what a reply says of the way to the server, or of this mail.</summary>
    internal static SendOutcome Judge(string phase, int code, string text)
    {
        var isAboutMail = phase is "mail" or "rcpt" or "data" or "dot";
        return !isAboutMail || code == ClosingDown || AboutUs.Contains(code)
            ? new SendOutcome.TransportFailed(phase, code, text)
            : code is >= 500 and < 600
                ? new SendOutcome.FailedForGood(phase, code, text)
                : new SendOutcome.FailedForNow(phase, code, text);
    }

    private static SendOutcome Broken(SmtpDialogue dialogue, string why) => dialogue.MayHaveArrived
        ? new SendOutcome.Uncertain(dialogue.Phase, why)
        : new SendOutcome.TransportFailed(dialogue.Phase, null, why);

    private static async Task SayGoodbyeAsync(SmtpDialogue dialogue, CancellationToken ct)
    {
        try
        {
            await dialogue.QuitAsync(ct);
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException)
        {
            // The mail is taken; how the connection ends says nothing about it.
        }
    }

    private static bool IsSafe(string address) => address.All(c => c is > ' ' and <= '~' and not ('<' or '>')) && address.Contains('@');
}
