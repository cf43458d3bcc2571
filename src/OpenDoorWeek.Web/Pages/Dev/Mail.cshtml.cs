using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OpenDoorWeek.Web.Pages.Dev;

/// <summary>What would have been sent, the newest first.</summary>
[OnlyInDemo]
public sealed partial class MailModel(MailFolder mails) : PageModel
{
    public IReadOnlyList<MailFolder.Message> Messages { get; private set; } = [];

    public void OnGet() => Messages = mails.List();

    /// <summary>The links of the text, ready to be followed.</summary>
    public static IEnumerable<string> LinksOf(MailFolder.Message mail) => Link().Matches(mail.Text).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"^https?://\S+(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex Link();
}
