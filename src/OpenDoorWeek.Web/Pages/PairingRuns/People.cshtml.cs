using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PairingRuns;

/// <summary>Who asked for what, and whose structure counts as experienced, to be corrected.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class PeopleModel(ReadPairings readPairings, SetExperience setExperience, Language language) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>"set": what has just been done; null: nothing.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public ReadPairings.Result Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readPairings.ExecuteAsync(new(HttpContext.Organiser(), Slug), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    /// <param name="as">"yes" or "no"; else as history has it.</param>
    public async Task<IActionResult> OnPostExperienceAsync(Guid organisationId, string? @as, CancellationToken ct)
    {
        bool? isExperienced = @as switch { "yes" => true, "no" => false, _ => null };
        return await setExperience.ExecuteAsync(new(HttpContext.Organiser(), Slug, organisationId, isExperienced), ct) is SetExperience.Result.Set
            ? Redirect(PairingRunLinks.People(language, Slug, "set"))
            : NotFound();
    }
}
