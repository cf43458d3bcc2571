using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>Leads to the first page that is not filled in, or to the answers.</summary>
[HostContactsOnly]
public sealed class NewModel(SlotWay way, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (step, no) = await way.OpenAsync(HostId, SlotSteps.Days, ct);
        return no ?? Redirect(step!.Answers.OpenStep is { } open ? HostSlotLinks.Step(language, HostId, open) : HostSlotLinks.Check(language, HostId));
    }
}
