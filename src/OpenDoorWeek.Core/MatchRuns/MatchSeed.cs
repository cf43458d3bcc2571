using System.Buffers.Binary;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>The lot of an edition. Its fingerprint binds us before the wishes are closed; the secret shows afterwards that we kept to it.</summary>
/// <param name="Secret">32 random bytes.</param>
/// <param name="Fingerprint">Their SHA-256.</param>
public sealed record MatchSeed(byte[] Secret, byte[] Fingerprint)
{
    /// <summary>The first 63 bits of the secret: what <c>match --seed</c> takes.</summary>
    public ulong Number => BinaryPrimitives.ReadUInt64BigEndian(Secret) >> 1;
}
