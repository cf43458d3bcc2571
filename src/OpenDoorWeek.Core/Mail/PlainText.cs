using System.Text;

namespace OpenDoorWeek.Core.Mail;

/// <summary>Plain lines: of one value, of a subject, of the text part of a mail.</summary>
internal static class PlainText
{
    /// <summary>RFC 5322 2.1.1 wants at most 78 characters in a line.</summary>
    public const int LineLength = 78;

    /// <summary>The text on one line: line ends and other control characters become a space, lone surrogates go.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                i += AppendPair(line, text, i);
            }
            else
            {
                line.Append(char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i]);
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>Begins an item of a list; no line made by <see cref="OneLine"/> holds it, so nobody types one.</summary>
    public const char Item = '\u2028';

    /// <summary>One item for each line. Empty: none.</summary>
    public static string Items(string lines) => lines.Length == 0 ? "" : string.Concat(lines.Split('\n').Select(l => $"{Item}{OneLine(l)}"));

    /// <summary>Begins a link of a list of links, parts its words from its address, and ends it; control characters, so that nobody types one.</summary>
    public const char LinkBegins = '\u001c', LinkTo = '\u001d', LinkEnds = '\u001e';

    /// <summary>One link for each line: words, a tab, an address. Empty: none.</summary>
    public static string Links(string lines) => string.Concat(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))
        .Select(l => $"{LinkBegins}{OneLine(l[0])}{LinkTo}{OneLine(l[1])}{LinkEnds}"));

    /// <summary>At most so many characters; what is left out ends at a word where there is one, and shows as "…".</summary>
    public static string Cut(string line, int length)
    {
        if (line.Length <= length)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', length - 1);
        end = end > length / 2 ? end : length - 1;
        end -= char.IsHighSurrogate(line[end - 1]) ? 1 : 0;
        return line[..end].TrimEnd(' ', '\u00a0', ',', ';', ':', '-', '–') + "…";
    }

    /// <summary>Breaks long lines at spaces, never inside an address; what follows in a list item is indented.</summary>
    public static string Wrap(string text) => string.Join('\n', text.Split('\n').SelectMany(WrapLine));

    private static IEnumerable<string> WrapLine(string line)
    {
        var indent = line.StartsWith("- ", StringComparison.Ordinal) ? "  " : "";
        while (line.Length > LineLength)
        {
            var space = line.LastIndexOf(' ', LineLength);
            space = space > indent.Length ? space : line.IndexOf(' ', LineLength);
            if (space < 0)
            {
                break;
            }

            yield return line[..space].TrimEnd(' ');
            line = indent + line[space..].TrimStart(' ');
        }

        // A value at the end of a line may be empty.
        yield return line.TrimEnd(' ');
    }

    private static int AppendPair(StringBuilder line, string text, int i)
    {
        if (i + 1 >= text.Length || !char.IsSurrogatePair(text, i))
        {
            return 0;
        }

        line.Append(text, i, 2);
        return 1;
    }
}
