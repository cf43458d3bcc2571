using System.Security.Cryptography;
using OpenDoorWeek.Core.People;

namespace OpenDoorWeek.Core.Organisers;

/// <summary>Codes on paper, for the day the phone is gone: ten, each works once in place of the authenticator.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    /// <summary>80 random bits: too many to try, so a plain hash keeps them (ASVS 6.5.2).</summary>
    private const int Octets = 10;

    /// <summary>Such as "abcd-efgh-2345-ijkl", all different.</summary>
    public static IReadOnlyList<string> Make() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', Base32.Write(RandomNumberGenerator.GetBytes(Octets)).ToLowerInvariant().Chunk(4).Select(c => new string(c))))];

    /// <summary>What is left of a code, of either kind, when spaces and dashes go.</summary>
    public static string Plain(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>What the database keeps: 32 octets.</summary>
    /// <param name="plain">See <see cref="Plain"/>.</param>
    public static byte[] Hash(Guid personId, string plain) => Secret.Hash($"recovery|{personId:N}|{plain}");
}
