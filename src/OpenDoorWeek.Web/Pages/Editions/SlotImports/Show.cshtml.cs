using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.SlotImports;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions.SlotImports;

/// <summary>What a file would change and the button that does it; after that, what it changed and the way back.</summary>
[OrganisersOnly, PersonalPage]
public sealed class ShowModel(ReadSlotImport readSlotImport, CommitSlotImport commitSlotImport, UndoSlotImport undoSlotImport, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public Guid ImportId { get; init; }

    public ReadSlotImport.Import One { get; private set; } = null!;

    /// <summary>Null: it is no longer a trial.</summary>
    public SlotImportPlan? Plan { get; private set; }

    public bool MayUndo { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await AnswerAsync(await commitSlotImport.ExecuteAsync(new(HttpContext.Organiser(), Slug, ImportId), ct), ct);

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken ct) =>
        await AnswerAsync(await undoSlotImport.ExecuteAsync(new(HttpContext.Organiser(), Slug, ImportId), ct), ct);

    private async Task<IActionResult> AnswerAsync(ImportChange change, CancellationToken ct)
    {
        switch (change)
        {
            case ImportChange.Done:
                return Redirect(SlotImportLinks.Show(language, Slug, ImportId));
            case ImportChange.LookAgain:
                ModelState.AddModelError("", t(SlotImportTexts.LookAgain));
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await FindAsync(ct) ?? Page();
            case ImportChange.OutOfReach:
                return StatusCode(StatusCodes.Status403Forbidden);   // says whom to ask
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (await readSlotImport.ExecuteAsync(new(HttpContext.Organiser(), Slug, ImportId), ct) is not { One: { } one } read)
        {
            return NotFound();
        }

        (One, Plan, MayUndo) = (one, read.Plan, read.Last?.ImportId == one.ImportId);
        return null;
    }
}
