using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Web.Languages;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>The start page of an edition: what it is, what can be done now, how it goes on, whom to call.</summary>
public sealed class ShowModel(ReadEdition readEdition) : PageModel
{
    public ReadEdition.Result Edition { get; private set; } = null!;

    public NowNote Now { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (await readEdition.ExecuteAsync(slug, ct) is not { } edition)
        {
            return NotFound();
        }

        Edition = edition;
        Now = NowNote.Of(edition, HttpContext.Language());
        return Page();
    }
}
