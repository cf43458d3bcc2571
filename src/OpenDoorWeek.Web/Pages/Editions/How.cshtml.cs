using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>How an edition works: for who goes on a visit, and for who opens a door (who, how long, what to have ready, until when).</summary>
public sealed class HowModel(ReadEdition readEdition) : PageModel
{
    public ReadEdition.Result Edition { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (await readEdition.ExecuteAsync(slug, ct) is not { } edition)
        {
            return NotFound();
        }

        Edition = edition;
        return Page();
    }
}
