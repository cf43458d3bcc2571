using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>What one reads before registering; a contact brings an organisation that exists.</summary>
public sealed class NewModel(ReadStart readStart, JoinEdition joinEdition, Language language) : PageModel
{
    private static readonly Text And = new(" en ", " et ", " and ");
    private static readonly Text Zone = new("de zorgzone {zone}", "{zone}", "the {zone} care zone");

    [FromQuery(Name = "edition")]
    public string? Slug { get; init; }

    [BindProperty]
    public Guid OrganisationId { get; set; }

    public ReadStart.Result Start { get; private set; } = null!;

    /// <summary>"de zorgzone Zuid en de zorgzone Noord".</summary>
    public string ZoneNames => string.Join(And.In(language), Start.Zones.Select(z => Zone.In(language, ("zone", z.In(language)))));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readStart.ExecuteAsync(new(Slug ?? "", HttpContext.Visitor()?.Person.PersonId), ct) is not { } start)
        {
            return NotFound();
        }

        Start = start;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (HttpContext.Visitor() is not { Person: var person })
        {
            return Challenge();
        }

        return await joinEdition.ExecuteAsync(new(Slug ?? "", OrganisationId, new(person.PersonId, person.SecondFactorAt is not null)), ct) switch
        {
            JoinEdition.Result.Joined joined => Redirect(HostLinks.Overview(language, joined.HostId)),
            JoinEdition.Result.Refused no => await AgainAsync(no.Refusal, ct),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> AgainAsync(HostRefusal refusal, CancellationToken ct)
    {
        var page = await OnGetAsync(ct);
        ModelState.AddModelError("", HostWords.Say(refusal, language, Start.ContactPhone));
        Response.StatusCode = HostWords.StatusOf(refusal);
        return page;
    }
}
