using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Publications;

/// <summary>What was published of an edition, the newest first, with how far its mails are.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class IndexModel(ListPublications listPublications, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    public ListPublications.Result Read { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await listPublications.ExecuteAsync(new(HttpContext.Organiser(), Slug), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }
}
