using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Step 1: name, sector and address. The zone follows from the postcode, or is asked.</summary>
[HostContactsOnly]
public sealed class OrganisationModel(ChangeOrganisation changeOrganisation, HostWay way, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Sector { get; set; }

    [BindProperty]
    public string? Street { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? ZoneCode { get; set; }

    public IReadOnlyList<Choice> ZoneChoices => OrganisationJudge.Zones(Postcode, Read.Host.EditionZones, language);


    public ReadHost.Result Read { get; private set; } = null!;

    public StepHead Head => StepHead.Of(way, Read, HostSteps.Organisation);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var host = Read.Host;
        (Name, Sector, Street, Postcode, ZoneCode) = (host.Name, host.Sector, host.Street, host.Postcode, host.ZoneCode);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var typed = OrganisationJudge.Read(ModelState, t, Name, Sector, Street, Postcode, ZoneCode);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var change = await changeOrganisation.ExecuteAsync(new(HostId, way.Actor, typed.Name, typed.Sector, typed.Street, typed.Postcode, typed.ZoneCode), ct);
        ZoneCode ??= ZoneChoices.Select(z => z.Value).FirstOrDefault();
        return way.Answer(this, Read.Host, HostSteps.Organisation, change, typed.Postcode);
    }


    /// <returns>Null when it may be filled in now; else what the page answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (await way.FindToEditAsync(HostId, ct) is not { } read)
        {
            return way.ToOverview(HostId);
        }

        Read = read;
        return null;
    }
}
