using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>GET says what withdrawing does, POST does it.</summary>
[HostContactsOnly]
public sealed class WithdrawModel(WithdrawHost withdrawHost, HostWay way, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    public RegisteredHost Host { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await way.FindAsync(HostId, ct) is not { Host: { Status: not "withdrawn" } host })
        {
            return way.ToOverview(HostId);
        }

        Host = host;
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await withdrawHost.ExecuteAsync(new(HostId, way.Actor), ct) switch
    {
        HostChange.Done => way.ToOverview(HostId),
        HostChange.Refused no => await AgainAsync(no.Refusal, ct),
        _ => NotFound(),
    };

    private async Task<IActionResult> AgainAsync(HostRefusal refusal, CancellationToken ct)
    {
        var page = await OnGetAsync(ct);
        ModelState.AddRefusal(refusal, language, Host.ZonePhone);
        Response.StatusCode = HostWords.StatusOf(refusal);
        return page;
    }
}
