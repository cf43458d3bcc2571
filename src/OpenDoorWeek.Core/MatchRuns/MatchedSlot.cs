using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.MatchRuns;

/// <summary>A slot of a run as people know it, now.</summary>
/// <param name="ZoneCode">Of the host.</param>
/// <param name="Minimum">People below which the host does not want it.</param>
public sealed record MatchedSlot(
    Guid SlotId, string HostName, string? TitleNl, string? TitleFr, string? TitleEn, DateOnly LocalDate, TimeOnly LocalStart, TimeOnly LocalEnd,
    string Postcode, string PlaceNl, string PlaceFr, string Sector, string ZoneCode, int Minimum, string[] Admits, bool IsCancelled)
{
    public Text Title => new(TitleNl ?? "", TitleFr ?? "", TitleEn ?? "");
}

/// <summary>A visitor of a run as people know her, now.</summary>
/// <param name="Name">Or her address.</param>
public sealed record MatchedPerson(Guid PersonId, string Name, string? Email, string? Organisation);
