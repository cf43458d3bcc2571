namespace OpenDoorWeek.Core.Words;

/// <summary>Who is welcome at a visit.</summary>
public static class AdmitWords
{
    private static readonly Dictionary<string, Text> Names = new()
    {
        ["professional"] = new("professionals van een organisatie", "personnel d'une organisation", "professionals of an organisation"),
        ["independent"] = new("zelfstandigen", "personnes indépendantes", "self-employed professionals"),
        ["carer"] = new("mantelzorgers", "proches aidants", "informal carers"),
        ["citizen"] = new("burgers", "citoyennes et citoyens", "citizens"),
    };

    /// <summary>Codes of column <c>slot.admits</c>.</summary>
    public static IReadOnlyCollection<string> Codes => Names.Keys;

    /// <exception cref="KeyNotFoundException">The code is not one of <see cref="Codes"/>.</exception>
    public static string Name(string code, Language language) => Names[code].In(language);
}
