namespace OpenDoorWeek.Core.Words;

/// <summary>How a visit goes. An open list: what is none of these codes is what the host wrote.</summary>
public static class FormatWords
{
    private static readonly Dictionary<string, Text> Names = new()
    {
        ["tour-and-talk"] = new("rondleiding en gesprek", "visite guidée et échange", "tour and talk"),
        ["round-table"] = new("rondetafel", "table ronde", "round table"),
        ["workshop"] = new("workshop", "atelier", "workshop"),
        ["walk"] = new("wandeling in de buurt", "balade dans le quartier", "walk in the neighbourhood"),
        ["shadowing"] = new("meelopen met het team", "immersion dans l'équipe", "shadowing the team"),
    };

    /// <summary>Those that have words in three languages, the most common first.</summary>
    public static IReadOnlyCollection<string> Codes => Names.Keys;

    /// <returns>The host's own words where the format is none of <see cref="Codes"/>.</returns>
    public static string Name(string format, Language language) => Names.TryGetValue(format, out var name) ? name.In(language) : format;
}
