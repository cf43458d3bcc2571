using System.Globalization;
using System.Text;
using HandlebarsDotNet;

namespace OpenDoorWeek.Core.Mail;

/// <summary>
/// Writes a value into Markdown so that nothing in it has effect: every ASCII character that could mean something to
/// Markdown or HTML becomes a numeric entity, which both read as the character itself (CommonMark 2.5).
/// </summary>
internal sealed class MarkdownEncoder : ITextEncoder
{
    public IFormatProvider? FormatProvider { get; }

    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target)
    {
        foreach (var c in text ?? "")
        {
            Write(c, target);
        }
    }

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        while (text?.MoveNext() ?? false)
        {
            Write(text.Current, target);
        }
    }

    /// <summary>What only the templates themselves put into a value.</summary>
    private static string? Marks(char c) => c switch
    {
        PlainText.Item => "\n- ",
        PlainText.LinkBegins => "\n- [",
        PlainText.LinkTo => "](",
        PlainText.LinkEnds => ")",
        _ => null,
    };

    private static void Write(char c, TextWriter target)
    {
        if (Marks(c) is { } marks)
        {
            target.Write(marks);
        }
        else if (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c != ' ')
        {
            target.Write(string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};"));
        }
        else
        {
            target.Write(c);
        }
    }
}
