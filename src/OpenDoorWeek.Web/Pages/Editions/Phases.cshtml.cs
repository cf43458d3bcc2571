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

/// <summary>All phases of an edition at once: only together can they be judged.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class PhasesModel(ReadEdition readEdition, SetPhases setPhases, ListOtherEvents listOtherEvents, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>"created" or "moved": what has just been done; null: nothing.</summary>
    [FromQuery]
    public string? Done { get; init; }

    [BindProperty]
    public List<PhaseInput> Phases { get; set; } = [];

    public ReadEdition.Result Edition { get; private set; } = null!;

    public IReadOnlyList<Phase> Defaults => PhaseDefaults.Of(Edition.Days);

    /// <summary>Of the phases as they are kept: after a move of the week they may no longer fit.</summary>
    public IReadOnlyList<PhaseProblem> Problems => PhaseRule.Check(Edition.Days, Edition.Phases);

    public IReadOnlyList<DayNote> Notes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var page = await OnPostKeepAsync(ct);
        Phases = Edition is null ? Phases : PhaseInput.Of(Edition);
        return page;
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        if (await readEdition.ExecuteAsync(Slug, ct) is not { } edition)
        {
            return NotFound();
        }

        Edition = edition;
        Notes = DayNotes.OfPhases(edition.Days, await listOtherEvents.ExecuteAsync(Slug, ct), language);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var phases = PhaseInput.Read(Phases, ModelState, t);
        if (!ModelState.IsValid)
        {
            return await OnPostKeepAsync(ct);
        }

        return await setPhases.ExecuteAsync(new(HttpContext.Organiser(), Slug, phases), ct) switch
        {
            SetPhases.Result.Saved => Redirect(Links.Organise(language, Slug, done: "saved")),
            SetPhases.Result.Refused { Refusal: EditionRefusal.PhasesDoNotFit no } => await AgainAsync(no.Problems, ct),
            SetPhases.Result.Refused => NotFound(),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<IActionResult> AgainAsync(IReadOnlyList<PhaseProblem> problems, CancellationToken ct)
    {
        foreach (var problem in problems)
        {
            ModelState.AddModelError(PhaseInput.FieldOf(Phases, problem), PhaseProblemWords.Of(problem, language));
        }

        return await OnPostKeepAsync(ct);
    }
}
