using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Pairings;

/// <summary>Addresses of the pages of who asks for a partner, or has one.</summary>
public static class PairLinks
{
    /// <param name="language">Of the page.</param>
    /// <param name="hostId">The host.</param>
    /// <param name="done">"asked", "changed" or "stopped"; null: nothing was done.</param>
    public static string OfHost(Language language, Guid hostId, string? done = null) => $"/{language}/hosts/{hostId}/pairings{(done is null ? "" : $"?done={done}")}";

    /// <param name="language">Of the page.</param>
    /// <param name="hostId">The host.</param>
    /// <param name="role">buddy, mentor or newcomer.</param>
    public static string Ask(Language language, Guid hostId, string role) => $"/{language}/hosts/{hostId}/pairings/{role}";

    public static string Stop(Language language, Guid hostId, string role) => $"{Ask(language, hostId, role)}/stop";

    /// <param name="language">Of the page.</param>
    /// <param name="done">"left", "swapped" or "declined"; null: nothing was done.</param>
    public static string Own(Language language, string? done = null) => $"/{language}/pairings{(done is null ? "" : $"?done={done}")}";

    /// <param name="language">Of the page.</param>
    /// <param name="pairId">The pair.</param>
    /// <param name="done">"agreed" or "went"; null: nothing was done.</param>
    public static string Pair(Language language, Guid pairId, string? done = null) => $"/{language}/pairings/{pairId}{(done is null ? "" : $"?done={done}")}";

    public static string Decline(Language language, Guid pairId) => $"{Pair(language, pairId)}?handler=Decline";

    public static string Leave(Language language, Guid pairId) => $"{Pair(language, pairId)}/leave";

    public static string Swap(Language language, Guid pairId) => $"{Leave(language, pairId)}?handler=Swap";

    public static string Went(Language language, Guid pairId) => $"{Pair(language, pairId)}/went";

    /// <param name="language">Of the page.</param>
    /// <param name="pairId">The pair.</param>
    /// <param name="saved">Something was saved just now.</param>
    public static string Sheet(Language language, Guid pairId, bool saved = false) => $"{Pair(language, pairId)}/worksheet{(saved ? "?done=saved" : "")}";

    public static string SheetOnPaper(Language language, Guid pairId) => $"{Pair(language, pairId)}/worksheet/print";

    public static string Call(Language language, Guid pairId) => $"{Pair(language, pairId)}/call.ics";
}
