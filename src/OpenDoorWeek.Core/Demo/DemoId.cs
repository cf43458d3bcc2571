using System.Security.Cryptography;
using System.Text;

namespace OpenDoorWeek.Core.Demo;

/// <summary>Identifiers that are the same in each load, so that a bookmark in the demo outlives it.</summary>
internal static class DemoId
{
    /// <summary>UUID of version 8 (RFC 9562 section 5.8): the first bits of SHA-256 of the name.</summary>
    /// <param name="kind">Table.</param>
    /// <param name="name">Natural key within the demo.</param>
    public static Guid Of(string kind, object name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{DemoPlan.Seed}/{kind}/{name}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
