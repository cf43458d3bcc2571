namespace OpenDoorWeek.Core.Words;

/// <summary>Communes and addresses: Dutch pages use the Dutch name, French the French; English pages and invites give both in alphabetical order.</summary>
public static class PlaceWords
{
    private static readonly Text AtTheEntrance = new("aan de ingang", "à l'entrée", "at the entrance");

    public static string Name(string nl, string fr, Language language) => language.Choose(nl, fr, Both(nl, fr));

    /// <summary>"Elsene / Ixelles"; one name where they are equal.</summary>
    public static string Both(string nl, string fr) =>
        nl == fr ? nl : string.CompareOrdinal(nl, fr) < 0 ? $"{nl} / {fr}" : $"{fr} / {nl}";

    /// <summary>"Voorbeeldstraat 12, 1060 Sint-Gillis".</summary>
    public static string Line(string street, string postcode, string nl, string fr, Language language) =>
        $"{street}, {postcode} {Name(nl, fr, language)}";

    /// <summary>"Voorbeeldstraat 12, 1060 Saint-Gilles / Sint-Gillis": for calendars, which are shared.</summary>
    public static string LineInBoth(string street, string postcode, string nl, string fr) => $"{street}, {postcode} {Both(nl, fr)}";

    /// <param name="written">By the host; null: at the entrance.</param>
    /// <param name="language">Of the reader.</param>
    public static string MeetingPoint(string? written, Language language) => written ?? AtTheEntrance.In(language);
}
