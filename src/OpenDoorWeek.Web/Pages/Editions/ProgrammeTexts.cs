using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Words of the programme's views and of the filters that go with them; the rest of the programme stands in <see cref="EditionTexts"/>.</summary>
public static class ProgrammeTexts
{
    public static readonly Text Views = new("Weergave", "Affichage", "View");
    public static readonly Text List = new("Lijst", "Liste", "List");
    public static readonly Text Week = new("Week", "Semaine", "Week");
    public static readonly Text Map = new("Kaart", "Carte", "Map");

    public static readonly Text Commune = new("Gemeente", "Commune", "Commune");
    public static readonly Text AllCommunes = new("Alle gemeenten", "Toutes les communes", "All communes");
    public static readonly Text Around = new("Omgeving", "Environs", "Surroundings");
    public static readonly Text WithNeighbours = new("ook de buurgemeenten", "aussi les communes voisines", "neighbouring communes too");
    public static readonly Text Sector = new("Sector", "Secteur", "Sector");
    public static readonly Text AllSectors = new("Alle sectoren", "Tous les secteurs", "All sectors");
    public static readonly Text KindOfDay = new("Soort dag", "Type de jour", "Kind of day");
    public static readonly Text AnyKindOfDay = new("Alle dagen", "Tous les jours", "All days");
    public static readonly Text Weekday = new("weekdag", "en semaine", "weekday");
    public static readonly Text Weekend = new("weekend", "week-end", "weekend");

    public static readonly Text Loosen = new("Zo vindt u wel iets", "Voici ce qui existe", "What you can find instead");
    public static readonly Text Without = new("Zonder ‘{filter}’", "Sans « {filter} »", "Without ‘{filter}’");
    public static readonly Text WidenPlace = new("Met de buurgemeenten erbij", "Avec les communes voisines", "With the neighbouring communes");

    public static readonly Text WeekCaption = new(
        "Bezoekmomenten per dag en per dagdeel",
        "Créneaux de visite par jour et par moment de la journée",
        "Visit slots by day and time of day");
    public static readonly Text None = new("geen", "aucun", "none");

    public static readonly Text MapLead = new(
        "Elke tegel is een gemeente of postcode. U leest er de zorgzone en het aantal bezoekmomenten. Kies een tegel om alleen die bezoeken te zien.",
        "Chaque case est une commune ou un code postal. Elle indique le bassin et le nombre de créneaux. Choisissez une case pour ne voir que ces visites.",
        "Each tile is a commune or postcode. It shows the care zone and the number of visit slots. Choose a tile to see only those visits.");
    public static readonly Text MapLabel = new(
        "Kaart in tegels: aantal bezoekmomenten per gemeente. Onder de kaart staat hetzelfde als lijst.",
        "Carte en cases : nombre de créneaux par commune. La liste sous la carte donne la même information.",
        "Tile map: number of visit slots in each commune. The list below the map says the same.");
    public static readonly Text MapZones = new("Zorgzones op de kaart", "Bassins sur la carte", "Care zones on the map");
    public static readonly Text MapOutside = new(
        "Een tegel zonder getal doet niet mee aan deze opendeurweek.",
        "Une case sans nombre ne participe pas à cette semaine portes ouvertes.",
        "A tile without a number does not take part in this open-door week.");

    /// <summary>On a tile, so that whoever speaks to the computer finds the word that she sees there.</summary>
    public static readonly Text NoVisits = new("geen bezoekmomenten", "aucun créneau de visite", "none: no visit slots");

    public static readonly Text NoVisitsIn = new("Geen bezoekmomenten in: {places}.", "Aucun créneau de visite à : {places}.", "No visit slots in: {places}.");
    public static readonly Text TileInZone = new("{visits} in {place}, zorgzone {zone}", "{visits} : {place}, bassin {zone}", "{visits} in {place}, care zone {zone}");
    public static readonly Text Or = new(" of ", " ou ", " or ");

    /// <summary>Short names for tiles, by code of the zone.</summary>
    public static readonly IReadOnlyDictionary<string, Text> ZoneLetters = new Dictionary<string, Text>
    {
        ["N"] = new("N", "N", "N"),
        ["NE"] = new("NO", "NE", "NE"),
        ["SE"] = new("ZO", "SE", "SE"),
        ["S"] = new("Z", "S", "S"),
        ["CW"] = new("CW", "CO", "CW"),
    };
}
