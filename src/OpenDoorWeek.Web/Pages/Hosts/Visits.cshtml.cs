using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Slots;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>The visits of one host, for everybody: where its poster leads.</summary>
public sealed class VisitsModel(ShowHost showHost, ListOpenSlots listOpenSlots) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    public ShowHost.Host Host { get; private set; } = null!;

    /// <summary>Still to come.</summary>
    public IReadOnlyList<ListedSlot> Slots { get; private set; } = [];

    private bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await showHost.ExecuteAsync(new(HostId, null, IsSignedIn), ct) switch
        {
            ShowHost.Result.Shown shown => await ShowAsync(shown.Host, ct),
            ShowHost.Result.SignInFirst => Challenge(),
            ShowHost.Result.Unknown => NotFound(),
            _ => throw new UnreachableException(),
        };

    private async Task<PageResult> ShowAsync(ShowHost.Host host, CancellationToken ct)
    {
        var all = await listOpenSlots.ExecuteAsync(new(host.HostId, IsSignedIn), ct);
        (Host, Slots) = (host, [.. all.Slots.Where(s => s.StartsAt > all.Now)]);
        return Page();
    }
}
