using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.SlotImports;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions.SlotImports;

/// <summary>The visits of an edition as a file, or its header alone.</summary>
[OrganisersOnly, PersonalPage]
public sealed class ExportModel(ExportSlots exportSlots, Language language) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>"machine": names and codes that never change.</summary>
    [FromQuery]
    public string? Header { get; init; }

    /// <summary>"none": a template.</summary>
    [FromQuery]
    public string? Rows { get; init; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var file = await exportSlots.ExecuteAsync(new(HttpContext.Organiser(), Slug, Header == "machine" ? null : language, Rows == "none"), ct);
        return file is null ? NotFound() : File(file, "text/csv; charset=utf-8", $"{Slug}-slots.csv");
    }
}
