using System.Text;
using OpenDoorWeek.Core.Mail;

namespace OpenDoorWeek.Jobs.Post;

/// <summary>Texts of people in header fields: ASCII as it is, all else as encoded words (RFC 2047), never a line break.</summary>
internal static class HeaderText
{
    /// <summary>Octets in one encoded word: 60 of base64 and 12 around them stay below the limit of 75.</summary>
    private const int WordOctets = 45;

    /// <summary>Longer texts are encoded as well, since encoded words fold.</summary>
    private const int PlainLength = 60;

    /// <summary>An unstructured field, such as the subject.</summary>
    public static string Encode(string text)
    {
        var line = OneLine(text);
        return IsPlain(line) ? line : string.Join("\r\n ", Words(line));
    }

    /// <summary>"name &lt;address&gt;", or the bare address.</summary>
    public static string Address(Mailbox mailbox)
    {
        var name = OneLine(mailbox.Name ?? "");
        if (name == "")
        {
            return mailbox.Address;
        }

        var phrase = IsPlain(name) ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : Encode(name);
        return $"{phrase} <{mailbox.Address}>";
    }

    private static bool IsPlain(string line) =>
        line.Length <= PlainLength && line.All(c => c is >= ' ' and <= '~') && !line.Contains("=?", StringComparison.Ordinal);

    private static string OneLine(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => r != Rune.ReplacementChar).Select(r => Rune.IsControl(r) || r.Value is 0x2028 or 0x2029 ? " " : r.ToString())).Trim();

    /// <summary>No word ends inside a code point (RFC 2047 5).</summary>
    private static IEnumerable<string> Words(string line)
    {
        var word = new List<byte>();
        foreach (var rune in line.EnumerateRunes())
        {
            if (word.Count + rune.Utf8SequenceLength > WordOctets)
            {
                yield return Word(word);
                word.Clear();
            }

            word.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }

        yield return Word(word);
    }

    private static string Word(List<byte> octets) => $"=?utf-8?B?{Convert.ToBase64String([.. octets])}?=";
}
