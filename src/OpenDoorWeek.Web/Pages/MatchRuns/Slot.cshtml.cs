using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>One slot of a finished run: who asked for it, who got it, and what one more place would do.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class SlotModel(ReadMatchSlot readMatchSlot) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public int Number { get; init; }

    [FromRoute]
    public Guid SlotId { get; init; }

    [FromQuery(Name = "preset")]
    public string? Preset { get; init; }

    public ReadMatchSlot.Result Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readMatchSlot.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number, Preset, SlotId), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }
}
