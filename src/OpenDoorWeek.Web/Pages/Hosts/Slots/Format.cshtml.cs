using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Step 5: how the visit goes, by a list that is open.</summary>
[HostContactsOnly]
public sealed class FormatModel(SlotWay way, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [BindProperty]
    public string? Format { get; set; }

    [BindProperty]
    public string? OwnFormat { get; set; }

    public IEnumerable<Choice> Choices => FormatWords.Codes.Select(c => new Choice(c, FormatWords.Name(c, language)));

    public SlotStep Step { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var format = Step.Answers.Offer.Format;
        (Format, OwnFormat) = FormatWords.Codes.Contains(format) ? (format, (string?)null) : (null, format);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var offer = Step.Answers.Offer with { Format = string.IsNullOrWhiteSpace(OwnFormat) ? Format ?? "" : OwnFormat.Trim() };
        ModelState.AddProblems(SlotRule.JudgeOffer(offer).Where(p => p.Field == SlotField.Format), language);
        return ModelState.IsValid ? await way.KeepAsync(this, Step, Step.Answers with { Offer = offer }, ct) : Page();
    }

    /// <returns>Null when it may be filled in now; else what the page answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        (var step, var no) = await way.OpenAsync(HostId, SlotSteps.Format, ct);
        Step = step!;
        return no;
    }
}
