using System.Text;
using System.Text.RegularExpressions;

namespace OpenDoorWeek.Core.SlotImports;

/// <summary>Reads tables as spreadsheets in Belgium write them (RFC 4180, mostly with <c>;</c>). <see cref="Exports.CsvText"/> writes them.</summary>
public static partial class CsvTable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-8, UTF-16 with BOM, else Windows-1252, which Belgian Excel writes.</summary>
    /// <returns>Null: no text.</returns>
    public static string? Decode(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..] && file.Length % 2 == 0)
        {
            return Encoding.Unicode.GetString(file, 2, file.Length - 2);
        }

        if (file.Contains((byte)0))
        {
            return null;
        }

        try
        {
            return Strict.GetString(file).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file);
        }
    }

    /// <summary>Rows of cells, apostrophes of the guard taken off; the separator is the one of <c>;</c>, tab and comma that the first line has most of.</summary>
    /// <returns>The line on which each row begins, from 1, and its cells. Rows without any text are left out.</returns>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Read(string text)
    {
        var all = text.ReplaceLineEndings("\n");
        var head = all.Split('\n', 2)[0];
        var separator = ";\t,".MaxBy(s => head.Count(c => c == s));
        var rows = new List<(int, IReadOnlyList<string>)>();
        for (var (at, line) = (0, 1); at < all.Length;)
        {
            var cells = ReadRow(all, ref at, separator);
            if (cells.Any(c => c.Length > 0))
            {
                rows.Add((line, cells));
            }

            line = 1 + all.AsSpan(0, at).Count('\n');
        }

        return rows;
    }

    private static List<string> ReadRow(string text, ref int at, char separator)
    {
        var cells = new List<string>();
        while (true)
        {
            cells.Add(Unguard(text.Length > at && text[at] == '"' ? ReadQuoted(text, ref at) : ReadPlain(text, ref at, separator)).Trim());
            if (at >= text.Length || text[at++] == '\n')
            {
                return cells;
            }
        }
    }

    private static string ReadPlain(string text, ref int at, char separator)
    {
        var end = text.AsSpan(at).IndexOfAny(separator, '\n');
        var cell = end < 0 ? text[at..] : text.Substring(at, end);
        at += cell.Length;
        return cell;
    }

    /// <summary>A quote that never ends takes the rest of the file: its length is then what is wrong with it.</summary>
    private static string ReadQuoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(text[at++]);
            }
            else
            {
                at++;
                break;
            }
        }

        return cell.ToString();
    }

    private static string Unguard(string cell) => Guarded().IsMatch(cell) ? cell[1..] : cell;

    // Several apostrophes: the first is the guard's, the others belong to the text.
    [GeneratedRegex(@"^'+[=+\-@\t\r\n\0]")]
    private static partial Regex Guarded();
}
