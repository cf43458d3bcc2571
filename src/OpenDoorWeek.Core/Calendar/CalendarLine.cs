using System.Text;

namespace OpenDoorWeek.Core.Calendar;

/// <summary>A content line of a calendar file (RFC 5545 section 3.1), unfolded.</summary>
/// <param name="Number">Of its first line in the file, from 1.</param>
/// <param name="Name">In capitals.</param>
/// <param name="Parameters">Names in capitals; quotes taken off.</param>
/// <param name="Value">As written, escapes included.</param>
internal sealed record CalendarLine(int Number, string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The value as text (section 3.3.11): escapes undone, on one line.</summary>
    public string Text => Unescape(Value).ReplaceLineEndings(" ").Trim();

    /// <summary>Lines that end in CRLF or, as some programs write them, in LF alone.</summary>
    /// <param name="octets">The file.</param>
    /// <param name="errors">Gets what could not be read.</param>
    public static IReadOnlyList<CalendarLine> Read(byte[] octets, List<CalendarRemark> errors)
    {
        var lines = new List<CalendarLine>();
        foreach (var (number, line) in Unfold(octets))
        {
            if (Decode(line) is not { } text)
            {
                errors.Add(new(number, CalendarRemarkKind.NotText));
            }
            else if (text.Length > 0)
            {
                Add(lines, errors, number, text);
            }
        }

        return lines;
    }

    private static void Add(List<CalendarLine> lines, List<CalendarRemark> errors, int number, string text)
    {
        if (Parse(number, text) is { } line)
        {
            lines.Add(line);
        }
        else
        {
            errors.Add(new(number, CalendarRemarkKind.Malformed, text.Length > 60 ? text[..60] : text));
        }
    }

    /// <summary>Joined as octets, before anything is decoded: a fold may stand inside a character.</summary>
    private static List<(int Number, List<byte> Line)> Unfold(byte[] octets)
    {
        var lines = new List<(int, List<byte> Line)>();
        var rest = octets.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? octets.AsSpan(3) : octets;
        for (var number = 1; !rest.IsEmpty; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r');
            if (line is [(byte)' ' or (byte)'\t', ..] && lines.Count > 0)
            {
                lines[^1].Line.AddRange(line[1..]);
            }
            else
            {
                lines.Add((number, [.. line]));
            }

            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return lines;
    }

    private static string? Decode(List<byte> line)
    {
        try
        {
            return Strict.GetString([.. line]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static CalendarLine? Parse(int number, string text)
    {
        var (pieces, start, isQuoted) = (new List<string>(), 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (isQuoted || text[i] is not (';' or ':'))
            {
                continue;
            }

            pieces.Add(text[start..i]);
            start = i + 1;
            if (text[i] == ':')
            {
                return pieces[0].Length == 0 ? null : new(number, pieces[0].ToUpperInvariant(), ParametersOf(pieces.Skip(1)), text[start..]);
            }
        }

        return null;
    }

    private static Dictionary<string, string> ParametersOf(IEnumerable<string> pieces) =>
        pieces.Select(p => p.Split('=', 2)).Where(p => p.Length == 2).DistinctBy(p => p[0].ToUpperInvariant())
            .ToDictionary(p => p[0].ToUpperInvariant(), p => p[1].Trim('"'));

    private static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var isEscape = value[i] == '\\' && i + 1 < value.Length;
            var read = isEscape ? value[++i] : value[i];
            text.Append(isEscape && (read is 'n' or 'N') ? '\n' : read);
        }

        return text.ToString();
    }
}
