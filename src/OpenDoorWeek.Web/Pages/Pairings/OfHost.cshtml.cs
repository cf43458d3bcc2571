using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Pairings;

/// <summary>What a contact of a host asks for and offers, and what else she could; an organiser reads who asked.</summary>
[HostContactsOnly]
public sealed class OfHostModel(ReadOptIns readOptIns) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public ReadOptIns.Result Read { get; private set; } = null!;

    public Text? Said => Done switch
    {
        "asked" => OptInTexts.SaidAsked,
        "changed" => OptInTexts.SaidChanged,
        "stopped" => OptInTexts.SaidStopped,
        _ => null,
    };

    /// <summary>Of all contacts, for an organiser.</summary>
    public IEnumerable<OptIn> Asked(string role) => Read.Host.OptIns.Where(x => x.Role == role && x.IsLive && x.OrganisationId == Read.Host.OrganisationId);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readOptIns.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }
}
