using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Pages.MatchRuns;
using OpenDoorWeek.Web.Pages.PairingRuns;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>How an edition stands, zone by zone, what waits for the organiser, and the way to all her pages of it.</summary>
[OrganisersOnly, PersonalPage]
public sealed class OrganiseModel(ReadEdition readEdition, ReadOverview readOverview, CountCalls countCalls, Language language) : PageModel
{
    /// <summary>Pages of organisers of all zones of an edition, in the order of the work.</summary>
    private static readonly IReadOnlyList<(Text Title, string Page)> OfWholeEdition =
    [
        (OrganiseTexts.EditTitle, "edit"),
        (PhaseTexts.Title, "phases"),
        (OrganiseTexts.ZonesTitle, "zones"),
        (MatchTexts.Title, "runs"),
        (PairingRunTexts.Title, "pairings"),
        (CalendarTexts.Title, "calendar"),
        (OrganiseTexts.CopyTitle, "copy"),
    ];

    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>"saved" after a change; null: nothing was done.</summary>
    [FromQuery]
    public string? Done { get; init; }

    public ReadEdition.Result Edition { get; private set; } = null!;

    /// <summary>Hers only.</summary>
    public IReadOnlyList<ReadOverview.Zone> Zones { get; private set; } = [];

    public bool HasWholeEdition => Zones.Count == Edition.Zones.Count;

    public int HostsThatWait => Zones.Sum(z => z.Submitted);

    public int PhasesThatClash => HasWholeEdition ? PhaseRule.Check(Edition.Days, Edition.Phases).Count : 0;

    /// <summary>People without address who do not know what changed.</summary>
    public int CallsToMake { get; private set; }

    /// <summary>Where she may go from here: words and address.</summary>
    public IEnumerable<(string Words, string Url)> Ways => HasWholeEdition
        ? OfWholeEdition.Select(p => (p.Title.In(language, ("edition", Edition.Name.In(language))), Links.Organise(language, Slug, p.Page)))
        : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Zones = await readOverview.ExecuteAsync(new(HttpContext.Organiser(), Slug), ct);
        if (Zones.Count == 0 || await readEdition.ExecuteAsync(Slug, ct) is not { } edition)
        {
            return NotFound();
        }

        (Edition, CallsToMake) = (edition, await countCalls.ExecuteAsync(new(Slug, HttpContext.Organiser()), ct));
        return Page();
    }
}
