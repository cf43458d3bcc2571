namespace OpenDoorWeek.Core.Words;

/// <summary>Names of the legal holidays.</summary>
public static class HolidayWords
{
    private static readonly Dictionary<string, Text> Names = new()
    {
        ["new-year"] = new("Nieuwjaar", "Nouvel an", "New Year's Day"),
        ["easter-monday"] = new("Paasmaandag", "Lundi de Pâques", "Easter Monday"),
        ["labour-day"] = new("Feest van de Arbeid", "Fête du Travail", "Labour Day"),
        ["ascension"] = new("Hemelvaart", "Ascension", "Ascension Day"),
        ["whit-monday"] = new("Pinkstermaandag", "Lundi de Pentecôte", "Whit Monday"),
        ["national-day"] = new("Nationale feestdag", "Fête nationale", "National Day"),
        ["assumption"] = new("Tenhemelopneming", "Assomption", "Assumption Day"),
        ["all-saints"] = new("Allerheiligen", "Toussaint", "All Saints' Day"),
        ["armistice"] = new("Wapenstilstand", "Armistice", "Armistice Day"),
        ["christmas"] = new("Kerstmis", "Noël", "Christmas Day"),
    };

    /// <exception cref="KeyNotFoundException">The code is none of ours.</exception>
    public static string Name(string code, Language language) => Names[code].In(language);
}
