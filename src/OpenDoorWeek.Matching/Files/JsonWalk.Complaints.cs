using System.Text;
using System.Text.Json;

namespace OpenDoorWeek.Matching.Files;

/// <summary>What is wrong here, and where here is.</summary>
internal ref partial struct JsonWalk
{
    private const int LongestQuote = 24;

    /// <summary>Complains about the value or member that the reader is on.</summary>
    public readonly void Complain(string text) => ComplainAt(Offset, Path, text);

    public readonly void ComplainAt(long offset, string path, string text) =>
        _findings.Add(new FileComplaint(LineOf(offset), null, path, text));

    /// <summary>Says what the file has instead, and passes over it.</summary>
    private void Refuse(string expectation)
    {
        Complain($"{expectation}, not {Quote()}.");
        _reader.Skip();
    }

    private readonly void ComplainOfMissing(OpenObject open)
    {
        for (var i = 0; i < 64; i++)
        {
            if ((open.Missing >> i & 1) != 0)
            {
                _path.Enter(open.Members![i]);
                Complain("This member is missing.");
                _path.Leave();
            }
        }
    }

    /// <summary>The text is no JSON from here on.</summary>
    /// <remarks>The exception tells the place; its own words name the reader's inside and stay inside.</remarks>
    public readonly void ComplainOfSyntax(JsonException broken)
    {
        var line = (int)(broken.LineNumber ?? 0);
        var column = (int)(broken.BytePositionInLine ?? 0);
        var rest = _file[Math.Min(_file.Length, StartOf(line) + column)..];
        // On an opening bracket the reader counts only what is around it.
        var text = _reader.CurrentDepth >= DeepestNesting - 1 ? $"Lists and objects stand in each other deeper than {DeepestNesting} times."
            : rest.Trim(" \t\r\n"u8).IsEmpty ? "The file ends here, in the middle."
            : $"This is not JSON: {QuoteOf(rest)} cannot stand here. Numbers are written in digits, texts in quotes, with a comma between two values.";
        _findings.Add(new FileComplaint(line + 1, column + 1, "", text));
    }

    private readonly int LineOf(long offset) => _file[..(int)offset].Count((byte)'\n') + 1;

    private readonly int StartOf(int line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += _file[start..].IndexOf((byte)'\n') + 1;
        }

        return start;
    }

    private readonly string Quote() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => $"the text \"{QuoteOf(_reader.ValueSpan)}\"",
        _ => QuoteOf(_reader.ValueSpan),
    };

    /// <summary>The beginning only: a line may have ten million characters.</summary>
    private static string QuoteOf(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end < 0 ? text : text[..end];
        var cut = Encoding.UTF8.GetString(line[..Math.Min(line.Length, LongestQuote)]).TrimEnd('\ufffd');
        // It goes to a terminal, which obeys control characters.
        var quote = string.Concat(cut.Select(c => char.IsControl(c) ? '?' : c));
        return line.Length > LongestQuote ? $"{quote}..." : quote;
    }
}
