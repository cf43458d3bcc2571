using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>The hosts of an edition in the organiser's zones, by what needs her.</summary>
[OrganisersOnly, PersonalPage]
public sealed class ListModel(ListHosts listHosts) : PageModel
{
    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "zone")]
    public string? Zone { get; init; }

    [FromQuery(Name = "sector")]
    public string? Sector { get; init; }

    public ListHosts.Result List { get; private set; } = null!;

    public bool IsFiltered => !string.IsNullOrEmpty(Status) || !string.IsNullOrEmpty(Zone) || !string.IsNullOrEmpty(Sector);

    public IReadOnlyList<ListHosts.Host> Shown =>
    [
        .. List.Hosts.Where(h =>
            (string.IsNullOrEmpty(Status) || h.Status == Status)
            && (string.IsNullOrEmpty(Zone) || h.ZoneCode == Zone)
            && (string.IsNullOrEmpty(Sector) || h.Sector == Sector)),
    ];

    /// <summary>Of each state that occurs, over all her zones.</summary>
    public IEnumerable<(string Status, int Count)> Counts =>
        HostWords.AllStates.Select(s => (s, List.Hosts.Count(h => h.Status == s))).Where(c => c.Item2 > 0);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        if (await listHosts.ExecuteAsync(new(slug, HttpContext.Organiser()), ct) is not { } list)
        {
            return NotFound();
        }

        List = list;
        return Page();
    }
}
