using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Name, days and booking hours of an edition.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class EditModel(ReadEdition readEdition, EditEdition editEdition, ListOtherEvents listOtherEvents, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [BindProperty]
    public EditionInput Draft { get; set; } = new();

    public ReadEdition.Result Edition { get; private set; } = null!;

    public IReadOnlyList<DayNote> Notes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var page = await OnPostKeepAsync(ct);
        Draft = Edition is null ? Draft : EditionInput.Of(Edition);
        return page;
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        if (await readEdition.ExecuteAsync(Slug, ct) is not { } edition)
        {
            return NotFound();
        }

        Edition = edition;
        Notes = DayNotes.Around(edition.Days, await listOtherEvents.ExecuteAsync(Slug, ct), language);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Draft.Read(ModelState, nameof(Draft), t) is not { } draft)
        {
            return await OnPostKeepAsync(ct);
        }

        return await editEdition.ExecuteAsync(new(HttpContext.Organiser(), Slug, draft), ct) switch
        {
            EditEdition.Result.Saved { DaysMoved: true } => Redirect(Links.Organise(language, Slug, "phases", "moved")),
            EditEdition.Result.Saved => Redirect(Links.Organise(language, Slug, done: "saved")),
            EditEdition.Result.Refused { Refusal: EditionRefusal.Unknown } => NotFound(),
            EditEdition.Result.Refused no => await AgainAsync(no.Refusal, ct),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<IActionResult> AgainAsync(EditionRefusal refusal, CancellationToken ct)
    {
        ModelState.AddRefusal(refusal, [], language);
        return await OnPostKeepAsync(ct);
    }
}
