using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>Which zones take part in an edition, and whom people call there.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class ZonesModel(ReadEdition readEdition, ListZoneContacts listZoneContacts, SetZones setZones, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [BindProperty]
    public List<ZoneInput> Zones { get; set; } = [];

    public ReadEdition.Result Edition { get; private set; } = null!;

    private OrganiserScope By => HttpContext.Organiser();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await OnPostKeepAsync(ct) is NotFoundResult no)
        {
            return no;
        }

        // What this edition says goes before what another one said last.
        var own = Edition.Zones.Select(z => new ZoneContact(z.ZoneCode, z.ContactName, z.ContactPhone, z.ContactEmail, z.ContactAddress));
        var known = own.Concat(await listZoneContacts.ExecuteAsync(By, ct)).DistinctBy(z => z.ZoneCode).ToList();
        Zones = ZoneInput.Of(By.Zones, known, [.. Edition.Zones.Select(z => z.ZoneCode)]);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        if (await readEdition.ExecuteAsync(Slug, ct) is not { } edition)
        {
            return NotFound();
        }

        Edition = edition;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var zones = ZoneInput.Read(Zones, ModelState, t);
        if (!ModelState.IsValid)
        {
            return await OnPostKeepAsync(ct);
        }

        return await setZones.ExecuteAsync(new(By, Slug, zones), ct) switch
        {
            SetZones.Result.Saved => Redirect(Links.Organise(language, Slug, done: "saved")),
            SetZones.Result.Refused { Refusal: EditionRefusal.Unknown } => NotFound(),
            SetZones.Result.Refused no => await AgainAsync(no.Refusal, ct),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<IActionResult> AgainAsync(EditionRefusal refusal, CancellationToken ct)
    {
        ModelState.AddRefusal(refusal, Zones, language);
        return await OnPostKeepAsync(ct);
    }
}
