using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>Codes of an authenticator app: RFC 6238 with HMAC-SHA1, steps of 30 seconds, six digits, as all apps do it.</summary>
public static class Totp
{
    /// <summary>RFC 4226 section 4 (R6) recommends 160 bits.</summary>
    public const int SecretOctets = 20;

    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const string Issuer = "Opendeurweek";

    /// <summary>The step to which an instant belongs; counted from 1970.</summary>
    public static long StepOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / StepSeconds;

    /// <param name="digits">Six in the apps; eight in the vectors of the RFC.</param>
    public static string Code(byte[] secret, long step, int digits = Digits)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 as the apps know it: HMAC-SHA1, whose strength does not rest on collisions.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFF_FFFF;
        return (number % (uint)Math.Pow(10, digits)).ToString($"D{digits}", CultureInfo.InvariantCulture);
    }

    /// <summary>Looks one step either way, since clocks differ (RFC 6238 section 5.2), and never at a step that is spent.</summary>
    /// <param name="secret">Of the person.</param>
    /// <param name="typed">Anything.</param>
    /// <param name="now">The moment of the try.</param>
    /// <param name="lastStep">The step of the last code accepted; it and all before are refused.</param>
    /// <returns>The step of the code; null: wrong, too old, or used.</returns>
    public static long? FindStep(byte[] secret, string typed, DateTimeOffset now, long lastStep)
    {
        var (given, current, found) = (Encoding.UTF8.GetBytes(typed), StepOf(now), (long?)null);
        for (var step = current - 1; step <= current + 1; step++)
        {
            var isIt = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, step)), given);
            found = isIt && step > lastStep ? step : found;
        }

        return found;
    }

    /// <summary>What the QR code says to the app.</summary>
    public static string Address(byte[] secret, string email) =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(email)}?secret={Base32.Write(secret)}&issuer={Issuer}&algorithm=SHA1&digits={Digits}&period={StepSeconds}";
}
