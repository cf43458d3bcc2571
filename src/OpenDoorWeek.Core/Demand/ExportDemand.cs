using System.Globalization;
using OpenDoorWeek.Core.Exports;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Core.Demand;

/// <summary>Demand of an edition as a file, one visit a row; small numbers are hidden in it as on the page.</summary>
public sealed class ExportDemand(ReadDemand readDemand)
{
    /// <param name="Of">Whose zones, of which edition.</param>
    /// <param name="Language">Of headings and words.</param>
    public sealed record Request(ReadDemand.Request Of, Language Language);

    public async Task<byte[]> ExecuteAsync(Request request, CancellationToken ct) =>
        Write((await readDemand.ExecuteAsync(request.Of, ct)).Slots, request.Language);

    internal static byte[] Write(IEnumerable<SlotDemand> slots, Language language) =>
        CsvText.Write([DemandWords.Columns(language), .. slots.Select(s => Row(s, language))]);

    private static IReadOnlyList<string?> Row(SlotDemand s, Language language) =>
    [
        s.Zone.In(language), SectorWords.Name(s.Sector, language), s.HostName, s.LocalDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        s.LocalStart.ToString("HH:mm", CultureInfo.InvariantCulture), s.LocalEnd.ToString("HH:mm", CultureInfo.InvariantCulture), $"{s.Capacity}",
        DemandWords.Count(s.Wishes), s.Wishes < SlotDemand.Fewest ? DemandWords.Count(0) : $"{s.People}", DemandWords.Part(s.First, s.Wishes),
        DemandWords.Part(s.InNl, s.Wishes), DemandWords.Part(s.InFr, s.Wishes), DemandWords.Part(s.InEn, s.Wishes),
    ];
}
