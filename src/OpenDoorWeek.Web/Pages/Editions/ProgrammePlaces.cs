using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Where visits of an edition are, or could be: the places of its zones, also those without a visit.</summary>
public static class ProgrammePlaces
{
    /// <returns>By postcode, each once.</returns>
    public static IReadOnlyList<(string Postcode, Text Name)> Of(ReadProgramme.Result programme) =>
    [
        .. ZoneMap.Brussels.Places.Where(p => p.PossibleZones.Any(programme.ZoneCodes.Contains)).Select(p => (p.Postcode, p.Name))
            .Concat(programme.Slots.Select(s => (s.Postcode, Name: s.PlaceName)))
            .DistinctBy(p => p.Postcode)
            .OrderBy(p => p.Postcode, StringComparer.Ordinal),
    ];
}
