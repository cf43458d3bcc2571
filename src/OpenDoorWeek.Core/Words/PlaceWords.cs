namespace OpenDoorWeek.Core.Words;

/// <summary>Communes: Dutch pages use the Dutch name, French the French; English pages and invites give both in alphabetical order (words.md 1.5).</summary>
public static class PlaceWords
{
    public static string Name(string nl, string fr, Language language) => language.Choose(nl, fr, Both(nl, fr));

    /// <summary>"Elsene / Ixelles"; one name where they are equal.</summary>
    public static string Both(string nl, string fr) =>
        nl == fr ? nl : string.CompareOrdinal(nl, fr) < 0 ? $"{nl} / {fr}" : $"{fr} / {nl}";
}
