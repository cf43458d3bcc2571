using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Step 3: for how many people.</summary>
[HostContactsOnly]
public sealed class PlacesModel(SlotWay way, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [BindProperty]
    public string? Capacity { get; set; }

    [BindProperty]
    public string? Minimum { get; set; }

    public SlotStep Step { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        (Capacity, Minimum) = ($"{Step.Answers.Offer.Capacity}", Step.Answers.Offer.Minimum == 1 ? null : $"{Step.Answers.Offer.Minimum}");
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var (capacity, minimum) = (TypedNumber.Read(Capacity), string.IsNullOrWhiteSpace(Minimum) ? 1 : TypedNumber.Read(Minimum));
        ModelState.AddProblems(SlotRule.JudgePlaces(capacity ?? 0, minimum ?? 0), language);
        return ModelState.IsValid
            ? await way.KeepAsync(this, Step, Step.Answers with { Offer = Step.Answers.Offer with { Capacity = capacity!.Value, Minimum = minimum!.Value } }, ct)
            : Page();
    }

    /// <returns>Null when it may be filled in now; else what the page answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        (var step, var no) = await way.OpenAsync(HostId, SlotSteps.Places, ct);
        Step = step!;
        return no;
    }
}
