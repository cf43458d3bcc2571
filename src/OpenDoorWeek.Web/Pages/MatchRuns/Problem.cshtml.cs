using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>What a run saw, without names: the input of the verbs match and verify.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class ProblemModel(ReadMatchFile readMatchFile) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public int Number { get; init; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await readMatchFile.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number, null), ct) is { } file
            ? File(file, "application/json", $"{Slug}-{Number}-problem.json")
            : NotFound();
}
