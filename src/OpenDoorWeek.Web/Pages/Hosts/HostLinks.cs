using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Hosts.Slots;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Addresses of the pages of hosts.</summary>
public static class HostLinks
{
    public static string New(Language language, string slug) => $"/{language}/hosts/new?edition={slug}";

    public static string NewOrganisation(Language language, string slug) => $"/{language}/hosts/new/organisation?edition={slug}";

    /// <summary>For an organiser with somebody on the phone.</summary>
    public static string NewForCaller(Language language, string slug) => $"{NewOrganisation(language, slug)}&caller=1";

    /// <param name="language">Of the page.</param>
    /// <param name="hostId">The host.</param>
    /// <param name="saved">Something was saved just now.</param>
    public static string Overview(Language language, Guid hostId, bool saved = false) => $"/{language}/hosts/{hostId}{(saved ? "?saved=1" : "")}";

    /// <param name="language">Of the page.</param>
    /// <param name="hostId">The host.</param>
    /// <param name="step">Of <see cref="Core.Hosts.HostSteps"/>, which is also the name of its page.</param>
    /// <param name="fromCheck">The page leads back to the answers.</param>
    public static string Step(Language language, Guid hostId, string step, bool fromCheck = false) =>
        $"/{language}/hosts/{hostId}/{step}{(fromCheck ? "?from=check" : "")}";

    public static string Check(Language language, Guid hostId) => $"/{language}/hosts/{hostId}/check";

    public static string Submitted(Language language, Guid hostId) => $"/{language}/hosts/{hostId}/submitted";

    /// <param name="language">Of the page.</param>
    /// <param name="hostId">The host.</param>
    /// <param name="done">"saved", or null: nothing was done.</param>
    public static string HeadStart(Language language, Guid hostId, string? done = null) => $"/{language}/hosts/{hostId}/head-start{(done is null ? "" : $"?done={done}")}";

    public static string Approval(Language language, Guid hostId) => $"/{language}/hosts/{hostId}/approval";

    public static string Withdraw(Language language, Guid hostId) => $"/{language}/hosts/{hostId}/withdraw";

    /// <summary>What everybody may see of a host: its visits.</summary>
    public static string Visits(Language language, Guid hostId) => $"/{language}/hosts/{hostId}/visits";

    /// <summary>Of the poster: short enough to type, in the language of whoever opens it.</summary>
    /// <param name="code">Of the host.</param>
    public static string OfPoster(string code) => $"/o/{code}";

    public static string Poster(Language language, Guid hostId) => $"/{language}/hosts/{hostId}/poster";

    public static string DayPlan(Language language, Guid hostId, DateOnly? day = null) =>
        $"/{language}/hosts/{hostId}/day-plan{(day is { } given ? $"?date={IsoDay.Write(given)}" : "")}";

    public static string Preview(Language language, string token) => $"/{language}/hosts/preview?token={token}";

    public static string List(Language language, string slug) => $"/{language}/editions/{slug}/hosts";

    public static string Review(Language language, string slug, Guid hostId, string? done = null) =>
        $"/{language}/editions/{slug}/hosts/{hostId}{(done is null ? "" : $"?done={done}")}";
}
