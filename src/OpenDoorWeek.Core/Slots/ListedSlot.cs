using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Slots;

/// <summary>A visit in a short list of its host: when, about what, in which languages, and whether there is a place.</summary>
/// <param name="PlacesLeft">Places of holds that have expired are free.</param>
/// <param name="Languages">Dutch, French, English first.</param>
public sealed record ListedSlot(
    Guid SlotId, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, DateTimeOffset StartsAt, int Capacity, int PlacesLeft,
    string? TitleNl, string? TitleFr, string? TitleEn, string Format, string[] Languages, string[] Supports)
{
    /// <summary>Empty in the languages in which the host wrote none.</summary>
    public Text Title => new(TitleNl ?? "", TitleFr ?? "", TitleEn ?? "");
}
