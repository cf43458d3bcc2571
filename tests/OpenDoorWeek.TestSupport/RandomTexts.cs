using System.Text.RegularExpressions;

namespace OpenDoorWeek.TestSupport;

/// <summary>Texts as people and attackers type them: emoji, right to left, quotes, backslashes, every kind of line end.</summary>
/// <param name="seed">Printed by the test, to repeat a failed run.</param>
public sealed partial class RandomTexts(int seed)
{
    private static readonly string[] Pieces =
    [
        "a", "Huis", " ", "  ", "é", "ß", "€", "😀", "👩‍👩‍👧", "🇧🇪", "שלום", "مرحبا", "\u202e", "\u200f", "\"", "'", "\\", "\\n", "\\\\", "^", "^n", "^'",
        ";", ",", ":", "=", "\r", "\n", "\r\n", "\n\r", "\t", "\0", "\u0007", "\u001b", "\u007f", "\u0085", "\u2028", "\u2029", "\ud83d", "\ude00",
        "BEGIN:VEVENT", "END:VCALENDAR", "\r\nATTENDEE:mailto:evil@x.example", "{{x}}", "[a](b)", "<b>", "&amp;", "%0A", "=0D", "\ufeff", "e\u0301",
    ];

    private readonly Random random = new(seed);

    public string Next() => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    /// <summary>The rule of the design, said a second way: line ends become LF, other control characters and half pairs are gone.</summary>
    public static string Normalised(string text)
    {
        var lines = WithoutHalfPairs(LineEnd().Replace(text, "\n"));
        return new string([.. lines.Where(c => c == '\n' || !char.IsControl(c))]);
    }

    public static string WithoutHalfPairs(string text) => HalfPair().Replace(text, "");

    [GeneratedRegex("\r\n|[\r\n\u2028\u2029]")]
    private static partial Regex LineEnd();

    [GeneratedRegex("[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]")]
    private static partial Regex HalfPair();
}
