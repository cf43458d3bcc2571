using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>The start page of an edition: what it is, what can be done now, how it goes on, whom to call.</summary>
public sealed class ShowModel(ReadEdition readEdition, FindOutcome findOutcome) : PageModel
{
    public ReadEdition.Result Edition { get; private set; } = null!;

    /// <summary>Who looks can read what she got.</summary>
    public bool HasOutcome { get; private set; }

    public NowNote Now { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (await readEdition.ExecuteAsync(slug, ct) is not { } edition)
        {
            return NotFound();
        }

        Edition = edition;
        HasOutcome = await findOutcome.ExecuteAsync(new(slug, HttpContext.Visitor()?.Person.PersonId), ct);
        Now = NowNote.Of(edition, HttpContext.Language());
        return Page();
    }
}
