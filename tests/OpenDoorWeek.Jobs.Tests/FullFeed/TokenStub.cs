using System.Collections.Concurrent;
using System.Net;
using System.Text;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.FullFeed;

/// <summary>A token endpoint on loopback that gives the same answer to everybody and keeps what it was sent.</summary>
internal sealed class TokenStub : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly string answer;
    private readonly int status;
    private readonly Task serving;

    public TokenStub(string answer, int status = 200)
    {
        (this.answer, this.status) = (answer, status);
        Url = new($"http://127.0.0.1:{FreePort()}/token/");
        listener.Prefixes.Add(Url.AbsoluteUri);
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Url { get; }

    public TestClock Clock { get; } = new(new(2026, 11, 4, 11, 0, 0, TimeSpan.Zero));

    /// <summary>Bodies, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    public OAuthTokens Tokens(string? privateKey = null) => new(
        new(Url, "app-1", privateKey is null ? "geheim" : null, privateKey, "https://mail.example/.default", "agenda@odw.example"), new HttpClient(), Clock);

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using (var body = new StreamReader(context.Request.InputStream))
                {
                    Asked.Enqueue(await body.ReadToEndAsync());
                }

                (context.Response.StatusCode, context.Response.ContentType) = (status, "application/json");
                context.Response.Close(Encoding.UTF8.GetBytes(answer), willBlock: true);
            }
        }
        catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
