using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>Addresses of the pages of wishes.</summary>
public static class WishLinks
{
    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="done">What has just been done: added, up, down or removed; null: nothing.</param>
    /// <param name="slotId">With which visit.</param>
    public static string List(Language language, string slug, string? done = null, Guid? slotId = null) =>
        $"/{language}/editions/{slug}/wishes{(done is null ? "" : $"?done={done}&slot={slotId}")}";

    /// <param name="language">Of the page.</param>
    /// <param name="slug">Of the edition.</param>
    /// <param name="fromCheck">The page leads back to the answers.</param>
    public static string Details(Language language, string slug, bool fromCheck = false) => $"/{language}/editions/{slug}/wishes/details{(fromCheck ? "?from=check" : "")}";

    public static string Times(Language language, string slug) => $"/{language}/editions/{slug}/wishes/times";

    public static string Check(Language language, string slug) => $"/{language}/editions/{slug}/wishes/check";

    public static string Sent(Language language, string slug) => $"/{language}/editions/{slug}/wishes/sent";

    public static string Withdraw(Language language, string slug) => $"/{language}/editions/{slug}/wishes/withdraw";

    /// <summary>Puts one visit on the list, after signing in where that must be.</summary>
    public static string Add(Language language, Guid slotId) => $"/{language}/slots/{slotId}/wish";

    public static string Fairness(Language language, string slug) => $"/{language}/editions/{slug}/fairness";

    /// <summary>Of a visit in a list.</summary>
    public static string Mark(Guid slotId) => $"v-{slotId:N}";
}
