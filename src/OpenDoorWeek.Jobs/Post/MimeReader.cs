using System.Text;
using System.Text.RegularExpressions;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>A message or a part of one.</summary>
/// <param name="Headers">In order, unfolded, decoded (RFC 2047).</param>
/// <param name="MediaType">"text/plain" and so on, in lower case.</param>
/// <param name="Parameters">Of Content-Type, names in lower case.</param>
/// <param name="Parts">Of a multipart; else empty.</param>
/// <param name="Content">Decoded octets; of a multipart empty.</param>
public sealed record MimePart(
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    string MediaType,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<MimePart> Parts,
    byte[] Content)
{
    /// <summary>The first header of this name, in any case; null when there is none.</summary>
    public string? Header(string name) =>
        Headers.Where(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).FirstOrDefault();

    /// <summary>The content as UTF-8 text.</summary>
    public string Text => Encoding.UTF8.GetString(Content);

    /// <summary>This part and all inside it, in order.</summary>
    public IEnumerable<MimePart> All => Parts.SelectMany(p => p.All).Prepend(this);

    /// <summary>The first part of this type that is no attachment; null when there is none.</summary>
    public MimePart? Find(string mediaType) =>
        All.FirstOrDefault(p => p.MediaType == mediaType && p.Header("Content-Disposition")?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) != true);
}

/// <summary>Reads the messages that our posts write, to show them and to test them; tolerant, never a gate for foreign mail.</summary>
public static partial class MimeReader
{
    public static MimePart Read(byte[] message) => Read(Encoding.Latin1.GetString(message).ReplaceLineEndings("\n"));

    private static MimePart Read(string text)
    {
        var end = text.StartsWith('\n') ? 0 : text.IndexOf("\n\n", StringComparison.Ordinal) + 1;
        var (head, body) = end > 0 ? (text[..end], text[(end + 1)..]) : ("", text.TrimStart('\n'));
        var headers = Fold().Replace(head, " ").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.Contains(':')).Select(Header).ToList();
        var raw = (string name) => headers.Where(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).FirstOrDefault() ?? "";
        var type = raw("Content-Type");
        var parameters = Parameter().Matches(type).ToDictionary(m => m.Groups["name"].Value.ToLowerInvariant(), m => m.Groups["value"].Value);
        var parts = parameters.TryGetValue("boundary", out var border) ? Split(body, border).Select(Read).ToList() : [];
        return new MimePart(headers, type.Split(';')[0].Trim().ToLowerInvariant(), parameters, parts, parts.Count > 0 ? [] : Decode(body, raw("Content-Transfer-Encoding")));
    }

    private static KeyValuePair<string, string> Header(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return KeyValuePair.Create(line[..colon], Words(line[(colon + 1)..].Trim()));
    }

    /// <summary>The octets of neighbouring words are joined before they are decoded.</summary>
    private static string Words(string value) => EncodedWords().Replace(
        value,
        run => Encoding.UTF8.GetString([.. EncodedWord().Matches(run.Value).SelectMany(w => Decode(
            w.Groups["text"].Value.Replace('_', w.Groups["way"].Value is "Q" or "q" ? ' ' : '_'),
            w.Groups["way"].Value is "B" or "b" ? "base64" : "quoted-printable"))]));

    private static IEnumerable<string> Split(string body, string border) =>
        ("\n" + body).Split($"\n--{border}").Skip(1).TakeWhile(p => !p.StartsWith("--", StringComparison.Ordinal)).Select(p => p[(p.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

    private static byte[] Decode(string body, string encoding) => encoding.ToLowerInvariant() switch
    {
        "base64" => Convert.FromBase64String(body),
        "quoted-printable" => Encoding.Latin1.GetBytes(Octet().Replace(body.Replace("=\n", "", StringComparison.Ordinal), m => ((char)Convert.ToByte(m.Groups[1].Value, 16)).ToString())),
        _ => Encoding.Latin1.GetBytes(body),
    };

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex(@";\s*(?<name>[A-Za-z0-9-]+)=(?:""(?<value>[^""]*)""|(?<value>[^;\s]+))")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"=\?utf-8\?[BbQq]\?[^?]*\?=(?:\s+=\?utf-8\?[BbQq]\?[^?]*\?=)*", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWords();

    [GeneratedRegex(@"=\?utf-8\?(?<way>[BbQq])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex("=([0-9A-Fa-f]{2})")]
    private static partial Regex Octet();
}
