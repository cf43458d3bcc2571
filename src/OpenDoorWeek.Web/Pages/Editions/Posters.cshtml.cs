using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>The posters of all hosts in the organiser's zones, to print at once.</summary>
[OrganisersOnly, PersonalPage]
public sealed class PostersModel(ReadEdition readEdition, ListPosters listPosters) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    public ReadEdition.Result Edition { get; private set; } = null!;

    public IReadOnlyList<HostPoster> Posters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await listPosters.ExecuteAsync(new(Slug, HttpContext.Organiser()), ct) is not { } posters || await readEdition.ExecuteAsync(Slug, ct) is not { } edition)
        {
            return NotFound();
        }

        (Edition, Posters) = (edition, posters);
        return Page();
    }
}
