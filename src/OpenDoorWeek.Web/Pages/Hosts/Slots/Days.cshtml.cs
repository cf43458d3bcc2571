using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Step 1: the days, several at once, each with what else is on.</summary>
[HostContactsOnly]
public sealed class DaysModel(SlotWay way, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    /// <summary>ISO days.</summary>
    [BindProperty]
    public string[] Day { get; set; } = [];

    public IEnumerable<Choice> Choices => AllDays.Select(d => new Choice(IsoDay.Write(d), DayNotes.Label(d, Step.Read, language)));

    public bool HasSeveralWeekdays => AllDays.Count(d => !DayNotes.IsWeekend(d)) > 1;

    public bool HasWeekend => AllDays.Any(DayNotes.IsWeekend);

    private IEnumerable<DateOnly> AllDays => Enumerable.Range(0, Step.Host.Days.Count).Select(Step.Host.FirstDay.AddDays);

    public SlotStep Step { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        Day = [.. Step.Answers.Days.Select(IsoDay.Write)];
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        if (way.Pressed is "weekdays" or "weekend")
        {
            // Ticks them and shows the page: nothing is saved yet.
            Day = [.. Day.Union(AllDays.Where(d => DayNotes.IsWeekend(d) == (way.Pressed == "weekend")).Select(IsoDay.Write))];
            ModelState.Clear();
            return Page();
        }

        DateOnly[] days = [.. AllDays.Where(d => Day.Contains(IsoDay.Write(d)))];
        if (days.Length == 0)
        {
            ModelState.AddProblems([new(SlotField.Day, SlotFault.NoDay)], language);
            return Page();
        }

        return await way.KeepAsync(this, Step, Step.Answers with { Days = days }, ct);
    }

    /// <returns>Null when it may be filled in now; else what the page answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        (var step, var no) = await way.OpenAsync(HostId, SlotSteps.Days, ct);
        Step = step!;
        return no;
    }
}
