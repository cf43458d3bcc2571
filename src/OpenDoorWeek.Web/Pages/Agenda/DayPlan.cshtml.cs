using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Hosts.Slots;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Agenda;

/// <summary>One day of the signed-in person, to print: where she goes, when, and how long it takes to get there.</summary>
[Authorize, PersonalPage]
public sealed class DayPlanModel(ReadDayPlan readDayPlan, Language language) : PageModel
{
    /// <summary>As 2026-11-23; anything else counts as none.</summary>
    [FromQuery]
    public string? Date { get; init; }

    public ReadDayPlan.Result Plan { get; private set; } = null!;

    public IReadOnlyList<(DateOnly Day, string Url)> OtherDays =>
        [.. Plan.Days.Where(d => d != Plan.Day).Select(d => (d, Links.DayPlan(language, d)))];

    public async Task OnGetAsync(CancellationToken ct) =>
        Plan = await readDayPlan.ExecuteAsync(new(HttpContext.Visitor()!.Person.PersonId, IsoDay.Read(Date)), ct);
}
