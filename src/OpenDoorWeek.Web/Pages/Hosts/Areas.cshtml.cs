using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>Step 3: the places that the organisation serves.</summary>
[HostContactsOnly]
public sealed class AreasModel(ChangeAreas changeAreas, HostWay way, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    private const string WholeRegion = "all";

    [BindProperty]
    public string[] Areas { get; set; } = [];

    /// <summary>The whole region, then her own place, then all others by postcode.</summary>
    public IEnumerable<Choice> Places => ZoneMap.Brussels.Places
        .OrderByDescending(p => p.Postcode == Read.Host.Postcode).ThenBy(p => p.Postcode, StringComparer.Ordinal)
        .Select(p => new Choice(p.Postcode, $"{p.Postcode} {p.Name.In(language)}"))
        .Prepend(new(WholeRegion, t(StepTexts.WholeRegion)));


    public ReadHost.Result Read { get; private set; } = null!;

    public StepHead Head => StepHead.Of(way, Read, HostSteps.Areas);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var all = ZoneMap.Brussels.Places.Count;
        Areas = Read.Host.Areas.Length == all ? [WholeRegion] : Read.Host.Areas;
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var postcodes = ZoneMap.Brussels.Places.Select(p => p.Postcode).Where(p => Areas.Contains(p) || Areas.Contains(WholeRegion)).ToArray();
        if (postcodes.Length == 0)
        {
            ModelState.AddModelError(nameof(Areas), t(StepTexts.AreasNone));
            return Page();
        }

        return way.Answer(this, Read.Host, HostSteps.Areas, await changeAreas.ExecuteAsync(new(HostId, way.Actor, postcodes), ct));
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
