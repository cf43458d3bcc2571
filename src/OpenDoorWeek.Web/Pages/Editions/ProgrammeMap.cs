using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>The map of Brussels in tiles, with how many visits each place has under the filters that are on, that of the commune left aside.</summary>
public sealed record ProgrammeMap(IReadOnlyList<ProgrammeMap.Tile> Tiles)
{
    /// <summary>From one tile to the next, in units of the picture; six rows and five columns.</summary>
    private const int Pitch = 72;

    /// <param name="TakesPart">It lies in a zone of the edition; else the tile only keeps the map in shape.</param>
    /// <param name="IsChosen">By the filter of the commune.</param>
    /// <param name="IsOn">The filters admit its visits, and not those of all places.</param>
    /// <param name="Choose">The filters with this place.</param>
    public sealed record Tile(Place Place, int Count, bool TakesPart, bool IsChosen, bool IsOn, ProgrammeFilter Choose)
    {
        public int Middle => (Place.Tile.Column * Pitch) + (Pitch / 2);

        public int Top => Place.Tile.Row * Pitch;

        /// <summary>An arch.</summary>
        public string Outline => $"M{Middle - 32} {Top + 68}V{Top + 30}a32 24 0 0 1 64 0v38z";

        /// <summary>"CW·Z".</summary>
        public string Letters(Language language) => string.Join('·', Place.PossibleZones.Select(z => ProgrammeTexts.ZoneLetters[z].In(language)));

        /// <summary>"4 bezoekmomenten in Haren, zorgzone Noord of Noord-Oost".</summary>
        public string Words(Language language) => ProgrammeTexts.TileInZone.In(
            language,
            ("visits", Count == 0 ? ProgrammeTexts.NoVisits.In(language) : EditionTexts.Visits.Of(Count, language)),
            ("place", Place.Name.In(language)),
            ("zone", string.Join(ProgrammeTexts.Or.In(language), Place.PossibleZones.Select(z => ZoneName(z).In(language)))));
    }

    public bool HasOutside => Tiles.Any(t => !t.TakesPart);

    /// <summary>Places of the edition in which nothing is found.</summary>
    public IEnumerable<Place> Empty => Tiles.Where(t => t.TakesPart && t.Count == 0).Select(t => t.Place);

    public static ProgrammeMap Of(ReadProgramme.Result programme, ProgrammeFilter filter)
    {
        var all = filter with { Commune = null, WithNeighbours = false };
        var counts = programme.Slots.Where(s => all.Admits(s, programme.Now)).CountBy(s => s.Postcode).ToDictionary();
        var known = ProgrammePlaces.Of(programme).Select(p => p.Postcode).ToHashSet();
        return new([.. ZoneMap.Brussels.Places.Select(Make)]);

        Tile Make(Place place) => new(
            place,
            counts.GetValueOrDefault(place.Postcode),
            known.Contains(place.Postcode),
            place.Postcode == filter.Commune,
            IsOn(place, filter),
            filter with { Commune = place.Postcode });
    }

    public static Text ZoneName(string zoneCode) => ZoneMap.Brussels.Zones.Single(z => z.Code == zoneCode).Name;

    private static bool IsOn(Place place, ProgrammeFilter filter) =>
        (filter.Commune is not null && filter.AdmitsPlace(place.Postcode))
        || (filter.Commune is null && filter.ZoneCode is { } zone && place.PossibleZones.Contains(zone));
}
