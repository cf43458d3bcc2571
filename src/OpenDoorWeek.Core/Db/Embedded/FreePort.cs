using System.Net;
using System.Net.Sockets;

namespace OpenDoorWeek.Core.Db.Embedded;

/// <summary>A TCP port of loopback on which nobody listens at this moment.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
