using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Step 2, where each day has its own hours: those of one day.</summary>
[HostContactsOnly]
public sealed class DayModel(SlotWay way, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [FromRoute]
    public DateTime Day { get; init; }

    [BindProperty]
    public TypedHours Hours { get; set; } = new();

    /// <summary>The chosen day after this one; null: it is the last.</summary>
    public DateOnly? Next => Step.Answers.DayAfter(Today);

    public string Heading => t(SlotStepTexts.OfDay, ("day", DateWords.Day(Today, language)));

    private DateOnly Today => DateOnly.FromDateTime(Day);

    public SlotStep Step { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        Hours = TypedHours.Of(Step.Answers.SpansOfDay.GetValueOrDefault(Today) ?? Step.Answers.Spans);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var spans = Hours.Judge(ModelState, language);
        if (!ModelState.IsValid)
        {
            Hours.Fill();
            return Page();
        }

        var answers = Step.Answers.WithDay(Today, spans);
        answers = way.Pressed == "copy" && Next is { } copied ? answers.WithDay(copied, spans) : answers;
        return await way.KeepAsync(this, Step, answers with { IsSameEachDay = false }, ct, Next is { } next ? way.Day(HostId, next) : null);
    }

    /// <returns>Null when it may be filled in now; else what the page answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        (var step, var no) = await way.OpenAsync(HostId, SlotSteps.Times, ct);
        Step = step!;
        return no ?? (Step.Answers.Days.Contains(Today) ? null : NotFound());
    }
}
