using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenDoorWeek.Benchmarks.Load;

/// <summary>What one run over HTTP gave.</summary>
/// <param name="Booked">Answers that led to the confirmation.</param>
/// <param name="Others">Other answers, such as "the database is busy".</param>
/// <param name="Other">Head of one of them; null: there was none.</param>
/// <param name="Milliseconds">Of those booked, sorted.</param>
internal sealed record FormRun(int Booked, int Others, string? Other, double Seconds, double[] Milliseconds)
{
    /// <param name="part">Of a hundred.</param>
    public double? Percentile(double part) => Milliseconds.Length == 0 ? null : Milliseconds[(int)(part / 100 * (Milliseconds.Length - 1))];
}

/// <summary>Visitors who send the booking form over HTTP/1.1 and kept connections, as their browsers would.</summary>
/// <remarks>Plain sockets and ready-made bytes: the driver shares the processors with what it measures.</remarks>
internal sealed partial class FormLoad(Uri address, int people)
{
    private readonly Sender[] senders = new Sender[people];

    /// <summary>What the form of one person holds: cookies of her browser, hidden fields.</summary>
    private sealed record Sender(string Cookies, string Fields);

    /// <summary>Each person opens the form once and gets the token that belongs to her and her browser.</summary>
    public async Task OpenFormsAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address };
        await Parallel.ForAsync(0, people, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (person, ct) =>
        {
            var session = $"odw={LoadWeek.SecretOf(person)}";
            using var request = new HttpRequestMessage(HttpMethod.Get, PathOf(0)) { Headers = { { "Cookie", session } } };
            using var response = await http.SendAsync(request, ct);
            response.EnsureSuccessStatusCode();
            var cookies = response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]);
            var fields = Hidden().Matches(await response.Content.ReadAsStringAsync(ct)).Where(m => m.Groups[1].Value is not "Key").DistinctBy(m => m.Groups[1].Value);
            senders[person] = new(
                string.Join("; ", cookies.Prepend(session)),
                string.Join('&', fields.Select(f => $"{f.Groups[1].Value}={Uri.EscapeDataString(f.Groups[2].Value)}")));
        });
    }

    public async Task<FormRun> RunAsync(int slots, int clients, int seconds)
    {
        var (next, others, other) = (-1, 0, (string?)null);
        var times = Enumerable.Range(0, clients).Select(_ => new List<double>()).ToArray();
        var (watch, end) = (Stopwatch.StartNew(), TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(times.Select(async mine =>
        {
            using var client = new Client(address);
            while (watch.Elapsed < end && LoadWeek.TurnOf(Interlocked.Increment(ref next), slots, people) is { } turn)
            {
                var begun = watch.Elapsed;
                if (await client.BookAsync(Request(turn)) is { } answer)
                {
                    (other, _) = (answer, Interlocked.Increment(ref others));
                }
                else
                {
                    mine.Add((watch.Elapsed - begun).TotalMilliseconds);
                }
            }
        }));
        return new(times.Sum(t => t.Count), others, other, watch.Elapsed.TotalSeconds, [.. times.SelectMany(t => t).Order()]);
    }

    private static string PathOf(int slot) => $"/nl/bookings/new?slot={LoadWeek.IdOfSlot(slot)}";

    private byte[] Request(Turn turn)
    {
        var (cookies, fields) = senders[turn.Person];
        var body = $"{fields}&Key={Guid.NewGuid()}&Name=Ada+Peeters&Organisation=Huis+De+Brug&Languages=nl&Languages=fr&PartySize=1";
        return Encoding.ASCII.GetBytes($"""
            POST {PathOf(turn.Slot)} HTTP/1.1
            Host: {address.Authority}
            Cookie: {cookies}
            Accept: text/html
            Accept-Encoding: gzip, br
            Content-Type: application/x-www-form-urlencoded
            Content-Length: {body.Length}


            """.ReplaceLineEndings("\r\n") + body);
    }

    /// <summary>One connection, kept as long as its answers are those hoped for.</summary>
    private sealed class Client(Uri address) : IDisposable
    {
        private readonly byte[] buffer = new byte[16_384];
        private Socket? socket;

        /// <returns>Null: the way to the confirmation; else the head of the answer.</returns>
        public async Task<string?> BookAsync(byte[] request)
        {
            if (socket is null)
            {
                socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(address.Host, address.Port);
            }

            await socket.SendAsync(request);
            var head = await ReadHeadAsync(socket);
            if (head.StartsWith("HTTP/1.1 302 ", StringComparison.Ordinal) && Confirmation().IsMatch(head))
            {
                return null;
            }

            // Its body is of no interest, and would stand before the next answer.
            Dispose();
            socket = null;
            return head;
        }

        public void Dispose() => socket?.Dispose();

        private async Task<string> ReadHeadAsync(Socket socket)
        {
            for (var length = 0; ;)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length));
                length += read;
                if (read == 0 || length == buffer.Length || buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) >= 0)
                {
                    return Encoding.ASCII.GetString(buffer, 0, length);
                }
            }
        }
    }

    [GeneratedRegex("<input(?=[^>]*type=\"hidden\")(?=[^>]*name=\"([^\"]+)\")(?=[^>]*value=\"([^\"]*)\")")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\r\nLocation: /nl/bookings/[0-9a-f-]{36}\?done=confirmed\r\n")]
    private static partial Regex Confirmation();
}
