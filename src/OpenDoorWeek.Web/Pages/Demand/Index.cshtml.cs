using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Demand;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Demand;

/// <summary>Demand against supply, in the zones of the organiser who looks; the same as a file.</summary>
[OrganisersOnly, PersonalPage]
public sealed class IndexModel(ReadDemand readDemand, ExportDemand exportDemand, ReadEdition readEdition, Language language) : PageModel
{
    public const int MostShown = 50;

    [FromRoute]
    public string Slug { get; init; } = "";

    public ReadEdition.Result Edition { get; private set; } = null!;

    public ReadDemand.Result Demand { get; private set; } = null!;

    private ReadDemand.Request Asked => new(HttpContext.Organiser(), Slug);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } edition)
        {
            return NotFound();
        }

        (Edition, Demand) = (edition, await readDemand.ExecuteAsync(Asked, ct));
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => await FindAsync(ct) is null
        ? NotFound()
        : File(await exportDemand.ExecuteAsync(new(Asked, language), ct), "text/csv; charset=utf-8", $"{Slug}-demand.csv");

    /// <returns>Null: no such edition, or none of her zones takes part.</returns>
    private async Task<ReadEdition.Result?> FindAsync(CancellationToken ct) =>
        await readEdition.ExecuteAsync(Slug, ct) is { } edition && edition.Zones.Any(z => HttpContext.Organiser().Covers(z.ZoneCode)) ? edition : null;
}
