using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenDoorWeek.Benchmarks.Mail;

/// <summary>A mail server on loopback that takes everything at once and notes when; it costs as little as one can.</summary>
internal sealed class CountingServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, long> takenAt = new();
    private readonly Task accepting;
    private int connections;

    public CountingServer()
    {
        listener.Start(backlog: 200);
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Taken => takenAt.Count;

    public int Connections => connections;

    /// <summary>By recipient: when its mail was taken, as <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long? TakenAt(string recipient) => takenAt.TryGetValue(recipient, out var at) ? at : null;

    /// <summary>Of all mails whose recipient begins so.</summary>
    public IReadOnlyList<long> TimesOf(string start) => [.. takenAt.Where(t => t.Key.StartsWith(start, StringComparison.Ordinal)).Select(t => t.Value).Order()];

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
                Interlocked.Increment(ref connections);
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            try
            {
                await using var stream = client.GetStream();
                await TalkAsync(stream, new StreamReader(stream, Encoding.Latin1));
            }
            catch (IOException)
            {
                // The client went away.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream, StreamReader reader)
    {
        var recipient = "";
        await SayAsync(stream, "220 bench ESMTP");
        while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.Ordinal))
        {
            recipient = line.StartsWith("RCPT", StringComparison.Ordinal) ? line.Split('<', '>')[1] : recipient;
            if (line != "DATA")
            {
                await SayAsync(stream, "250 ok");
                continue;
            }

            await SayAsync(stream, "354 go on");
            while (await reader.ReadLineAsync() is { } text && text != ".")
            {
                // The message.
            }

            takenAt[recipient] = Stopwatch.GetTimestamp();
            await SayAsync(stream, "250 taken");
        }
    }

    private static async Task SayAsync(NetworkStream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
}
