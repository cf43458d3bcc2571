using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenDoorWeek.Jobs.Tests.FullFeed;

/// <summary>So much of an IMAP server (RFC 3501) as one inbox needs; it remembers what was seen.</summary>
internal sealed partial class ImapStub : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;

    public ImapStub()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>By UID, from 1.</summary>
    public List<byte[]> Mails { get; } = [];

    public HashSet<int> Seen { get; } = [];

    /// <summary>Cuts the connection instead of marking a mail as seen.</summary>
    public bool DiesBeforeMarking { get; set; }

    /// <summary>What came with AUTHENTICATE XOAUTH2 or LOGIN.</summary>
    public string? SignedInBy { get; private set; }

    public bool IsPasswordWrong { get; set; }

    /// <summary>TLS from the first octet on, as on port 993.</summary>
    public X509Certificate2? Certificate { get; init; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await (Certificate is null ? ServeAsync(client.GetStream()) : ServeSafelyAsync(client.GetStream(), Certificate));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task ServeSafelyAsync(NetworkStream stream, X509Certificate2 certificate)
    {
        await using var secure = new SslStream(stream);
        try
        {
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
        }
        catch (IOException)
        {
            return;   // it does not trust us
        }

        await ServeAsync(secure);
    }

    private async Task ServeAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        async Task SayAsync(string text) => await stream.WriteAsync(Encoding.Latin1.GetBytes(text), stop.Token);
        try
        {
            await SayAsync("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2] here\r\n");
            while (await reader.ReadLineAsync(stop.Token) is { } line)
            {
                var (tag, command) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
                if (Answer(command) is not { } answer)
                {
                    return;
                }

                await SayAsync($"{answer}{tag} {(IsPasswordWrong && IsSignIn(command) ? "NO" : "OK")} {(command.StartsWith("SELECT", StringComparison.Ordinal) ? "[READ-WRITE] " : "")}done\r\n");
            }
        }
        catch (IOException)
        {
            // The client went.
        }
    }

    private static bool IsSignIn(string command) => command.StartsWith("AUTHENTICATE", StringComparison.Ordinal) || command.StartsWith("LOGIN", StringComparison.Ordinal);

    /// <returns>Null: the connection ends here.</returns>
    private string? Answer(string command)
    {
        if (IsSignIn(command))
        {
            SignedInBy = command.Split(' ') is ["AUTHENTICATE", var way, var token] && way != "PLAIN" ? $"{way} {Encoding.ASCII.GetString(Convert.FromBase64String(token)).Replace('\u0001', ' ')}" : command.Split(' ')[0];
            return "";
        }

        if (Store().Match(command) is { Success: true } store)
        {
            if (DiesBeforeMarking)
            {
                return null;
            }

            Seen.Add(int.Parse(store.Groups[1].Value, null));
            return "";
        }

        return command.Split(' ')[0] switch
        {
            "CAPABILITY" => "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2\r\n",
            "LIST" => "* LIST (\\HasNoChildren) \"/\" \"INBOX\"\r\n",
            "SELECT" => $"* {Mails.Count} EXISTS\r\n* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen)] ok\r\n* OK [UIDVALIDITY 1] ok\r\n* OK [UIDNEXT {Mails.Count + 1}] ok\r\n",
            "UID" when command.Contains("SEARCH", StringComparison.Ordinal) => $"* SEARCH {string.Join(' ', Enumerable.Range(1, Mails.Count).Except(Seen))}\r\n",
            "UID" when Fetch().Match(command) is { Success: true } fetch => Fetched(int.Parse(fetch.Groups[1].Value, null)),
            _ => "",
        };
    }

    private string Fetched(int id) => $"* {id} FETCH (UID {id} BODY[]<0> {{{Mails[id - 1].Length}}}\r\n{Encoding.Latin1.GetString(Mails[id - 1])})\r\n";

    [GeneratedRegex(@"^UID STORE (\d+) \+FLAGS")]
    private static partial Regex Store();

    [GeneratedRegex(@"^UID FETCH (\d+) ")]
    private static partial Regex Fetch();
}
