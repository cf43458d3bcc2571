using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Hosts.Slots;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>One day of a host, to print: its visits, and a list on which visitors sign.</summary>
[HostContactsOnly]
public sealed class DayPlanModel(ReadHostDayPlan readDayPlan, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    /// <summary>As 2026-11-23; anything else counts as none.</summary>
    [FromQuery]
    public string? Date { get; init; }

    public ReadHostDayPlan.Result Plan { get; private set; } = null!;

    public IReadOnlyList<(DateOnly Day, string Url)> OtherDays =>
        [.. Plan.Days.Where(d => d != Plan.Day).Select(d => (d, HostLinks.DayPlan(language, HostId, d)))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readDayPlan.ExecuteAsync(new(HostId, HttpContext.HostActor(), IsoDay.Read(Date)), ct) is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        return Page();
    }
}
