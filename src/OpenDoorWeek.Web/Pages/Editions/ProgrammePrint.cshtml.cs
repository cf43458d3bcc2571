using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>The programme on paper, Dutch beside French; of one zone where asked.</summary>
public sealed class ProgrammePrintModel(ReadPrintedProgramme readProgramme) : PageModel
{
    /// <summary>The languages of the region, whatever that of the page is.</summary>
    public static readonly IReadOnlyList<Language> Both = [Language.Nl, Language.Fr];

    [FromRoute]
    public string Slug { get; init; } = "";

    [FromQuery]
    public string? Zone { get; init; }

    public ReadPrintedProgramme.Result Programme { get; private set; } = null!;

    /// <summary>Those with a visit.</summary>
    public IReadOnlyList<(string Code, Text Name)> Zones { get; private set; } = [];

    /// <summary>Null: all of them; also for a zone that has no visit.</summary>
    public string? ZoneCode { get; private set; }

    public Text? ZoneName => ZoneCode is null ? null : Zones.First(z => z.Code == ZoneCode).Name;

    public IReadOnlyList<PrintedSlot> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readProgramme.ExecuteAsync(new(Slug), ct) is not { } programme)
        {
            return NotFound();
        }

        Programme = programme;
        Zones = [.. programme.Slots.DistinctBy(s => s.ZoneCode).Select(s => (s.ZoneCode, s.Zone)).OrderBy(z => z.ZoneCode, StringComparer.Ordinal)];
        ZoneCode = Zones.Any(z => z.Code == Zone) ? Zone : null;
        Found = [.. programme.Slots.Where(s => ZoneCode is null || s.ZoneCode == ZoneCode)];
        return Page();
    }
}
