using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Organisers;

/// <summary>GET says what removing an organiser does, POST does it.</summary>
[OrganisersOnly(IsFresh = true), PersonalPage]
public sealed class RemoveModel(ListOrganisers listOrganisers, RemoveOrganiser removeOrganiser, Language language, Translate t) : PageModel
{
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid personId, CancellationToken ct)
    {
        if (await listOrganisers.NameAsync(HttpContext.Organiser(), personId, ct) is not { } name)
        {
            return NotFound();
        }

        Name = name;
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(Guid personId, CancellationToken ct) => OnGetAsync(personId, ct);

    public async Task<IActionResult> OnPostAsync(Guid personId, CancellationToken ct)
    {
        switch (await removeOrganiser.ExecuteAsync(new(HttpContext.Organiser(), personId), ct))
        {
            case RemoveOrganiser.Result.Removed:
                return Redirect(personId == HttpContext.Organiser().PersonId ? Links.Home(language) : Links.Organisers(language, "removed"));
            case RemoveOrganiser.Result.LastOfAllZones:
                ModelState.AddModelError("", t(OrganiserTexts.LastOfAll));
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await OnGetAsync(personId, ct);
            default:
                return NotFound();
        }
    }
}
