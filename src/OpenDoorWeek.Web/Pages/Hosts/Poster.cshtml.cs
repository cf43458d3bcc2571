using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>What a host hangs on its door.</summary>
[HostContactsOnly]
public sealed class PosterModel(ReadPoster readPoster, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    public HostPoster Poster { get; private set; } = null!;

    /// <summary>Until then its address shows nothing; null: it works.</summary>
    public DateTimeOffset? WorksFrom => Poster.ProgrammeOpensAt is { } opens && clock.GetUtcNow() < opens ? opens : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readPoster.ExecuteAsync(new(HostId, HttpContext.HostActor()), ct) is not { } poster)
        {
            return NotFound();
        }

        Poster = poster;
        return Page();
    }
}
