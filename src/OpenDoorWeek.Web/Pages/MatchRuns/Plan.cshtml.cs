using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Matching.Plans;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>One of the plans of a run, without names: to the byte what the verb match writes.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class PlanModel(ReadMatchFile readMatchFile) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public int Number { get; init; }

    /// <summary>Which plan; null: equal shares.</summary>
    [FromQuery(Name = "preset")]
    public string? Asked { get; init; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var preset = Asked ?? Preset.EqualShares.Name;
        return await readMatchFile.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number, preset), ct) is { } file
            ? File(file, "application/json", $"{Slug}-{Number}-{preset}-plan.json")
            : NotFound();
    }
}
