using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Organisers;

/// <summary>GET says what resetting a second factor does, POST does it.</summary>
[OrganisersOnly(IsFresh = true), PersonalPage]
public sealed class ResetModel(ListOrganisers listOrganisers, ResetSecondFactor resetSecondFactor, Language language) : PageModel
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
        if (!await resetSecondFactor.ExecuteAsync(new(HttpContext.Organiser(), personId), ct))
        {
            return NotFound();
        }

        return Redirect(personId == HttpContext.Organiser().PersonId ? Links.Home(language) : Links.Organisers(language, "reset"));
    }
}
