using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>All answers, each with a way to its page and back; and the button that submits.</summary>
[HostContactsOnly]
public sealed class CheckModel(SubmitHost submitHost, HostWay way, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    public ReadHost.Result Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await way.FindAsync(HostId, ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await submitHost.ExecuteAsync(new(HostId, way.Actor), ct) switch
    {
        HostChange.Done => Redirect(HostLinks.Submitted(language, HostId)),
        HostChange.Refused no => await AgainAsync(no.Refusal, ct),
        _ => NotFound(),
    };

    private async Task<IActionResult> AgainAsync(HostRefusal refusal, CancellationToken ct)
    {
        var page = await OnGetAsync(ct);
        ModelState.AddRefusal(refusal, language, Read.Host.ZonePhone);
        Response.StatusCode = HostWords.StatusOf(refusal);
        return page;
    }
}
