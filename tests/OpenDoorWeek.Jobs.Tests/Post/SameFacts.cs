using System.Net;
using System.Text.RegularExpressions;

namespace OpenDoorWeek.Jobs.Tests.Post;

/// <summary>Whether the two readable parts of a mail say the same.</summary>
internal static partial class SameFacts
{
    /// <summary>Lines of the plain part that the HTML part lacks, and addresses that only one of them has.</summary>
    public static IEnumerable<string> Differences(string text, string html)
    {
        var lines = text.ReplaceLineEndings("\n");
        var words = Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")).ReplaceLineEndings("\n"), " ");
        var missing = lines.Split('\n')
            .Where(l => l.Length > 0 && !l.StartsWith("http", StringComparison.Ordinal) && !l.EndsWith(':'))
            .Select(l => Number().Replace(Spaces().Replace(l.TrimStart('-', ' '), " "), ""))
            .Where(l => !words.Contains(l, StringComparison.Ordinal));
        var (plain, linked) = (Address().Matches(lines).Select(m => m.Value).ToList(), Href().Matches(html).Select(m => m.Groups[1].Value).ToList());
        return missing.Concat(plain.Except(linked)).Concat(linked.Except(plain));
    }

    [GeneratedRegex("<(style|title)>.*?</\\1>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \n]+")]
    private static partial Regex Spaces();

    /// <summary>Of a step: a reader of HTML counts for herself.</summary>
    [GeneratedRegex(@"^\d\. ")]
    private static partial Regex Number();

    [GeneratedRegex("(?m)^https?://.*$")]
    private static partial Regex Address();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Href();
}
