using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OpenDoorWeek.Core.Db;

namespace OpenDoorWeek.Core.Links;

/// <summary>What the holder of a link may do; a token of one purpose is worthless for another.</summary>
public enum LinkPurpose
{
    /// <summary>See and cancel one booking.</summary>
    Booking,

    /// <summary>See, cancel and hand over one's own part in a booking of others.</summary>
    Participant,

    /// <summary>Confirm one hold.</summary>
    Hold,

    /// <summary>Become organiser, together with the address that was invited.</summary>
    Invitation,
    /// <summary>Read one registration of a host, for internal approval.</summary>
    HostPreview,

    /// <summary>Become contact of one organisation.</summary>
    ContactInvitation,

    /// <summary>See and leave one entry of a waiting list.</summary>
    WaitingList,

    /// <summary>Answer one offer to who waits.</summary>
    Offer,

    /// <summary>Stop somebody's reminders, and nothing else.</summary>
    StopReminders,
}

/// <summary>What a verified token says.</summary>
/// <param name="Version">As signed; the caller compares it with the row's, since raising that revokes the link.</param>
public sealed record LinkToken(Guid Id, int Version);

/// <summary>
/// Tokens in links: base64url(id, version, HMAC-SHA256(key, purpose | id | version)), 70 characters. Nothing is stored but
/// the version. The newest key of table link_key signs, all verify.
/// </summary>
/// <remarks>One per process: keys are read once, and again when a token fits none of them, at most every ten seconds.</remarks>
public sealed class LinkTokens(Database db, TimeProvider clock)
{
    private const int IdOctets = 16;
    private const int SignedOctets = IdOctets + sizeof(int);
    private const int TokenLength = 70;
    private static readonly TimeSpan RereadAfter = TimeSpan.FromSeconds(10);

    private volatile Ring? ring;

    public async Task<string> SignAsync(LinkPurpose purpose, Guid id, int version, CancellationToken ct) =>
        Sign((ring ?? await ReadKeysAsync(ct)).Keys[0], purpose, id, version);

    /// <param name="token">As it came in a URL; anything.</param>
    /// <returns>Null when it is malformed, of another purpose, or signed by nobody.</returns>
    public async Task<LinkToken?> ReadAsync(LinkPurpose purpose, string? token, CancellationToken ct)
    {
        if (token?.Length != TokenLength || !token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            return null;
        }

        return await VerifyAsync(keys => Verify(keys, purpose, token), ct);
    }

    /// <summary>Tries the keys that are known, and those of the database where none of them fits (null).</summary>
    internal async Task<T?> VerifyAsync<T>(Func<IReadOnlyList<byte[]>, T?> verify, CancellationToken ct)
        where T : class
    {
        var known = ring ?? await ReadKeysAsync(ct);
        var read = verify(known.Keys);
        return read is null && clock.GetUtcNow() - known.ReadAt > RereadAfter ? verify((await ReadKeysAsync(ct)).Keys) : read;
    }

    /// <summary>The oldest key: for what must stay the same as long as it is there.</summary>
    internal async Task<byte[]> FirstKeyAsync(CancellationToken ct) => (ring ?? await ReadKeysAsync(ct)).Keys[^1];

    /// <summary>Keyed hash (32 octets) of something that we must recognise and need not know, such as a network.</summary>
    public async Task<byte[]> HashAsync(string text, CancellationToken ct) =>
        HMACSHA256.HashData(await FirstKeyAsync(ct), Encoding.UTF8.GetBytes($"hash|{text}"));

    internal static string Sign(byte[] key, LinkPurpose purpose, Guid id, int version)
    {
        var octets = new byte[SignedOctets + HMACSHA256.HashSizeInBytes];
        id.TryWriteBytes(octets, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(octets.AsSpan(IdOctets), version);
        var name = Encoding.ASCII.GetBytes($"{purpose}|".ToLowerInvariant());
        HMACSHA256.HashData(key, [.. name, .. octets.AsSpan(0, SignedOctets)], octets.AsSpan(SignedOctets));
        return Base64Url.EncodeToString(octets);
    }

    /// <summary>Signs what the token says anew with each key and compares in constant time, so that only one spelling is valid.</summary>
    internal static LinkToken? Verify(IReadOnlyList<byte[]> keys, LinkPurpose purpose, string token)
    {
        var octets = new byte[SignedOctets + HMACSHA256.HashSizeInBytes];
        // Not TryDecodeFromChars: it throws for some of what it cannot decode.
        if (Base64Url.DecodeFromChars(token, octets, out _, out var written) != OperationStatus.Done || written != octets.Length)
        {
            return null;
        }

        var read = new LinkToken(new Guid(octets.AsSpan(0, IdOctets), bigEndian: true), BinaryPrimitives.ReadInt32BigEndian(octets.AsSpan(IdOctets)));
        var given = Encoding.ASCII.GetBytes(token);
        return keys.Any(k => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(k, purpose, read.Id, read.Version)), given)) ? read : null;
    }

    private async Task<Ring> ReadKeysAsync(CancellationToken ct)
    {
        var readAt = clock.GetUtcNow();
        var keys = await db.ListAsync<byte[]>(ListKeys, new { }, ct);
        return ring = new Ring(keys.Count > 0 ? keys : await MakeFirstAsync(ct), readAt);
    }

    private Task<IReadOnlyList<byte[]>> MakeFirstAsync(CancellationToken ct) => db.TransactAsync(
        async tx =>
        {
            await tx.RunAsync(OneAtATime, new { }, ct);
            await tx.RunAsync(InsertFirst, new { secret = RandomNumberGenerator.GetBytes(32) }, ct);
            var keys = await tx.ListAsync<byte[]>(ListKeys, new { }, ct);
            await tx.CommitAsync(ct);
            return keys;
        },
        ct);

    private sealed record Ring(IReadOnlyList<byte[]> Keys, DateTimeOffset ReadAt);

    // Two nodes that start at once on an empty table end with one key. Reading goes on.
    private const string OneAtATime = """
        lock table link_key in share row exclusive mode
        """;

    private const string InsertFirst = """
        insert into link_key (secret)
        select @secret
         where not exists (select 1 from link_key)
        """;

    private const string ListKeys = """
        select secret
          from link_key
         order by link_key_id desc
        """;
}
