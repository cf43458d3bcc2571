using OpenDoorWeek.Core.Wishes;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>A wish in the ordered list.</summary>
/// <param name="Focus">"up" or "down": the button that was pressed, so that pressing goes on from there; null: none.</param>
public sealed record RankedWish(Wished Wish, ReadWishes.Result Read, string? Focus)
{
    public bool IsFirst => Wish.Rank == 1;

    public bool IsLast => Wish.Rank == Read.Wishes.Count;

    public bool HasFocus(string button) => Focus == button;

    public Popularity Popularity => Popularity.Of(Wish.Wishes, Wish.PlacesLeft);
}
