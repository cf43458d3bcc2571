namespace OpenDoorWeek.Core.Words;

/// <summary>Who sees a visit.</summary>
public static class VisibilityWords
{
    private static readonly Dictionary<string, Text> Names = new()
    {
        ["public"] = new("openbaar", "visible par tout le monde", "public"),
        ["professionals"] = new("alleen voor ingelogde professionals", "réservé au secteur, sur connexion", "signed-in professionals only"),
        ["matching"] = new("alleen via de verdeling", "seulement par la répartition", "only when places are shared out"),
    };

    /// <summary>Codes of column <c>slot.visibility</c>.</summary>
    public static IReadOnlyCollection<string> Codes => Names.Keys;

    /// <exception cref="KeyNotFoundException">The code is not one of <see cref="Codes"/>.</exception>
    public static string Name(string code, Language language) => Names[code].In(language);
}
