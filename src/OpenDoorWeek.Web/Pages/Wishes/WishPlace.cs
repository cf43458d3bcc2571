using OpenDoorWeek.Core.Wishes;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>A visit in a list or on its page, as the button for wishing it sees it.</summary>
/// <param name="Rank">On her list; null: not on it.</param>
/// <param name="Count">Wishes on her list.</param>
/// <param name="IsSignedIn">She presses a button; else a link leads over the sign-in.</param>
public sealed record WishPlace(Guid SlotId, string HostName, string Slug, int? Rank, int Count, bool IsSignedIn)
{
    /// <summary>Id of the form that the buttons of a page belong to: one for all of them, since a list has hundreds.</summary>
    public const string Form = "wish";

    public bool IsFull => Count >= WishList.Most;

    /// <returns>Null: wishes are not taken now.</returns>
    public static WishPlace? Of(ListWished.Result? wished, Guid slotId, string hostName, bool isSignedIn) => wished is { IsOpen: true }
        ? new(slotId, hostName, wished.Edition.Slug, wished.Ranks.TryGetValue(slotId, out var rank) ? rank : null, wished.Ranks.Count, isSignedIn)
        : null;
}
