using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Confirms a submission: what to quote, what comes next and when. A bookmark of it leads on when the answer is there.</summary>
[HostContactsOnly]
public sealed class SubmittedModel(HostWay way) : PageModel
{
    private const int WorkingDays = 5;

    [FromRoute]
    public Guid HostId { get; init; }

    public RegisteredHost Host { get; private set; } = null!;

    /// <summary>Five working days after it was submitted; legal holidays are not counted off.</summary>
    public DateOnly AnswerBy => AddWorkingDays(Brussels.DayOf(Host.SubmittedAt!.Value), WorkingDays);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await way.FindAsync(HostId, ct) is not { Host: { Status: "submitted" } host })
        {
            return way.ToOverview(HostId);
        }

        Host = host;
        return Page();
    }

    internal static DateOnly AddWorkingDays(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}
