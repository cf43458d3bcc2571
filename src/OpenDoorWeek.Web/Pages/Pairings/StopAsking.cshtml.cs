using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Pairings;

/// <summary>GET says what stopping does, POST does it.</summary>
[HostContactsOnly]
public sealed class StopAskingModel(ReadOptIns readOptIns, StopOptIn stopOptIn, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    /// <summary>buddy, mentor or newcomer.</summary>
    [FromRoute]
    public string Role { get; init; } = "";

    public OptInHost Host { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!OptIn.Roles.Contains(Role) || await readOptIns.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct) is not { } read)
        {
            return NotFound();
        }

        Host = read.Host;
        return Host.Own(Role) is { IsLive: true } ? Page() : Redirect(PairLinks.OfHost(language, HostId));
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await stopOptIn.ExecuteAsync(new(HostId, HttpContext.HostActor(), Role), ct) switch
    {
        StopOptIn.Result.Stopped => Redirect(PairLinks.OfHost(language, HostId, "stopped")),
        _ => NotFound(),
    };
}
