namespace OpenDoorWeek.Core.Words;

/// <summary>Where a visit is, in a word or two: of columns in files.</summary>
public static class PlaceKindWords
{
    private static readonly Dictionary<string, Text> Names = new()
    {
        ["house"] = new("bij de organisatie", "chez l'organisation", "at the organisation"),
        ["meeting-point"] = new("afspraakplaats", "point de rendez-vous", "meeting point"),
        ["mobile"] = new("mobiel team", "équipe mobile", "mobile team"),
    };

    /// <exception cref="KeyNotFoundException">The code is not one of <c>slot.place_kind</c>.</exception>
    public static string Name(string code, Language language) => Names[code].In(language);
}
