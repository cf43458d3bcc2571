using System.Globalization;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Demand;

/// <summary>Numbers of wishes, and the headings of their file.</summary>
public static class DemandWords
{
    private static readonly Text[] Headings =
    [
        new("zorgzone", "bassin", "care zone"), new("sector", "secteur", "sector"), new("onthaalstructuur", "structure accueillante", "host"),
        new("dag", "jour", "day"), new("begin", "début", "start"), new("einde", "fin", "end"), new("plaatsen", "places", "places"),
        new("wensen", "souhaits", "wishes"), new("personen", "personnes", "people"), new("eerste wens", "premier souhait", "first wish"),
        new("Nederlands", "néerlandais", "Dutch"), new("Frans", "français", "French"), new("Engels", "anglais", "English"),
    ];

    public static IReadOnlyList<string?> Columns(Language language) => [.. Headings.Select(h => h.In(language))];

    /// <summary>"14", and "&lt; 5" where it would tell of persons.</summary>
    public static string Count(int count) => count < SlotDemand.Fewest ? $"<\u00a0{SlotDemand.Fewest}" : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A part of what few enough make up is told as little as the whole.</summary>
    /// <param name="part">Of these wishes.</param>
    /// <param name="whole">All of them.</param>
    public static string Part(int part, int whole) => Count(whole < SlotDemand.Fewest || whole - part is > 0 and < SlotDemand.Fewest ? 0 : part);
}
