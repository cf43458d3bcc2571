using System.Text.RegularExpressions;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.Jobs.Tests.Post;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Jobs.Tests;

/// <summary>What every mail of the service promises to its reader and about others, judged from what arrived.</summary>
/// <param name="guests">Of each host: the words that mark people who ever had a place with it. Its mails may name them.</param>
internal sealed partial class MailProof(IReadOnlyDictionary<string, HashSet<string>> guests)
{
    private static readonly Dictionary<string, string> Why = new() { ["nl"] = "U krijgt deze mail", ["fr"] = "Vous recevez cet e-mail", ["en"] = "You receive this email" };

    /// <summary>What left is not hers any more: there is nothing to change.</summary>
    private static readonly HashSet<string> NothingToManage = ["booking.handed-over", "booking.moved-away"];

    /// <summary>Each breach in a sentence; empty: the mail is as promised.</summary>
    /// <param name="to">Of the envelope.</param>
    /// <param name="mail">As it arrived.</param>
    /// <param name="earlier">Message-IDs of the mails that this address got before.</param>
    public IEnumerable<string> Breaches(string to, MimePart mail, IReadOnlyCollection<string> earlier)
    {
        var (text, html, kind) = (mail.Find("text/plain")!.Text, mail.Find("text/html")!.Text, KindOf(mail));
        var plain = Flat(text);
        return Others(to, mail)
            .Concat(Says(plain.Contains(Why[mail.Header("Content-Language")!], StringComparison.Ordinal), "does not say why she gets it"))
            .Concat(Says(plain.Contains("+32 2 555 00 00", StringComparison.Ordinal) && plain.Contains("zuid@example.org", StringComparison.Ordinal), "does not say who sends"))
            .Concat(Says(plain.Contains("/privacy", StringComparison.Ordinal), "does not lead to the privacy page"))
            .Concat(Says(NothingToManage.Contains(kind) || Address().Matches(text).Any(a => !a.Value.EndsWith("/privacy", StringComparison.Ordinal)), "does not lead to what can be changed"))
            .Concat(SameFacts.Differences(text, html).Select(d => $"text and HTML differ: {d}"))
            .Concat(Headers(to, mail, kind, earlier))
            .Concat(mail.Find("text/calendar") is { } calendar ? Calendar(to, calendar) : [])
            .Select(b => $"{kind} to {to}: {b}");
    }

    /// <summary>"booking.confirmed" from the Message-ID.</summary>
    public static string KindOf(MimePart mail) => Id().Match(mail.Header("Message-ID")!).Groups["kind"].Value;

    /// <summary>The word that marks a person in name and address.</summary>
    public static string MarkOf(string address) => Mark().Match(address).Value;

    /// <summary>Nobody else's name, but that of guests to their host; nobody else's address at all.</summary>
    private IEnumerable<string> Others(string to, MimePart mail)
    {
        var whole = Token().Replace(string.Join('\n', mail.Headers.Select(h => h.Value).Concat(mail.All.Where(p => p.Parts.Count == 0).Select(p => p.Text.Replace("\r\n ", "", StringComparison.Ordinal)))), "");
        var known = guests.GetValueOrDefault(to, []);
        foreach (var mark in Mark().Matches(whole).Select(m => m.Value.ToLowerInvariant()).Distinct().Where(m => m != MarkOf(to)))
        {
            if (!known.Contains(mark))
            {
                yield return $"names {mark}";
            }

            if (whole.Contains($"{mark}@", StringComparison.OrdinalIgnoreCase))
            {
                yield return $"holds the address of {mark}";
            }
        }
    }

    private static IEnumerable<string> Headers(string to, MimePart mail, string kind, IReadOnlyCollection<string> earlier) =>
        Says(mail.Header("To")!.Contains(to, StringComparison.Ordinal) && mail.Header("Cc") is null && mail.Header("Bcc") is null, "goes to others, too")
            .Concat(Says(mail.Header("Subject")!.Length <= 78, "has a long subject"))
            .Concat(Says(mail.Header("Auto-Submitted") == "auto-generated", "does not say that a machine wrote it"))
            .Concat(Says(Id().IsMatch(mail.Header("Message-ID")!), $"has the Message-ID {mail.Header("Message-ID")}"))
            .Concat(Says(mail.Header("In-Reply-To") == mail.Header("References"), "answers one mail and refers to another"))
            .Concat(Says(mail.Header("In-Reply-To") is not { } first || earlier.Contains(first), "answers a mail that she never got"))
            .Concat(Says(kind is not ("booking.changed" or "booking.cancelled" or "booking.moved-away" or "booking.handed-over") || mail.Header("In-Reply-To") is not null, "stands outside the thread of its visit"));

    private static IEnumerable<string> Calendar(string to, MimePart part)
    {
        var entry = CalendarReader.Read(part.Content).All("VEVENT").Single();
        var lines = part.Text.Replace("\r\n ", "", StringComparison.Ordinal);
        return Says(entry["ATTENDEE"].Value == $"mailto:{to}", "invites somebody else")
            .Concat(Says(!lines.Contains("token", StringComparison.OrdinalIgnoreCase), "shows a token to whoever sees the calendar"))
            .Concat(Says(Mark().Matches(lines).All(m => m.Value.Equals(MarkOf(to), StringComparison.OrdinalIgnoreCase)), "names others in a calendar that colleagues share"));
    }

    private static IEnumerable<string> Says(bool holds, string breach) => holds ? [] : [breach];

    private static string Flat(string text) => string.Join(' ', text.Split([' ', '\u00a0', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("q[xh][a-z]{3}", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    /// <summary>Letters by chance, in which any word may stand.</summary>
    [GeneratedRegex(@"[?&]token=[\w.~-]+")]
    private static partial Regex Token();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^<(?<kind>[a-z]+\.[a-z-]+)\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[0-9a-z.-]*@odw\.example>$")]
    private static partial Regex Id();
}
