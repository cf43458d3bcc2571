using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using AuthenticationException = MailKit.Security.AuthenticationException;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>Sends through MailKit: every way to sign in that it knows, and OAuth.</summary>
public static class MailKitPost
{
    /// <param name="server">Checked at the start.</param>
    /// <param name="tokens">Null: signs in by password, or not at all.</param>
    /// <param name="clock">For the header Date.</param>
    public static SmtpPost Over(MailServer server, OAuthTokens? tokens, TimeProvider clock) =>
        new(server, clock) { Open = (to, trust) => new MailKitDialogue(to, tokens, trust) };
}

/// <summary>The dialogue in MailKit's words, with our octets.</summary>
/// <remarks>
/// MailKit sends a message in one call. It reads the content of the last part just before it writes the dot; there it is kept waiting, so that
/// <see cref="OfferAsync"/> can end before and <see cref="DotAsync"/> go on. What it says to the server passes <see cref="Steps"/>, which knows the phase.
/// </remarks>
internal sealed class MailKitDialogue : MailDialogue
{
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    private readonly MailServer server;
    private readonly OAuthTokens? tokens;
    private readonly Steps steps;
    private readonly SmtpClient client;
    private readonly CancellationTokenSource end = new();
    private LastPart? last;
    private Task sending = Task.CompletedTask;

    public MailKitDialogue(MailServer server, OAuthTokens? tokens, RemoteCertificateValidationCallback? trust)
    {
        (this.server, this.tokens) = (server, tokens);
        steps = new Steps(phase => Phase = phase);
        client = new SmtpClient(steps) { LocalDomain = OwnName, Timeout = Timeout.Infinite /* ours counts */ }.Trusting(trust);
    }

    public override async Task OfferAsync(string from, string to, byte[] message, CancellationToken ct)
    {
        MayHaveArrived = false;
        await using var stop = ct.UnsafeRegister(_ => end.Cancel(), null);
        await TranslateAsync(async () =>
        {
            await (Mails == 0 ? BeginAsync() : Task.CompletedTask);
            Phase = "mail";
            var mail = await MimeMessage.LoadAsync(new MemoryStream(message), end.Token);
            last = new LastPart(mail, () => Phase == "data");
            sending = client.SendAsync(FormatOptions.Default, mail, new MailboxAddress(null, from), [new MailboxAddress(null, to)], end.Token);
            await await Task.WhenAny(sending, last.Reached);
        });
    }

    public override async Task DotAsync(CancellationToken ct)
    {
        (MayHaveArrived, Phase) = (true, "dot");
        await using var stop = ct.UnsafeRegister(_ => end.Cancel(), null);
        last!.GoOn();
        await TranslateAsync(() => sending);
        Mails++;
    }

    public override async Task QuitAsync()
    {
        using var patience = new CancellationTokenSource(Goodbye);
        try
        {
            await client.DisconnectAsync(true, patience.Token);
        }
        catch (Exception failure) when (failure is IOException or ProtocolException or CommandException or OperationCanceledException or SocketException)
        {
            // The server went first.
        }

        Dispose();
    }

    public override void Dispose()
    {
        end.Cancel();
        client.Dispose();
        last?.Dispose();
        _ = sending.ContinueWith(given => given.Exception, TaskScheduler.Default);   // given up, and seen
        end.Dispose();
    }

    private async Task BeginAsync()
    {
        await client.ConnectAsync(await OpenSocketAsync(), server.Host, server.Port, server.Security.Options(), end.Token);
        if (server.User is not null)
        {
            Phase = "auth";
            await client.SignInAsync(server, tokens, end.Token);
        }
    }

    /// <summary>MailKit's own sockets keep the dot back until the server has confirmed the octets before it, up to 40 ms (RFC 896): who is killed meanwhile has sent the mail and does not know.</summary>
    private async Task<Socket> OpenSocketAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server.Host, server.Port, end.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>What MailKit throws, in the words of a <see cref="MailDialogue"/>.</summary>
    private async Task TranslateAsync(Func<Task> speak)
    {
        try
        {
            await speak();
        }
        catch (Exception thrown) when (RefusalOf(thrown) is { } refusal)
        {
            throw new SmtpReplyException(refusal.Code, refusal.Text);
        }
        catch (Exception broken) when (broken is SslHandshakeException or NotSupportedException)
        {
            Phase = Phase == "auth" ? "auth" : "tls";
            throw new IOException(OnOneLine(broken.Message), broken);
        }
        catch (Exception broken) when (broken is ProtocolException or ServiceNotConnectedException or AuthenticationException or OAuthTokens.RefusedException)
        {
            throw new IOException(OnOneLine(broken.Message), broken);
        }
    }

    /// <returns>What the server answered; null: it was no answer that broke this off.</returns>
    private (int Code, string Text)? RefusalOf(Exception thrown) => thrown switch
    {
        SmtpCommandException refusal => ((int)refusal.StatusCode, OnOneLine(refusal.Message)),
        AuthenticationException refusal when CodeOf(refusal) is { } code => (code, OnOneLine(refusal.Message)[5..]),
        ServiceNotAuthenticatedException refusal => ((int)SmtpStatusCode.AuthenticationRequired, OnOneLine(refusal.Message)),
        SmtpProtocolException => steps.Refusal,   // it says goodbye in the middle of the greeting
        _ => null,
    };

    /// <summary>It writes "535: 5.7.8 no".</summary>
    private static int? CodeOf(AuthenticationException refusal) =>
        refusal.Message is { Length: > 5 } text && text[3] == ':' && int.TryParse(text[..3], out var code) ? code : null;

    private static string OnOneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    /// <summary>Hears what is said, keeps the last refusal only, and tells the phase.</summary>
    private sealed class Steps(Action<string> begin) : IProtocolLogger
    {
        private static readonly (string Verb, string Phase)[] Verbs =
            [("EHLO", "helo"), ("HELO", "helo"), ("STARTTLS", "tls"), ("AUTH", "auth"), ("MAIL", "mail"), ("RCPT", "rcpt"), ("DATA", "data")];

        private bool isTold;

        public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

        public void LogConnect(Uri uri)
        {
        }

        // After DATA it is the message that is said.
        public void LogClient(byte[] buffer, int offset, int count)
        {
            var verb = Verbs.FirstOrDefault(v => !isTold && System.Text.Encoding.ASCII.GetString(buffer, offset, Math.Min(count, 8)).StartsWith(v.Verb, StringComparison.Ordinal));
            if (verb.Phase is { } phase)
            {
                isTold = phase == "data";
                begin(phase);
            }
        }

        public void LogServer(byte[] buffer, int offset, int count)
        {
            var text = System.Text.Encoding.Latin1.GetString(buffer, offset, count);
            isTold &= text.StartsWith('3');
            Refusal = text.Length > 4 && text[0] is '4' or '5' && int.TryParse(text[..3], out var code) ? (code, OnOneLine(text[4..])) : null;
        }

        /// <summary>Null: the server's last word was none.</summary>
        public (int Code, string Text)? Refusal { get; private set; }

        public void Dispose()
        {
        }
    }

    /// <summary>Stands in for the content of the last part, and waits at its end.</summary>
    private sealed class LastPart : MemoryStream
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Func<bool> isSent;

        /// <param name="mail">Whose last part it becomes.</param>
        /// <param name="isSent">False: it is only measured.</param>
        public LastPart(MimeMessage mail, Func<bool> isSent)
        {
            this.isSent = isSent;
            var part = mail.BodyParts.OfType<MimeKit.MimePart>().Last();
            part.Content!.WriteTo(this);
            part.Content = new MimeContent(this, part.ContentTransferEncoding) { NewLineFormat = part.Content.NewLineFormat };
        }

        public Task Reached => reached.Task;

        public void GoOn() => goOn.TrySetResult();

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            var read = Read(buffer, offset, count);
            if (read == 0 && isSent())
            {
                reached.TrySetResult();
                await goOn.Task.WaitAsync(cancellationToken);
            }

            return read;
        }
    }
}
