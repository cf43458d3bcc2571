using System.Net;
using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Sessions;

/// <summary>The network a request comes from, for limits only: a hospital sits behind one address, a household behind one /64.</summary>
public sealed class Network(IHttpContextAccessor accessor, LinkTokens links)
{
    /// <summary>Keyed hash, so that the database holds no address.</summary>
    public Task<byte[]> HashAsync(CancellationToken ct) => links.HashAsync($"network|{Of(accessor.HttpContext!)}", ct);

    /// <summary>The IPv4 address, or the /64 of an IPv6 one.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, address.GetAddressBytes().Length == 16 ? 8 : 4));
    }
}
