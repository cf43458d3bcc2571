using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>What organisers decided for all runs, with who, when and why.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class PinsModel(ListMatchPins listMatchPins, RemoveMatchPin removeMatchPin, Language language) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>"added" or "removed": what has just been done; null: nothing.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public ListMatchPins.Result Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await listMatchPins.ExecuteAsync(new(HttpContext.Organiser(), Slug), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid pinId, CancellationToken ct) =>
        await removeMatchPin.ExecuteAsync(new(HttpContext.Organiser(), Slug, pinId), ct) is RemoveMatchPin.Result.Removed
            ? Redirect(MatchLinks.Pins(language, Slug, "removed"))
            : NotFound();
}
