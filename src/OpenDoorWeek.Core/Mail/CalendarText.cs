using System.Globalization;
using System.Text;

namespace OpenDoorWeek.Core.Mail;

/// <summary>Writes content lines of RFC 5545: CRLF, UTF-8 without BOM, folded at 75 octets, escaped.</summary>
/// <remarks>Own code: the libraries at hand split emoji when they fold and let a line break in a name start a new property.</remarks>
public sealed class CalendarText
{
    /// <summary>Octets of one line without its CRLF (RFC 5545 3.1).</summary>
    private const int LineOctets = 75;

    private readonly StringBuilder text = new();

    /// <summary>A property whose value has its own form (dates, URIs, keywords) and is written as it is.</summary>
    /// <param name="name">With its parameters.</param>
    /// <param name="value">Without line break or other control character.</param>
    /// <exception cref="ArgumentException">A control character or half a surrogate pair stands in the line.</exception>
    public CalendarText Line(string name, string value)
    {
        var line = $"{name}:{value}";
        if (line != Normalise(line) || line.Contains('\n'))
        {
            throw new ArgumentException($"A control character in a calendar line: {name}", nameof(value));
        }

        Fold(line);
        return this;
    }

    /// <summary>A property of type TEXT (RFC 5545 3.3.11): any text of a person. An empty one is left out: libical counts it as an error.</summary>
    public CalendarText TextLine(string name, string value) =>
        Normalise(value) is { Length: > 0 } line ? Line(name, Escape(line)) : this;

    /// <summary>Local time of Brussels, by the VTIMEZONE of the same object.</summary>
    public CalendarText LocalLine(string name, DateOnly day, TimeOnly time) =>
        Line($"{name};TZID={BrusselsTimeZone.Id}", day.ToDateTime(time).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));

    /// <summary>An instant, written in UTC to the second.</summary>
    public CalendarText InstantLine(string name, DateTimeOffset instant) =>
        Line(name, instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(text.ToString());

    /// <summary>
    /// What a reader gets back for a text: CR, CRLF and the Unicode separators become LF, other control characters and
    /// lone surrogates are gone.
    /// </summary>
    public static string Normalise(string value)
    {
        var kept = new StringBuilder(value.Length);
        foreach (var rune in Runes(value.Replace("\r\n", "\n", StringComparison.Ordinal)))
        {
            if (IsLineEnd(rune))
            {
                kept.Append('\n');
            }
            else if (!Rune.IsControl(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    /// <summary>A quoted parameter value (RFC 5545 3.2): <c>"</c> cannot stand in one, and not all readers know RFC 6868.</summary>
    public static string Quote(string value) =>
        $"\"{Normalise(value).Replace('"', '\'').Replace('\n', ' ')}\"";

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    // Some parsers split lines at these two although RFC 5545 does not.
    private static bool IsLineEnd(Rune rune) => rune.Value is '\n' or '\r' or 0x2028 or 0x2029;

    /// <summary>The code points of a string; unlike EnumerateRunes it leaves lone surrogates out instead of writing U+FFFD.</summary>
    private static IEnumerable<Rune> Runes(string value)
    {
        for (var i = 0; i < value.Length;)
        {
            if (Rune.TryGetRuneAt(value, i, out var rune))
            {
                yield return rune;
                i += rune.Utf16SequenceLength;
            }
            else
            {
                i++;
            }
        }
    }

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
