using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts.Slots;

/// <summary>The host's visits as a calendar file: PUBLISH without attendee, those withdrawn as cancelled.</summary>
[HostContactsOnly]
public sealed class CalendarModel(ListHostSlots listHostSlots, Site site, Language language) : PageModel
{
    private static readonly Text Title = new("Opendeurweek – wij ontvangen: {host}", "Semaine portes ouvertes – nous accueillons : {host}", "Open-Door Week – we receive visitors: {host}");

    [FromRoute]
    public Guid HostId { get; init; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await listHostSlots.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct) is not { Slots.Count: > 0 } read)
        {
            return NotFound();
        }

        return File(VisitInvite.Publish([.. read.Slots.Select(s => Entry(read.Host, s))]), "text/calendar; charset=utf-8", "slots.ics");
    }

    private VisitInvite Entry(SlotHost host, HostSlot slot) => new(
        CalendarMethod.Publish,
        $"host-{slot.SlotId}@{site.Domain}",
        slot.Sequence,
        host.Now,
        slot.LocalDate,
        slot.LocalStart,
        slot.LocalEnd,
        Title.In(language, ("host", host.Name)),
        PlaceWords.LineInBoth(slot.Street, slot.Postcode, slot.PlaceNl, slot.PlaceFr),
        slot.TitleIn(language),
        site.Url(Links.Slot(language, slot.SlotId)),
        new Mailbox(host.Zone.In(language), host.ZoneEmail),
        Attendee: null,
        Cancelled: slot.Status == "cancelled");
}
