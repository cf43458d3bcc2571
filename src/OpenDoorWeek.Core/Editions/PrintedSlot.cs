using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Editions;

/// <summary>A visit as the printed programme shows it: in Dutch beside French.</summary>
/// <param name="HostCode">Its short address ends in it.</param>
/// <param name="HostPhone">Null: call the zone team.</param>
/// <param name="TitleNl">Null, like the other texts: the host wrote none in this language.</param>
/// <param name="MeetingPoint">Null: at the entrance.</param>
public sealed record PrintedSlot(
    Guid SlotId, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, int Capacity, string Format,
    string HostName, string HostCode, string? HostPhone, string Sector,
    string? TitleNl, string? TitleFr, string? PresentationNl, string? PresentationFr,
    string Street, string Postcode, string PlaceNl, string PlaceFr, string? MeetingPoint,
    string ZoneCode, string ZoneNl, string ZoneFr, string ZoneEn, string[] Languages, string[] Supports)
{
    public Text Zone => new(ZoneNl, ZoneFr, ZoneEn);

    /// <returns>Null: the host wrote none in this language.</returns>
    public string? TitleIn(Language language) => language.Choose(TitleNl, TitleFr, null);

    /// <returns>Null or empty: the host wrote none in this language.</returns>
    public string? PresentationIn(Language language) => language.Choose(PresentationNl, PresentationFr, null);
}
