using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace OpenDoorWeek.TestSupport;

/// <summary>A moment of an SMTP dialogue (RFC 5321) at which the sink may do something else than accept.</summary>
public enum SmtpPhase
{
    Connect,
    Helo,
    StartTls,
    Auth,
    Mail,
    Rcpt,

    /// <summary>The command DATA, before its 354.</summary>
    Data,

    /// <summary>In the middle of the message, after 354.</summary>
    Body,

    /// <summary>The whole message has arrived; its 250 is due.</summary>
    Dot,
}

/// <summary>What goes wrong.</summary>
public abstract record SmtpFault
{
    private SmtpFault() { }

    /// <summary>Another answer, such as "451 4.3.0 later".</summary>
    public sealed record Answer(string Line) : SmtpFault;

    /// <summary>The connection is cut without a word.</summary>
    public sealed record Cut : SmtpFault;

    /// <summary>Nothing comes until the client goes away.</summary>
    public sealed record Silence : SmtpFault;

    /// <summary>The right answer, late.</summary>
    public sealed record Late(TimeSpan After) : SmtpFault;

    /// <summary>The right answer, once the test says so.</summary>
    public sealed record Held(Task Until) : SmtpFault;

    /// <summary>The right answer, one octet at a time.</summary>
    public sealed record Drip(TimeSpan Between) : SmtpFault;
}

/// <summary>A mail as it arrived.</summary>
/// <param name="From">Of the envelope.</param>
/// <param name="To">Of the envelope.</param>
/// <param name="Raw">Octets between DATA and the dot, without dot stuffing.</param>
/// <param name="IsAcknowledged">The sink said 250; else the client cannot know that it arrived.</param>
public sealed record SunkMail(string From, IReadOnlyList<string> To, byte[] Raw, bool IsAcknowledged)
{
    /// <summary>Local part of the Message-ID.</summary>
    public string MessageId => Encoding.ASCII.GetString(Raw).Split("\r\n").First(l => l.StartsWith("Message-ID: <", StringComparison.Ordinal))["Message-ID: <".Length..].Split('@')[0];
}

/// <summary>A mail server on loopback that keeps what arrives and fails when it is told to.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<SunkMail> mails = new();
    private readonly Task accepting;
    private int sessions;

    public SmtpSink()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>All that arrived whole, in order.</summary>
    public IReadOnlyList<SunkMail> Mails => [.. mails];

    /// <summary>How many arrived whole.</summary>
    public int Taken => mails.Count;

    /// <summary>Keeps the header only: for more mails than memory holds.</summary>
    public bool IsForHeaders { get; init; }

    /// <summary>False: it says that it took a mail, and forgets it. No server does; a checker must notice.</summary>
    public Func<SunkMail, bool> Remembers { get; set; } = _ => true;

    /// <summary>As if none had come yet.</summary>
    public void Forget() => mails.Clear();

    /// <summary>Dialogues begun so far.</summary>
    public int Sessions => sessions;

    /// <summary>Asked at each phase with the number of the session, from 1; null: all is well.</summary>
    public Func<SmtpPhase, int, SmtpFault?> Fault { get; set; } = (_, _) => null;

    /// <summary>Offers STARTTLS with this certificate.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>TLS with <see cref="Certificate"/> from the first octet on, as on port 465.</summary>
    public bool BeginsWithTls { get; init; }

    /// <summary>Offers AUTH LOGIN and PLAIN; any password is right unless <see cref="Fault"/> says otherwise.</summary>
    public bool OffersAuth { get; init; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    /// <summary>Of its own making, which nobody has reason to trust.</summary>
    public static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=sink.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.Now.AddDays(-1), DateTimeOffset.Now.AddDays(1));
    }

    internal void Keep(SunkMail mail)
    {
        if (Remembers(mail))
        {
            mails.Enqueue(IsForHeaders ? mail with { Raw = mail.Raw[..mail.Raw.AsSpan().IndexOf("\r\n\r\n"u8)] } : mail);
        }
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                open.Add(ServeAsync(client, Interlocked.Increment(ref sessions)));
                open.RemoveAll(t => t.IsCompleted);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client, int number)
    {
        await Task.Yield();
        using (client)
        {
            try
            {
                await new SmtpSession(this, client.GetStream(), number, stop.Token).RunAsync();
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
            {
                // The client went away, or the sink was told to cut.
            }
        }
    }
}

/// <summary>One dialogue.</summary>
internal sealed class SmtpSession(SmtpSink sink, Stream stream, int number, CancellationToken ct)
{
    private Stream stream = stream;
    private StreamReader reader = Reader(stream);
    private string from = "";
    private List<string> to = [];

    public async Task RunAsync()
    {
        if (sink.BeginsWithTls)
        {
            await EncryptAsync();
        }

        if (!await SayAsync(SmtpPhase.Connect, "220 sink.example ESMTP"))
        {
            return;
        }

        while (await reader.ReadLineAsync(ct) is { } line && await AnswerAsync(line))
        {
        }
    }

    private static StreamReader Reader(Stream stream) => new(stream, Encoding.Latin1, leaveOpen: true);

    private Task<bool> AnswerAsync(string line) => line.Split(' ', ':')[0].ToUpperInvariant() switch
    {
        "EHLO" or "HELO" => SayAsync(SmtpPhase.Helo, Greeting()),
        "STARTTLS" when sink.Certificate is not null => StartTlsAsync(),
        "AUTH" when sink.OffersAuth => AuthAsync(line),
        "MAIL" => MailAsync(line),
        "RCPT" => RcptAsync(line),
        "DATA" => DataAsync(),
        "RSET" or "NOOP" => SayAsync("250 2.0.0 ok"),
        "QUIT" => SayAsync("221 2.0.0 bye"),
        _ => SayAsync("502 5.5.2 not known here"),
    };

    private string Greeting() => "250-sink.example\r\n"
        + (sink.Certificate is not null && stream is not SslStream ? "250-STARTTLS\r\n" : "")
        + (sink.OffersAuth ? "250-AUTH LOGIN PLAIN\r\n" : "")
        + "250 SIZE 10000000";

    private async Task<bool> StartTlsAsync()
    {
        if (!await SayAsync(SmtpPhase.StartTls, "220 2.0.0 go ahead"))
        {
            return false;
        }

        await EncryptAsync();
        return true;
    }

    private async Task EncryptAsync()
    {
        var secure = new SslStream(stream);
        stream = secure;
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = sink.Certificate }, ct);
        reader = Reader(secure);
    }

    private async Task<bool> AuthAsync(string line)
    {
        if (line.StartsWith("AUTH LOGIN", StringComparison.OrdinalIgnoreCase))
        {
            if (line.Split(' ').Length == 2)
            {
                await SayAsync("334 VXNlcm5hbWU6");
                await reader.ReadLineAsync(ct);
            }

            await SayAsync("334 UGFzc3dvcmQ6");
            await reader.ReadLineAsync(ct);
        }

        return await SayAsync(SmtpPhase.Auth, "235 2.7.0 welcome");
    }

    private Task<bool> MailAsync(string line)
    {
        (from, to) = (Address(line), []);
        return SayAsync(SmtpPhase.Mail, "250 2.1.0 ok");
    }

    private Task<bool> RcptAsync(string line)
    {
        to.Add(Address(line));
        return SayAsync(SmtpPhase.Rcpt, "250 2.1.5 ok");
    }

    private static string Address(string line) => line.Split('<', '>')[1];

    private async Task<bool> DataAsync()
    {
        if (sink.Fault(SmtpPhase.Data, number) is SmtpFault.Answer refusal)
        {
            return await SayAsync(refusal.Line);
        }

        if (!await SayAsync(SmtpPhase.Data, "354 go on"))
        {
            return false;
        }

        if (sink.Fault(SmtpPhase.Body, number) is { } fault)
        {
            await reader.ReadLineAsync(ct);
            return await BreakAsync(fault, "");
        }

        var raw = await ReadBodyAsync();
        var willSay = sink.Fault(SmtpPhase.Dot, number) is null or SmtpFault.Late or SmtpFault.Held or SmtpFault.Drip;
        sink.Keep(new SunkMail(from, to, raw, willSay));
        return await SayAsync(SmtpPhase.Dot, "250 2.0.0 taken");
    }

    /// <summary>What ends without its dot is no mail (RFC 5321 4.1.1.4).</summary>
    private async Task<byte[]> ReadBodyAsync()
    {
        var body = new StringBuilder();
        while ((await reader.ReadLineAsync(ct) ?? throw new IOException("The client left in the middle of a mail.")) is var line && line != ".")
        {
            body.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(body.ToString());
    }

    private Task<bool> SayAsync(SmtpPhase phase, string line) =>
        sink.Fault(phase, number) is { } fault ? BreakAsync(fault, line) : SayAsync(line);

    /// <returns>False when the dialogue is over.</returns>
    private async Task<bool> BreakAsync(SmtpFault fault, string rightAnswer)
    {
        switch (fault)
        {
            case SmtpFault.Answer answer:
                return await SayAsync(answer.Line);
            case SmtpFault.Late late:
                await Task.Delay(late.After, ct);
                return await SayAsync(rightAnswer);
            case SmtpFault.Held held:
                await held.Until.WaitAsync(ct);
                return await SayAsync(rightAnswer);
            case SmtpFault.Drip drip:
                foreach (var octet in Encoding.Latin1.GetBytes(rightAnswer + "\r\n"))
                {
                    await Task.Delay(drip.Between, ct);
                    await stream.WriteAsync(new[] { octet }, ct);
                }

                return true;
            case SmtpFault.Silence:
                while (await reader.ReadLineAsync(ct) is not null)
                {
                }

                return false;
            default:
                return false;
        }
    }

    private async Task<bool> SayAsync(string line)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"), ct);
        return !line.StartsWith("221", StringComparison.Ordinal) && !line.StartsWith("421", StringComparison.Ordinal);
    }
}
