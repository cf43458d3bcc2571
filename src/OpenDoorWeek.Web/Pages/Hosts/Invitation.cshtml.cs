using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>The link of an invitation: GET shows what it is about, POST makes the address a contact. It signs nobody in.</summary>
[TokenPage]
public sealed class InvitationModel(ReadInvitation readInvitation, AcceptInvitation acceptInvitation, LinkTokens tokens) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>Null: the link is none of ours, expired, or a newer mail replaced it.</summary>
    public ReadInvitation.Result? Invitation { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await tokens.ReadAsync(LinkPurpose.ContactInvitation, Token, ct) is { } link)
        {
            Invitation = await readInvitation.ExecuteAsync(new(link.Id, link.Version), ct) is { } found && (found.IsAccepted || !found.HasExpired) ? found : null;
        }

        Response.StatusCode = Invitation is null ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
    }

    public Task OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await tokens.ReadAsync(LinkPurpose.ContactInvitation, Token, ct) is { } link)
        {
            await acceptInvitation.ExecuteAsync(new(link.Id, link.Version), ct);
        }

        return Redirect(Asked.Of(HttpContext).Here);
    }
}
