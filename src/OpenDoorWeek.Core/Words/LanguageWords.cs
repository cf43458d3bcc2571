namespace OpenDoorWeek.Core.Words;

/// <summary>Names of the languages of visits, in the language of the reader.</summary>
public static class LanguageWords
{
    /// <summary>Codes of column <c>slot_language.language</c>, the most common first.</summary>
    public static readonly IReadOnlyList<string> Codes = ["nl", "fr", "en", "vgt", "lsfb", "ar", "tr", "es", "pt", "pl", "ro"];

    private static readonly Dictionary<string, Text> Names = new()
    {
        ["nl"] = new("Nederlands", "néerlandais", "Dutch"),
        ["fr"] = new("Frans", "français", "French"),
        ["en"] = new("Engels", "anglais", "English"),
        ["vgt"] = new("Vlaamse gebarentaal (VGT)", "langue des signes flamande (VGT)", "Flemish sign language (VGT)"),
        ["lsfb"] = new("Frans-Belgische gebarentaal (LSFB)", "langue des signes (LSFB)", "French Belgian sign language (LSFB)"),
        ["ar"] = new("Arabisch", "arabe", "Arabic"),
        ["tr"] = new("Turks", "turc", "Turkish"),
        ["es"] = new("Spaans", "espagnol", "Spanish"),
        ["pt"] = new("Portugees", "portugais", "Portuguese"),
        ["pl"] = new("Pools", "polonais", "Polish"),
        ["ro"] = new("Roemeens", "roumain", "Romanian"),
    };

    private static readonly Text And = new(" en ", " et ", " and ");
    private static readonly Text InOne = new("in het {language}", "en {language}", "in {language}");
    private static readonly Text InSigned = new("in de {language}", "en {language}", "in {language}");

    /// <summary>"Nederlands", "néerlandais", "Dutch".</summary>
    /// <exception cref="KeyNotFoundException">The code is not one of <see cref="Codes"/>.</exception>
    public static string Name(string code, Language language) => Names[code].In(language);

    /// <summary>"Nederlands en Frans": in the order of <see cref="Codes"/>.</summary>
    public static string List(IEnumerable<string> codes, Language language) => Join(Ordered(codes).Select(c => Name(c, language)), language);

    /// <summary>"in het Nederlands en in de Vlaamse gebarentaal (VGT)", "en néerlandais et en français".</summary>
    public static string In(IEnumerable<string> codes, Language language) =>
        Join(Ordered(codes).Select(c => (c is "vgt" or "lsfb" ? InSigned : InOne).In(language, ("language", Name(c, language)))), language);

    private static IEnumerable<string> Ordered(IEnumerable<string> codes) => Codes.Where(codes.Contains);

    private static string Join(IEnumerable<string> words, Language language)
    {
        string[] all = [.. words];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])}{And.In(language)}{all[^1]}";
    }
}
