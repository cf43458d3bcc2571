using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Step 9: what visitors read, in the languages in which the host writes.</summary>
[HostContactsOnly]
public sealed class WordsModel(SlotWay way, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [BindProperty]
    public TypedTexts Texts { get; set; } = new();

    public SlotStep Step { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        Texts = TypedTexts.Of(Step.Answers.Offer.Texts);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var texts = Texts.Read();
        ModelState.AddProblems(texts.SelectMany(SlotRule.JudgeText), language, "Texts.");
        return ModelState.IsValid ? await way.KeepAsync(this, Step, Step.Answers with { Offer = Step.Answers.Offer with { Texts = texts } }, ct) : Page();
    }

    /// <returns>Null when it may be filled in now; else what the page answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        (var step, var no) = await way.OpenAsync(HostId, SlotSteps.Text, ct);
        Step = step!;
        return no;
    }
}
