using System.Security.Cryptography;
using System.Text;

namespace OpenDoorWeek.Core.People;

/// <summary>Random secrets that travel in cookies and links; the database keeps their SHA-256 only.</summary>
public static class Secret
{
    private const int Octets = 32;

    /// <summary>256 random bits, as base64url without padding (43 characters).</summary>
    public static string Make() => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Octets));

    /// <summary>What the database keeps of it: 32 octets.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Six digits are few: their hash is salted with the request they belong to, which has five tries and ten minutes.</summary>
    public static byte[] HashCode(Guid signInId, string code) => Hash($"{signInId:N}:{code}");

    /// <summary>"000000" to "999999", all equally likely.</summary>
    public static string MakeCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
}
