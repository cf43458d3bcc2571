namespace OpenDoorWeek.Core.Words;

/// <summary>What a host offers to make a visit easier to follow.</summary>
public static class SupportWords
{
    private static readonly Dictionary<string, Text> Names = new()
    {
        ["slow-and-clear"] = new("spreekt traag en duidelijk", "parle lentement et clairement", "speaks slowly and clearly"),
        ["material-nl-fr"] = new("materiaal in de 2 talen", "documents dans les 2 langues", "material in both languages"),
        ["questions-nl"] = new("vragen in het Nederlands mogelijk", "questions possibles en néerlandais", "questions in Dutch welcome"),
        ["questions-fr"] = new("vragen in het Frans mogelijk", "questions possibles en français", "questions in French welcome"),
        ["bilingual-guide"] = new("gezamenlijke tweetalige begeleiding", "coanimation bilingue", "bilingual co-guide"),
        ["step-free"] = new("toegankelijk zonder trap", "accessible sans escalier", "step-free access"),
    };

    /// <summary>Codes of column <c>slot_support.support</c>.</summary>
    public static IReadOnlyCollection<string> Codes => Names.Keys;

    /// <exception cref="KeyNotFoundException">The code is not one of <see cref="Codes"/>.</exception>
    public static string Name(string code, Language language) => Names[code].In(language);
}
