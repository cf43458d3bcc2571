using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Web.Pages.Slots;
using OpenDoorWeek.Web.Pages.Wishes;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>A visit as the views of the programme show it.</summary>
/// <param name="Now">When the programme was read.</param>
public sealed record ProgrammeCard(ProgrammeSlot Slot, DateTimeOffset Now)
{
    /// <summary>Null: no wishes are taken now.</summary>
    public WishPlace? Wish { get; init; }

    public bool HasBegun => Slot.StartsAt <= Now;

    /// <summary>Full or begun: it says so, and looks so.</summary>
    public bool IsClosed => HasBegun || Slot.PlacesLeft <= 0;

    /// <summary>Until then only the own staff of the host books; null: everybody may.</summary>
    public DateTimeOffset? StaffUntil => Slot.StaffUntil > Now ? Slot.StaffUntil : null;

    public Places Places => new(Slot.Capacity, Slot.PlacesLeft, HasBegun);
}
