namespace OpenDoorWeek.Core.Words;

/// <summary>Names of the sectors, in the order in which lists show them.</summary>
public static class SectorWords
{
    private static readonly Dictionary<string, Text> Names = new()
    {
        ["general-practice"] = new("Huisartsenpraktijk", "Médecine générale", "General practice"),
        ["hospital"] = new("Ziekenhuis", "Hôpital", "Hospital"),
        ["mental-health"] = new("Geestelijke gezondheid", "Santé mentale", "Mental health"),
        ["addiction-care"] = new("Verslavingszorg", "Assuétudes", "Addiction care"),
        ["home-care"] = new("Thuiszorg en verpleging", "Aide et soins à domicile", "Home care and nursing"),
        ["pharmacy"] = new("Apotheek", "Pharmacie", "Pharmacy"),
        ["youth-family"] = new("Jeugd en gezin", "Jeunesse et famille", "Youth and family"),
        ["elderly-care"] = new("Ouderenzorg", "Aide aux personnes âgées", "Elderly care"),
        ["disability"] = new("Handicap", "Handicap", "Disability"),
        ["social-services"] = new("Sociale dienst (OCMW)", "Service social (CPAS)", "Social services (OCMW/CPAS)"),
        ["housing"] = new("Wonen en dakloosheid", "Logement et sans-abrisme", "Housing and homelessness"),
        ["migration"] = new("Migratie en asiel", "Migration et asile", "Migration and asylum"),
        ["legal-aid"] = new("Rechtshulp en schulden", "Aide juridique et dettes", "Legal aid and debt"),
        ["employment"] = new("Werk en opleiding", "Emploi et formation", "Employment and training"),
        ["culture"] = new("Cultuur en buurt", "Culture et quartier", "Culture and neighbourhood"),
        ["police"] = new("Politie en gemeenschapswachten", "Police et gardiens de la paix", "Police and community guards"),
        ["schools"] = new("Scholen (CLB)", "Écoles (PMS)", "Schools (PMS/CLB)"),
        ["informal-care"] = new("Mantelzorg en zelfhulp", "Aide proche et entraide", "Informal care and self-help"),
    };

    /// <summary>Codes of column <c>organisation.sector</c>.</summary>
    public static IReadOnlyCollection<string> Codes => Names.Keys;

    /// <exception cref="KeyNotFoundException">The code is not one of <see cref="Codes"/>.</exception>
    public static string Name(string code, Language language) => Names[code].In(language);
}
