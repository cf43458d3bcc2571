using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>One person of a finished run: what she wished, what she got, and why not, in the words that she would read.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class PersonModel(ReadMatchPerson readMatchPerson) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public int Number { get; init; }

    [FromRoute]
    public Guid VisitorId { get; init; }

    [FromQuery(Name = "preset")]
    public string? Preset { get; init; }

    public ReadMatchPerson.Result Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readMatchPerson.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number, Preset, VisitorId), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }
}
