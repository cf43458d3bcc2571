using System.Text;
using System.Text.RegularExpressions;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests.Replies;

/// <summary>What a mail program sends when somebody presses a button of an invite: files of this folder, written to resemble them.</summary>
/// <param name="To">Address that the invite named as organizer.</param>
/// <param name="Uid">Of the entry.</param>
/// <param name="Status">PARTSTAT.</param>
internal sealed partial record ClientMail(string To, string Uid, string Status)
{
    public static readonly string[] Clients = ["outlook-desktop", "outlook-com", "gmail", "apple", "thunderbird"];

    private static int made;

    /// <summary>Of the invite that is answered.</summary>
    public int Sequence { get; init; }

    public string From { get; init; } = "ada@wijkpunt.example";

    /// <summary>DTSTAMP.</summary>
    public string Stamp { get; init; } = "20261104T105900Z";

    /// <summary>Makes Message-ID and borders; the same: the same mail.</summary>
    public string Id { get; init; } = $"7c{Interlocked.Increment(ref made):x8}";

    /// <param name="client">One of <see cref="Clients"/>.</param>
    public byte[] Of(string client)
    {
        var filled = File.ReadAllText(Path.Combine(Repository.Root, "tests/OpenDoorWeek.Jobs.Tests/Replies/Clients", $"{client}.eml"))
            .ReplaceLineEndings("\n").Replace("{to}", To).Replace("{uid}", Uid).Replace("{status}", Status).Replace("{sequence}", $"{Sequence}")
            .Replace("{from}", From).Replace("{stamp}", Stamp).Replace("{id}", Id);
        var sent = Block().Replace(filled, b => b.Groups[1].Value == "base64" ? Base64(b.Groups[2].Value) : Quoted(b.Groups[2].Value));
        // Some stores keep CRLF, most write LF.
        return Encoding.UTF8.GetBytes(client is "outlook-desktop" or "gmail" ? sent.ReplaceLineEndings("\r\n") : sent);
    }

    /// <summary>The counter proposal of a program that has them.</summary>
    public byte[] ToCounter() => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Of("thunderbird")).Replace("METHOD:REPLY", "METHOD:COUNTER"));

    private static string Base64(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\n");

    private static string Quoted(string text) => string.Join('\n', text.Split('\n').Select(line =>
        Long().Replace(string.Concat(Encoding.UTF8.GetBytes(line).Select(o => o is > 126 or (byte)'=' ? $"={o:X2}" : $"{(char)o}")), "$0=\n")));

    [GeneratedRegex(@"<<<(base64|quoted-printable)\n(.*?)\n>>>", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^.{50,60}(?<!=[0-9A-F]?)(?!$)")]
    private static partial Regex Long();
}
