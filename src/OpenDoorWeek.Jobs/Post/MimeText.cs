using System.Text;
using System.Text.RegularExpressions;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>Octets and texts of a message as it was sent: transfer encodings (RFC 2045 6), encoded words (RFC 2047), charsets. Nothing in it fails.</summary>
internal static partial class MimeText
{
    /// <param name="octets">As they were before they were sent.</param>
    /// <param name="charset">Its name; null, or one that nobody knows: UTF-8.</param>
    public static string Decode(byte[] octets, string? charset) => (Find(charset) ?? Encoding.UTF8).GetString(octets);

    /// <summary>What a transfer encoding stands for. What is spoilt in it is left out.</summary>
    /// <param name="body">An octet in each character.</param>
    /// <param name="encoding">"base64", "quoted-printable"; else the octets themselves.</param>
    public static byte[] Octets(string body, string encoding) => encoding.Trim().ToLowerInvariant() switch
    {
        "base64" => FromBase64(body),
        "quoted-printable" => Encoding.Latin1.GetBytes(Octet().Replace(SoftBreak().Replace(body, ""), m => ((char)Convert.ToByte(m.Groups[1].Value, 16)).ToString())),
        _ => Encoding.Latin1.GetBytes(body),
    };

    /// <summary>A header's value. The octets of neighbouring words are joined before they are decoded; raw octets are UTF-8 (RFC 6532).</summary>
    public static string Words(string value) => EncodedWords().Replace(
        Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(value)),
        run =>
        {
            var words = EncodedWord().Matches(run.Value);
            return Decode([.. words.SelectMany(Octets)], words[0].Groups["charset"].Value);
        });

    private static byte[] Octets(Match word) => word.Groups["way"].Value is "B" or "b"
        ? FromBase64(word.Groups["text"].Value)
        : Octets(word.Groups["text"].Value.Replace('_', ' '), "quoted-printable");

    private static byte[] FromBase64(string text)
    {
        var kept = string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/'));
        // A rest of one character stands for no octet.
        kept = kept.Length % 4 == 1 ? kept[..^1] : kept;
        return Convert.FromBase64String(kept.PadRight((kept.Length + 3) / 4 * 4, '='));
    }

    private static Encoding? Find(string? charset)
    {
        try
        {
            return charset is null or "" ? null : CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"=\?(?<charset>[A-Za-z0-9_.:-]+)(?:\*[^?\s]*)?\?[BbQq]\?[^?\s]*\?=(?:\s+=\?\k<charset>(?:\*[^?\s]*)?\?[BbQq]\?[^?\s]*\?=)*", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWords();

    [GeneratedRegex(@"=\?(?<charset>[A-Za-z0-9_.:-]+)(?:\*[^?\s]*)?\?(?<way>[BbQq])\?(?<text>[^?\s]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"=[ \t]*\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex("=([0-9A-Fa-f]{2})")]
    private static partial Regex Octet();
}
