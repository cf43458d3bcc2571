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
    public string? Header(string name) => HeadersOf(name).FirstOrDefault();

    /// <summary>All headers of this name, in any case, the topmost first.</summary>
    public IEnumerable<string> HeadersOf(string name) => Headers.Where(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value);

    /// <summary>The content as text, in the charset that it names; UTF-8 where it names none, or one that nobody knows.</summary>
    public string Text => MimeText.Decode(Content, Parameters.GetValueOrDefault("charset"));

    /// <summary>This part and all inside it, in order.</summary>
    public IEnumerable<MimePart> All => Parts.SelectMany(p => p.All).Prepend(this);

    /// <summary>The first part of this type that is no attachment; null when there is none.</summary>
    public MimePart? Find(string mediaType) =>
        All.FirstOrDefault(p => p.MediaType == mediaType && p.Header("Content-Disposition")?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) != true);
}

/// <summary>Reads messages (RFC 5322, 2045-2047): our own to show and to test them, and what others send us. Whatever the octets are, it reads something and never fails.</summary>
public static partial class MimeReader
{
    /// <summary>Parts inside parts beyond this depth are read as one text.</summary>
    private const int DeepestParts = 8;

    /// <summary>Parts of one multipart beyond this number are not looked at.</summary>
    private const int MostParts = 50;

    /// <summary>Quick also over a text made to keep a pattern busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="message">CRLF, LF or CR line ends; a BOM before it is passed over.</param>
    public static MimePart Read(byte[] message)
    {
        var octets = message.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? message.AsSpan(3) : message;
        // Not ReplaceLineEndings: to it the octet 0x85 ends a line too, and it stands inside letters of UTF-8.
        return Read(Encoding.Latin1.GetString(octets).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), depth: 0);
    }

    private static MimePart Read(string text, int depth)
    {
        var end = text.StartsWith('\n') ? 0 : text.IndexOf("\n\n", StringComparison.Ordinal) + 1;
        var (head, body) = end > 0 ? (text[..end], text[(end + 1)..]) : IsHeadOnly(text) ? (text, "") : ("", text.TrimStart('\n'));
        var headers = Fold().Replace(head, " ").Split('\n').Where(l => l.IndexOf(':', StringComparison.Ordinal) > 0).Select(Header).ToList();
        var raw = (string name) => headers.Where(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).FirstOrDefault() ?? "";
        var type = raw("Content-Type");
        var parameters = Parameter().Matches(type).DistinctBy(m => m.Groups["name"].Value.ToLowerInvariant())
            .ToDictionary(m => m.Groups["name"].Value.ToLowerInvariant(), m => m.Groups["value"].Value);
        var isSplit = depth < DeepestParts && parameters.GetValueOrDefault("boundary") is { Length: > 0 };
        var parts = isSplit ? Split(body, parameters["boundary"]).Take(MostParts).Select(p => Read(p, depth + 1)).ToList() : [];
        return new MimePart(headers, type.Split(';')[0].Trim().ToLowerInvariant(), parameters, parts, parts.Count > 0 ? [] : MimeText.Octets(body, raw("Content-Transfer-Encoding")));
    }

    /// <summary>A message cut off before its body.</summary>
    private static bool IsHeadOnly(string text) => FirstHeader().IsMatch(text);

    private static KeyValuePair<string, string> Header(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return KeyValuePair.Create(line[..colon].Trim(), MimeText.Words(line[(colon + 1)..].Trim()));
    }

    private static IEnumerable<string> Split(string body, string border) =>
        Regex.Split("\n" + body, $@"\n--{Regex.Escape(border)}(?=--|[ \t]*(?:\n|\z))", RegexOptions.None, Patience)
            .Skip(1).TakeWhile(p => !p.StartsWith("--", StringComparison.Ordinal)).Select(p => p[(p.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]*:")]
    private static partial Regex FirstHeader();

    [GeneratedRegex(@";\s*(?<name>[A-Za-z0-9-]+)\s*=\s*(?:""(?<value>[^""]*)""|(?<value>[^;\s]+))")]
    private static partial Regex Parameter();
}
