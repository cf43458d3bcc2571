using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>What was published from one draft; stands as long as one of its visits does.</summary>
[HostContactsOnly]
public sealed class PublishedModel(ListHostSlots listHostSlots) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [FromRoute]
    public Guid BatchId { get; init; }

    public SlotHost Host { get; private set; } = null!;

    public IReadOnlyList<HostSlot> Slots { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await listHostSlots.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct) is not { } read)
        {
            return NotFound();
        }

        (Host, Slots) = (read.Host, [.. read.Slots.Where(s => s.BatchId == BatchId)]);
        return Slots.Count == 0 ? NotFound() : Page();
    }
}
