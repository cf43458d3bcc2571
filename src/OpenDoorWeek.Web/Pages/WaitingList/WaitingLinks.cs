using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.WaitingList;

/// <summary>Addresses of the pages of waiting lists.</summary>
public static class WaitingLinks
{
    public static string Join(Language language, Guid slotId) => $"/{language}/slots/{slotId}/waiting-list";

    /// <param name="language">Of the page.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="token">The capability of a mail's link, carried on; null for who is signed in.</param>
    /// <param name="done">What has just been done: "joined", "left" or "declined"; null: nothing.</param>
    public static string Entry(Language language, Guid entryId, string? token = null, string? done = null) =>
        $"/{language}/waiting/{entryId}{Query(token, "done", done)}";

    public static string Leave(Language language, Guid entryId, string? token) => $"/{language}/waiting/{entryId}{Query(token, "handler", "Leave")}";

    public static string Offer(Language language, Guid offerId, string? token = null) => $"/{language}/offers/{offerId}{Query(token, "handler", null)}";

    public static string Decline(Language language, Guid offerId, string? token) => $"/{language}/offers/{offerId}{Query(token, "handler", "Decline")}";

    private static string Query(string? token, string name, string? value)
    {
        var query = token is null ? QueryString.Empty : QueryString.Create("token", token);
        return (value is null ? query : query.Add(name, value)).Value ?? "";
    }
}
