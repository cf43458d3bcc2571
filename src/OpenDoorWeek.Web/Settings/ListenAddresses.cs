using System.Net;
using System.Net.Sockets;
using OpenDoorWeek.Core.Db.Embedded;

namespace OpenDoorWeek.Web.Settings;

/// <summary>Where the service listens: as asked by --urls, ASPNETCORE_URLS or ASPNETCORE_HTTP_PORTS, else on loopback from port 5080 on.</summary>
internal static class ListenAddresses
{
    private const int FirstPort = 5080;
    private const int LastPort = 5099;

    /// <returns>At least one.</returns>
    public static IReadOnlyList<string> From(ConfiguredValues values)
    {
        var asked = (values.Text("urls") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (asked.Length == 0)
        {
            var ports = (values.Text("http_ports") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return ports.Length > 0 ? [.. ports.Select(p => $"http://*:{p}")] : [FirstFree()];
        }

        foreach (var address in asked.Where(a => !Uri.TryCreate(Named(a), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")))
        {
            values.Wrong("ASPNETCORE_URLS", $"\"{address}\" is no address to listen on. Give one such as http://127.0.0.1:{FirstPort}");
            return [FirstFree()];
        }

        return [.. asked.Select(a => a.EndsWith(":0", StringComparison.Ordinal) ? $"{a[..^1]}{FreePort.Next()}" : a)];
    }

    /// <summary>What a browser on this machine opens: a wildcard is no host.</summary>
    public static Uri Reachable(string address) => new(Named(address).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal));

    public static bool IsLoopback(string address) => !address.Contains('*') && !address.Contains('+') && new Uri(address).IsLoopback;

    private static string Named(string address) =>
        address.Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal);

    private static string FirstFree()
    {
        var port = Enumerable.Range(FirstPort, LastPort - FirstPort + 1).Cast<int?>().FirstOrDefault(p => IsFree(p!.Value)) ?? FreePort.Next();
        return $"http://127.0.0.1:{port}";
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
