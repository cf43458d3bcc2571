using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Matching;

namespace OpenDoorWeek.Core.Bookings;

/// <summary>A visit on the plan of a visitor's day.</summary>
/// <param name="HostPhone">Null: call the zone team.</param>
/// <param name="MeetingPoint">Null: at the entrance.</param>
public sealed record PlannedVisit(
    Guid SlotId, int PartySize, string HostName, string? HostPhone, string? TitleNl, string? TitleFr, string? TitleEn,
    DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd, DateTimeOffset StartsAt, DateTimeOffset EndsAt,
    string Street, string Postcode, string PlaceNl, string PlaceFr, string? MeetingPoint, string[] Languages,
    string ZonePhone, int TileColumn, int TileRow)
{
    public Text Title => new(TitleNl ?? "", TitleFr ?? "", TitleEn ?? "");

    public string Phone => HostPhone ?? ZonePhone;

    /// <summary>From the visit before, by the rule of the batch.</summary>
    /// <returns>Minutes.</returns>
    public int TravelFrom(PlannedVisit before) =>
        TravelTime.Minutes(new(before.TileColumn, before.TileRow), new(TileColumn, TileRow));

    /// <summary>Between the end of the visit before and the start of this one.</summary>
    /// <returns>Minutes.</returns>
    public int GapAfter(PlannedVisit before) => (int)(StartsAt - before.EndsAt).TotalMinutes;
}
