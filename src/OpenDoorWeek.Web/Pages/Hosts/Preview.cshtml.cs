using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Hosts;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Hosts;

/// <summary>A registration to read, for whoever has the link. Nothing on it changes anything.</summary>
[TokenPage]
public sealed class PreviewModel(ReadPreview readPreview, LinkTokens tokens) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>Null: the link is none of ours, expired, or was renewed.</summary>
    public RegisteredHost? Host { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await tokens.ReadAsync(LinkPurpose.HostPreview, Token, ct) is { } link)
        {
            Host = await readPreview.ExecuteAsync(new(link.Id, link.Version), ct);
        }

        Response.StatusCode = Host is null ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
    }
}
