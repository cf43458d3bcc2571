using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>The link by which somebody without account reads the registration, and its renewal.</summary>
[HostContactsOnly]
public sealed class ApprovalModel(RenewPreview renewPreview, LinkTokens tokens, Site site, HostWay way, Language language) : PageModel
{
    [FromRoute]
    public Guid HostId { get; init; }

    [BindProperty]
    public int Version { get; set; }

    public RegisteredHost Host { get; private set; } = null!;

    /// <summary>A whole address, to be sent on; null: none works now.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await way.FindAsync(HostId, ct) is not { Host: var host })
        {
            return NotFound();
        }

        Host = host;
        Link = host.HasPreview ? site.Url(HostLinks.Preview(language, await tokens.SignAsync(LinkPurpose.HostPreview, HostId, host.PreviewVersion, ct))) : null;
        return Page();
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await renewPreview.ExecuteAsync(new(HostId, way.Actor, Version), ct) switch
    {
        HostChange.Done => Redirect(HostLinks.Approval(language, HostId)),
        HostChange.Refused => way.ToOverview(HostId),
        _ => NotFound(),
    };
}
