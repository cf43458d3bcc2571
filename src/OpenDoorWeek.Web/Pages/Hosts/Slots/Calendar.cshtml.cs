using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>The host's visits as a calendar file: PUBLISH without attendee, those withdrawn as cancelled.</summary>
[HostContactsOnly]
public sealed class CalendarModel(ListHostSlots listHostSlots, Site site, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await listHostSlots.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct) is not { Slots.Count: > 0 } read)
        {
            return NotFound();
        }

        var words = new SlotEntries(site);
        return File(VisitInvite.Publish([.. read.Slots.Select(s => words.ToDownload(read.Host, s, language))]), "text/calendar; charset=utf-8", "slots.ics");
    }
}
