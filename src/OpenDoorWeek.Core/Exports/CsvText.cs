using System.Text;

namespace OpenDoorWeek.Core.Exports;

/// <summary>A table as Belgian spreadsheets open it: UTF-8 with BOM, semicolons, CRLF, quotes as in RFC 4180.</summary>
public static class CsvText
{
    private const char Separator = ';';

    /// <param name="rows">The headings first.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(Separator, row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>One cell. A spreadsheet takes what begins with = + - @ for a formula: an apostrophe before it makes it text (ASVS 1.2.10).</summary>
    /// <remarks>Tab, return and NUL too, since some programs skip them and look at what follows; so a negative number becomes text.
    /// A text that begins with apostrophes and then one of these gets one more: who reads it takes one off and has it as it was.</remarks>
    public static string Cell(string? value)
    {
        var safe = value?.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0', ..] ? $"'{value}" : value ?? "";
        return safe.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
