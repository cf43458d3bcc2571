using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpenDoorWeek.Core.Links;

/// <summary>
/// Addresses of our own to which others answer: what stands after the plus says of whom or what the mail speaks, and that we gave the
/// address out. Nothing is stored. Who holds one can accept or decline one visit, or report that one mail came back, and nothing else.
/// </summary>
/// <remarks>
/// Shorter than the tokens of links and without capitals: a local part has at most 64 octets (RFC 5321 4.5.3.1.1), and some servers lower it.
/// 80 bits of HMAC-SHA256 stay, to be guessed by mail, one at a time. The oldest key signs, so that a calendar keeps its organiser for life.
/// </remarks>
public sealed class AddressTokens(LinkTokens keys)
{
    private const string AnswerName = "agenda";
    private const string ReturnName = "bounce";
    private const int IdOctets = 16;
    private const int MacOctets = 10;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>ORGANIZER of one participant's entry: answers of her calendar go there.</summary>
    /// <param name="domain">Of all mail of the service.</param>
    public async Task<string> AnswerToAsync(Guid participantId, string domain, CancellationToken ct) =>
        $"{AnswerName}+{Sign(await keys.FirstKeyAsync(ct), AnswerName, OctetsOf(participantId))}@{domain}";

    /// <summary>Sender on the envelope of one mail (VERP): what cannot be delivered comes back there.</summary>
    /// <param name="outboxId">Of the mail.</param>
    /// <param name="domain">Of all mail of the service.</param>
    /// <param name="ct">Stops the query.</param>
    public async Task<string> ReturnToAsync(long outboxId, string domain, CancellationToken ct) =>
        $"{ReturnName}+{Sign(await keys.FirstKeyAsync(ct), ReturnName, OctetsOf(outboxId))}@{domain}";

    /// <param name="address">Anything.</param>
    /// <returns>Null: no address that we gave out for answers.</returns>
    public async Task<Guid?> ParticipantOfAsync(string address, CancellationToken ct) =>
        await IdOfAsync(AnswerName, IdOctets, address, ct) is { } id ? new Guid(id, bigEndian: true) : null;

    /// <param name="address">Anything.</param>
    /// <returns>Null: no address that we gave out for mail that comes back.</returns>
    public async Task<long?> OutboxIdOfAsync(string address, CancellationToken ct) =>
        await IdOfAsync(ReturnName, sizeof(long), address, ct) is { } id ? BinaryPrimitives.ReadInt64BigEndian(id) : null;

    private async Task<byte[]?> IdOfAsync(string name, int octets, string address, CancellationToken ct)
    {
        var given = address.ToLowerInvariant().Split('@')[0];
        var length = (((octets + MacOctets) * 8) + 4) / 5;
        if (!given.StartsWith($"{name}+", StringComparison.Ordinal) || given.Length != name.Length + 1 + length)
        {
            return null;
        }

        var token = given[(name.Length + 1)..];
        return token.All(Letters.Contains) ? await keys.VerifyAsync(all => Verify(all, name, octets, token), ct) : null;
    }

    /// <summary>Signs what the token says anew with each key and compares in constant time, so that only one spelling is valid.</summary>
    private static byte[]? Verify(IReadOnlyList<byte[]> all, string name, int octets, string token)
    {
        var id = Decode(token)[..octets];
        var given = Encoding.ASCII.GetBytes(token);
        return all.Any(k => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(k, name, id)), given)) ? id : null;
    }

    private static string Sign(byte[] key, string name, byte[] id)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes($"address|{name}|"), .. id];
        return Encode([.. id, .. HMACSHA256.HashData(key, signed).AsSpan(0, MacOctets)]);
    }

    private static byte[] OctetsOf(Guid id) => id.ToByteArray(bigEndian: true);

    private static byte[] OctetsOf(long id)
    {
        var octets = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(octets, id);
        return octets;
    }

    /// <summary>Base32 (RFC 4648 6) in lower case, without padding.</summary>
    private static string Encode(byte[] octets)
    {
        var text = new StringBuilder();
        for (var bit = 0; bit < octets.Length * 8; bit += 5)
        {
            var pair = (octets[bit / 8] << 8) | (bit / 8 + 1 < octets.Length ? octets[(bit / 8) + 1] : 0);
            text.Append(Letters[(pair >> (11 - (bit % 8))) & 31]);
        }

        return text.ToString();
    }

    private static byte[] Decode(string token)
    {
        var octets = new byte[token.Length * 5 / 8];
        for (var bit = 0; bit < octets.Length * 8; bit++)
        {
            var isSet = (Letters.IndexOf(token[bit / 5], StringComparison.Ordinal) >> (4 - (bit % 5))) & 1;
            octets[bit / 8] |= (byte)(isSet << (7 - (bit % 8)));
        }

        return octets;
    }
}
