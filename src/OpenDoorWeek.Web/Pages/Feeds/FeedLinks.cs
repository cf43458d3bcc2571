using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Feeds;

/// <summary>Addresses of the calendars to subscribe to, and of the pages on which they are made.</summary>
public static class FeedLinks
{
    /// <param name="language">Of the page.</param>
    /// <param name="hostId">Whose visits; null: one's own.</param>
    /// <param name="done">"ended"; null: nothing has just been done.</param>
    public static string Page(Language language, Guid? hostId, string? done = null) =>
        $"/{language}/{(hostId is { } host ? $"hosts/{host}/subscription" : "agenda/subscription")}{(done is null ? "" : $"?done={done}")}";

    /// <summary>What a calendar program is given.</summary>
    public static string Secret(Site site, string secret) => site.Url($"/agenda/{secret}.ics");

    public static string Zone(Language language, string slug, string zoneCode) => $"/{language}/editions/{slug}/zones/{zoneCode}.ics";

    /// <summary>The same address in the scheme that opens a calendar program (webcal).</summary>
    public static string Webcal(string address) => $"webcal:{address[address.IndexOf("//", StringComparison.Ordinal)..]}";
}
