using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Step 2: the hours, the same on each day or each day its own.</summary>
[HostContactsOnly]
public sealed class TimesModel(SlotWay way, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    /// <summary>"same" or "own".</summary>
    [BindProperty]
    public string? Pattern { get; set; }

    [BindProperty]
    public TypedHours Hours { get; set; } = new();

    public IEnumerable<Choice> Patterns => [new("same", t(SlotStepTexts.PatternSame)), new("own", t(SlotStepTexts.PatternOwn))];

    public SlotStep Step { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        Pattern = Step.Answers.IsSameEachDay ? "same" : "own";
        Hours = TypedHours.Of(Step.Answers.Spans);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        // With hours of its own for each day, those typed here are what each day begins with.
        var isSame = Pattern != "own";
        var spans = Hours.Judge(ModelState, language);
        if (!isSame && Hours.IsEmpty)
        {
            ModelState.Clear();
        }

        if (!ModelState.IsValid)
        {
            Hours.Fill();
            return Page();
        }

        var answers = Step.Answers with { IsSameEachDay = isSame, Spans = spans };
        return await way.KeepAsync(this, Step, answers, ct, isSame || answers.Days.Count == 0 ? null : way.Day(HostId, answers.Days.Min()));
    }

    /// <returns>Null when it may be filled in now; else what the page answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        (var step, var no) = await way.OpenAsync(HostId, SlotSteps.Times, ct);
        Step = step!;
        return no;
    }
}
