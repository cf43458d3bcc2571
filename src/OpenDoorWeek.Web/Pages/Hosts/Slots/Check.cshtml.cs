using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>The last page: all answers with the way back to each, what to mind, and the button that publishes.</summary>
[HostContactsOnly]
public sealed class CheckModel(SlotWay way, PublishSlots publishSlots, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [BindProperty]
    public Guid DraftId { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public SlotStep Step { get; private set; } = null!;

    /// <summary>Each with what may be minded about it; nothing of it forbids.</summary>
    public IReadOnlyList<(SlotMoment Moment, IReadOnlyList<string> Notes)> Moments =>
        [.. Step.Answers.Moments.Select((m, i) => (m, (IReadOnlyList<string>)[.. NotesOf(m, Step.Answers.Moments.Where((_, j) => j != i))]))];

    public IEnumerable<(string Step, string Name, string Words)> Answers => OfferSummary.Of(Step.Answers.Offer, Step.Host, language)
        .Prepend((SlotSteps.Times, t(HostSlotTexts.Times), Hours()))
        .Prepend((SlotSteps.Days, t(HostSlotTexts.Days), string.Join(", ", Step.Answers.Days.Order().Select(d => DateWords.DayShort(d, language)))));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        switch (await publishSlots.ExecuteAsync(new(HostId, way.Actor, DraftId, Version), ct))
        {
            case SlotChange.Done:
                return Redirect(HostSlotLinks.Published(language, HostId, DraftId));
            case SlotChange.Unknown:
                return Redirect(HostSlotLinks.List(language, HostId));
            case SlotChange.Wrong wrong:
                wrong.Problems.Select(p => SlotProblemTexts.Of(p, language)).ToList().ForEach(m => ModelState.AddModelError("", m));
                break;
            case SlotChange.Refused no when await FindAsync(ct) is null:
                ModelState.AddModelError("", SlotRefusalTexts.Of(no.Refusal, language, Step.Host.ZonePhone));
                break;
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return await FindAsync(ct) ?? Page();
    }

    private IEnumerable<string> NotesOf(SlotMoment moment, IEnumerable<SlotMoment> sisters)
    {
        if (SlotRule.Overlapping(moment, Step.Read.Own.Concat(sisters)).Count > 0)
        {
            yield return t(HostSlotTexts.OverlapsOwn);
        }

        foreach (var other in Step.Read.Others.Where(o => o.Overlaps(moment.Day, moment.Span.Start, moment.Span.End)))
        {
            yield return t(HostSlotTexts.OverlapsOther, ("title", other.Title));
        }
    }

    private string Hours() => Step.Answers.IsSameEachDay
        ? string.Join("; ", Step.Answers.Spans.Select(s => DateWords.Span(s.Start, s.End, language)))
        : t(SlotStepTexts.PatternOwn);

    /// <returns>Null where all pages are filled in; else the way to the first that is not.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        (var step, var no) = await way.OpenAsync(HostId, SlotSteps.Text, ct);
        Step = step!;
        return no ?? (Step.Answers.OpenStep is { } open ? Redirect(OpenPage(open)) : null);
    }

    private string OpenPage(string step) => step == SlotSteps.Times && Step.Answers is { IsSameEachDay: false, DayWithoutSpan: { } day }
        ? HostSlotLinks.Day(language, HostId, day, fromCheck: true)
        : HostSlotLinks.Step(language, HostId, step);
}
