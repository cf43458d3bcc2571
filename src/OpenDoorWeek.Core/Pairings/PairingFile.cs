using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using OpenDoorWeek.Core.Outbox;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>The pool of a run as it lies in the database: JSON in gzip, and the fingerprint by which publishing sees whether anything changed since.</summary>
internal static class PairingFile
{
    /// <returns>SHA-256 of the JSON, hexadecimal.</returns>
    public static string HashOf(PairingPool pool) => Convert.ToHexStringLower(SHA256.HashData(Json(pool)));

    public static byte[] Of(PairingPool pool)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Json(pool));
        }

        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">What we wrote cannot be read any more.</exception>
    public static PairingPool Read(byte[] packed)
    {
        using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<PairingPool>(zip, Enqueue.Json) ?? throw new InvalidDataException("A file of a pairing run cannot be read.");
    }

    public static string Of(PairingPlan plan) => JsonSerializer.Serialize(plan, Enqueue.Json);

    /// <exception cref="InvalidDataException">What we wrote cannot be read any more.</exception>
    public static PairingPlan ReadPlan(string json) =>
        JsonSerializer.Deserialize<PairingPlan>(json, Enqueue.Json) ?? throw new InvalidDataException("A plan of a pairing run cannot be read.");

    private static byte[] Json(PairingPool pool) => JsonSerializer.SerializeToUtf8Bytes(pool, Enqueue.Json);
}
