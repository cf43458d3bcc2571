using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>GET says what withdrawing does, POST does it.</summary>
[HostContactsOnly]
public sealed class WithdrawModel(WithdrawHost withdrawHost, ReadHostReach readHostReach, HostWay way, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    /// <summary>With <see cref="Bookings"/> and <see cref="Waiting"/>: what the page said before the button was pressed.</summary>
    [BindProperty]
    public int People { get; set; }

    [BindProperty]
    public int Bookings { get; set; }

    [BindProperty]
    public int Waiting { get; set; }

    public RegisteredHost Host { get; private set; } = null!;

    /// <summary>Visits that would be cancelled, and who would be told.</summary>
    public ReadHostReach.Result Ends { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await way.FindAsync(HostId, ct) is not { Host: { Status: not "withdrawn" } host })
        {
            return way.ToOverview(HostId);
        }

        (Host, Ends) = (host, await readHostReach.ExecuteAsync(new(HostId, way.Actor), ct));
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await withdrawHost.ExecuteAsync(new(HostId, way.Actor, new(People, Bookings, Waiting)), ct) switch
    {
        HostChange.Done => way.ToOverview(HostId),
        HostChange.Refused no => await AgainAsync(no.Refusal, ct),
        _ => NotFound(),
    };

    private async Task<IActionResult> AgainAsync(HostRefusal refusal, CancellationToken ct)
    {
        ModelState.Clear();
        var page = await OnGetAsync(ct);
        if (page is not PageResult)
        {
            return page;
        }

        ModelState.AddRefusal(refusal, language, Host.ZonePhone);
        Response.StatusCode = HostWords.StatusOf(refusal);
        return page;
    }
}
