using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Editions;

/// <summary>A visit as the programme lists it.</summary>
/// <param name="PlacesLeft">Places of holds that have expired are free, also before somebody sweeps them.</param>
/// <param name="Languages">Dutch, French, English first.</param>
/// <param name="StaffUntil">Before it only the own staff of the host books; null: everybody.</param>
public sealed record ProgrammeSlot(
    Guid SlotId,
    DateOnly LocalDate,
    TimeOnly LocalStart,
    TimeOnly LocalEnd,
    DateTimeOffset StartsAt,
    int Capacity,
    int PlacesLeft,
    string HostName,
    string Sector,
    string? TitleNl,
    string? TitleFr,
    string? TitleEn,
    string Street,
    string Postcode,
    string PlaceNl,
    string PlaceFr,
    string ZoneCode,
    string ZoneNl,
    string ZoneFr,
    string ZoneEn,
    string[] Languages,
    string[] Supports,
    DateTimeOffset? StaffUntil = null)
{
    /// <summary>By the time it starts: morning before 12:00, evening from 17:00.</summary>
    public string Part => LocalStart.Hour switch
    {
        < 12 => ProgrammeFilter.Morning,
        < 17 => ProgrammeFilter.Afternoon,
        _ => ProgrammeFilter.Evening,
    };

    public Text Title => new(TitleNl ?? "", TitleFr ?? "", TitleEn ?? "");

    /// <summary>Of the commune; in English both names.</summary>
    public Text PlaceName => new(PlaceNl, PlaceFr, PlaceWords.Both(PlaceNl, PlaceFr));

    public Text ZoneName => new(ZoneNl, ZoneFr, ZoneEn);
}
