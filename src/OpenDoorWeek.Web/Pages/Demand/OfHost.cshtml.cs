using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Demand;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Demand;

/// <summary>How many wish the visits of a host, in which languages, and what would help.</summary>
[HostContactsOnly]
public sealed class OfHostModel(ReadHostDemand readHostDemand, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    public ReadHostDemand.Result Host { get; private set; } = null!;

    /// <summary>Of the phase of wishes.</summary>
    public PhaseGate Gate { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readHostDemand.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct) is not { } host)
        {
            return NotFound();
        }

        (Host, Gate) = (host, PhaseGate.At(host.OpensAt, host.ClosesAt, clock.GetUtcNow()));
        return Page();
    }
}
