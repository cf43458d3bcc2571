using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Step 4: languages, and what makes the visit easier to follow.</summary>
[HostContactsOnly]
public sealed class LanguagesModel(SlotWay way, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [BindProperty]
    public string[] Languages { get; set; } = [];

    [BindProperty]
    public string[] Supports { get; set; } = [];

    public IEnumerable<Choice> Choices => LanguageWords.Codes.Select(c => new Choice(c, LanguageWords.Name(c, language)));

    public IEnumerable<Choice> SupportChoices => SupportWords.Codes.Select(c => new Choice(c, SupportWords.Name(c, language)));

    public SlotStep Step { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        (Languages, Supports) = ([.. Step.Answers.Offer.Languages], [.. Step.Answers.Offer.Supports]);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var offer = (Step.Answers.Offer with { Languages = Languages, Supports = Supports }).Tidy();
        if (offer.Languages.Count == 0)
        {
            ModelState.AddModelError(nameof(Languages), t(FormTexts.LanguageNone));
            return Page();
        }

        return await way.KeepAsync(this, Step, Step.Answers with { Offer = offer }, ct);
    }

    /// <returns>Null when it may be filled in now; else what the page answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        (var step, var no) = await way.OpenAsync(HostId, SlotSteps.Languages, ct);
        Step = step!;
        return no;
    }
}
