using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>The dialogue in our own words.</summary>
/// <remarks>
/// Own code instead of System.Net.Mail, whose client sends without a password after 535, cannot be stopped after 354, and
/// does not tell where a connection broke, so that nobody knows whether the mail left.
/// </remarks>
internal sealed class SmtpDialogue(MailServer server, RemoteCertificateValidationCallback? trust) : MailDialogue
{
    private const int MostReplyLines = 100;
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    private readonly TcpClient client = new() { NoDelay = true };
    private Stream stream = Stream.Null;
    private StreamReader reader = StreamReader.Null;
    private string[] extensions = [];

    public override async Task OfferAsync(string from, string to, byte[] message, CancellationToken ct)
    {
        MayHaveArrived = false;
        if (Mails == 0)
        {
            await BeginAsync(ct);
        }

        await SayAsync("mail", $"MAIL FROM:<{from}>", 2, ct);
        await SayAsync("rcpt", $"RCPT TO:<{to}>", 2, ct);
        await SayAsync("data", "DATA", 3, ct);
        await stream.WriteAsync(Stuff(message), ct);
        await stream.FlushAsync(ct);
    }

    public override async Task DotAsync(CancellationToken ct)
    {
        MayHaveArrived = true;
        await SayAsync("dot", ".", 2, ct);
        Mails++;
    }

    public override async Task QuitAsync()
    {
        using var patience = new CancellationTokenSource(Goodbye);
        try
        {
            await stream.WriteAsync("QUIT\r\n"u8.ToArray(), patience.Token);
        }
        catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The server went first.
        }

        Dispose();
    }

    public override void Dispose()
    {
        stream.Dispose();
        client.Dispose();
    }

    private async Task BeginAsync(CancellationToken ct)
    {
        await client.ConnectAsync(server.Host, server.Port, ct);
        Listen(client.GetStream());
        if (server.Security == MailSecurity.SslOnConnect)
        {
            Phase = "tls";
            await EncryptAsync(ct);
        }

        await ExpectAsync(2, ct);
        await GreetAsync(ct);
        await SecureAsync(ct);
        await SignInAsync(ct);
    }

    private async Task GreetAsync(CancellationToken ct) =>
        extensions = [.. (await SayAsync("helo", $"EHLO {OwnName}", 2, ct)).Select(l => l.ToUpperInvariant())];

    private async Task SecureAsync(CancellationToken ct)
    {
        if (server.Security != MailSecurity.StartTls)
        {
            return;
        }

        Phase = "tls";
        if (!extensions.Contains("STARTTLS"))
        {
            throw new IOException("The server offers no STARTTLS.");
        }

        await SayAsync("tls", "STARTTLS", 2, ct);
        await EncryptAsync(ct);
        await GreetAsync(ct);
    }

    private async Task EncryptAsync(CancellationToken ct)
    {
        var secure = new SslStream(stream, leaveInnerStreamOpen: false, trust);
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = server.Host }, ct);
        // A new reader: what came in the clear after the answer is forgotten (RFC 3207 6).
        Listen(secure);
    }

    private async Task SignInAsync(CancellationToken ct)
    {
        if (server.User is not { } user)
        {
            return;
        }

        Phase = "auth";
        var ways = extensions.FirstOrDefault(e => e.StartsWith("AUTH ", StringComparison.Ordinal))?.Split(' ') ?? [];
        if (ways.Contains("PLAIN"))
        {
            await SayAsync("auth", "AUTH PLAIN " + Base64($"\0{user}\0{server.Password}"), 2, ct);
        }
        else if (ways.Contains("LOGIN"))
        {
            await SayAsync("auth", "AUTH LOGIN", 3, ct);
            await SayAsync("auth", Base64(user), 3, ct);
            await SayAsync("auth", Base64(server.Password!), 2, ct);
        }
        else
        {
            throw new IOException("The server offers neither AUTH PLAIN nor AUTH LOGIN.");
        }
    }

    private void Listen(Stream to) => (stream, reader) = (to, new StreamReader(to, Encoding.Latin1, leaveOpen: true));

    private async Task<string[]> SayAsync(string phase, string line, int expected, CancellationToken ct)
    {
        Phase = phase;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), ct);
        await stream.FlushAsync(ct);
        return await ExpectAsync(expected, ct);
    }

    /// <summary>Reads one reply, of several lines perhaps (RFC 5321 4.2.1).</summary>
    /// <returns>Its texts without codes.</returns>
    private async Task<string[]> ExpectAsync(int expected, CancellationToken ct)
    {
        var texts = new List<string>();
        while (texts.Count < MostReplyLines)
        {
            var line = await reader.ReadLineAsync(ct) ?? throw new IOException("The server closed the connection.");
            if (line.Length < 3 || !int.TryParse(line[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new IOException("The server answered something that is not SMTP.");
            }

            texts.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return code / 100 == expected ? [.. texts] : throw new SmtpReplyException(code, string.Join(' ', texts));
            }
        }

        throw new IOException("The answer of the server has no end.");
    }

    private static byte[] Stuff(byte[] message) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(message).Replace("\r\n.", "\r\n..", StringComparison.Ordinal));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
