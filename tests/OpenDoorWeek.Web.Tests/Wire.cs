using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OpenDoorWeek.Web.Tests;

/// <summary>The wire to the database, so that a test can cut it without stopping the database of all others.</summary>
internal sealed class Wire : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> ends = [];
    private readonly NpgsqlConnectionStringBuilder settings;

    public Wire(string connectionString)
    {
        settings = new(connectionString);
        listener.Start();
        _ = CarryAsync(settings.Host!, settings.Port);
    }

    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port }.ConnectionString;

    public void Cut()
    {
        listener.Stop();
        lock (ends)
        {
            ends.ForEach(e => e.Dispose());
        }
    }

    public void Dispose()
    {
        Cut();
        listener.Dispose();
    }

    private async Task CarryAsync(string host, int port)
    {
        try
        {
            while (true)
            {
                var (near, far) = (await listener.AcceptTcpClientAsync(), new TcpClient());
                await far.ConnectAsync(host, port);
                lock (ends)
                {
                    ends.AddRange([near, far]);
                }

                _ = CopyAsync(near, far);
                _ = CopyAsync(far, near);
            }
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The wire was cut.
        }
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The wire was cut.
        }
        finally
        {
            from.Dispose();
            to.Dispose();
        }
    }
}
