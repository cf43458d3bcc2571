using System.Text.RegularExpressions;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Outbox;

/// <summary>The text of a mail for others than its reader.</summary>
/// <remarks>Whoever has a link of a mail acts as its reader, so an organiser sees that there is one and not where it leads.</remarks>
public static partial class MailLinks
{
    private static readonly Text Hidden = new("[persoonlijke link]", "[lien personnel]", "[personal link]");

    /// <param name="text">The plain part, as it was sent.</param>
    /// <param name="language">Of the mail.</param>
    /// <returns>Each address with a query is gone, whatever its query says: all tokens of the house stand in one.</returns>
    public static string Hide(string text, Language language) => WithQuery().Replace(text, Hidden.In(language));

    [GeneratedRegex(@"\bhttps?://[^\s?]*\?\S*", RegexOptions.IgnoreCase)]
    private static partial Regex WithQuery();
}
