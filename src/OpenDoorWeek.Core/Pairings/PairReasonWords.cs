using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Pairings;

/// <summary>Why two or three suit each other, in the words of the reader: "allebei Nederlandstalig; 1080 en 1081; jeugd en gezin en scholen".</summary>
public static class PairReasonWords
{
    private static readonly Dictionary<string, Text> Both = new()
    {
        ["nl"] = new("allebei Nederlandstalig", "langue commune\u00a0: le néerlandais", "both Dutch-speaking"),
        ["fr"] = new("allebei Franstalig", "langue commune\u00a0: le français", "both French-speaking"),
        ["en"] = new("allebei Engelstalig", "langue commune\u00a0: l'anglais", "both English-speaking"),
    };

    private static readonly Text OneLanguage = new("gemeenschappelijke taal: {languages}", "langue commune\u00a0: {languages}", "shared language: {languages}");
    private static readonly Text Languages = new("gemeenschappelijke talen: {languages}", "langues communes\u00a0: {languages}", "shared languages: {languages}");
    private static readonly Text NoLanguage = new("geen gemeenschappelijke taal", "pas de langue commune", "no shared language");
    private static readonly Text SamePlace = new("allebei in {place}", "même code postal\u00a0: {place}", "both in {place}");
    private static readonly Text AllSamePlace = new("alle drie in {place}", "même code postal\u00a0: {place}", "all three in {place}");
    private static readonly Text SameSector = new("zelfde sector: {sector}", "même secteur\u00a0: {sector}", "same sector: {sector}");
    private static readonly Text Sectors = new("sectoren: {sectors}", "secteurs\u00a0: {sectors}", "sectors: {sectors}");
    private static readonly Text And = new(" en ", " et ", " and ");
    private static readonly Text Between = new("; ", "\u00a0; ", "; ");
    private static readonly Text ByHand = new("gekozen door het zorgzoneteam", "choix de l'équipe du bassin", "chosen by the care zone team");
    private static readonly Plural Took = new(
        new("de mentor deed al {n} keer mee", "déjà {n} participation de la structure mentor", "the mentor has taken part {n} time"),
        new("de mentor deed al {n} keer mee", "déjà {n} participations de la structure mentor", "the mentor has taken part {n} times"));

    /// <returns>Never empty; no name and no contact data.</returns>
    public static string Of(PairReasons why, Language language)
    {
        string?[] parts =
        [
            OfLanguages(why, language),
            OfPlaces(why, language),
            OfSectors(why, language),
            why.Editions > 0 ? Took.Of(why.Editions, language) : null,
            why.IsByHand ? ByHand.In(language) : null,
        ];
        return string.Join(Between.In(language), parts.Where(p => p is not null));
    }

    private static string OfLanguages(PairReasons why, Language language) => why.Languages switch
    {
        [] => NoLanguage.In(language),
        [var one] when why.Sides.Length == 2 && Both.TryGetValue(one, out var both) => both.In(language),
        [_] => OneLanguage.In(language, ("languages", LanguageWords.List(why.Languages, language))),
        _ => Languages.In(language, ("languages", LanguageWords.List(why.Languages, language))),
    };

    private static string OfPlaces(PairReasons why, Language language)
    {
        string[] places = [.. why.Sides.Select(s => s.Postcode).Distinct().Order(StringComparer.Ordinal)];
        return places.Length > 1 ? Join(places, language) : (why.Sides.Length > 2 ? AllSamePlace : SamePlace).In(language, ("place", string.Concat(places)));
    }

    private static string OfSectors(PairReasons why, Language language)
    {
        string[] sectors = [.. why.Sides.Select(s => s.Sector).Distinct().Select(s => SectorWords.Name(s, language))];
        return sectors.Length > 1
            ? Sectors.In(language, ("sectors", string.Join(", ", sectors)))
            : SameSector.In(language, ("sector", string.Concat(sectors)));
    }

    private static string Join(string[] words, Language language) => $"{string.Join(", ", words[..^1])}{And.In(language)}{words[^1]}";
}
