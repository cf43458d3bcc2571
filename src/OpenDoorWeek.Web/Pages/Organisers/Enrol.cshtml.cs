using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Organisers;

/// <summary>The link of an invitation: signed in with the address invited, one sets up an authenticator and becomes organiser.</summary>
[TokenPage]
public sealed class EnrolModel(
    LinkTokens links, ReadInvitation readInvitation, BeginEnrolment begin, AcceptInvitation accept, ListZones listZones, SessionCookie cookie, Language language, Translate t) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Null: over.</summary>
    public ReadInvitation.Result? Invitation { get; private set; }

    public ZoneNames Zones { get; private set; } = new([]);

    public bool IsSignedIn => HttpContext.Visitor() is not null;

    public bool HasSecondFactor => HttpContext.Visitor()?.Person.SecondFactorAt is not null;

    public string Email => HttpContext.Visitor()?.Person.Email ?? "";

    public string Here => Links.Enrol(language, Token ?? "");

    public async Task OnGetAsync(CancellationToken ct) => await ReadAsync(ct);

    public async Task OnPostKeepAsync(CancellationToken ct) => await ReadAsync(ct);

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct)
    {
        if (HttpContext.Visitor() is not { } visitor || await ReadAsync(ct) is not { } link)
        {
            return Page();
        }

        await begin.ExecuteAsync(new(link.Id, link.Version, visitor.Person.PersonId), ct);
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (HttpContext.Visitor() is not { } visitor || await ReadAsync(ct) is not { } link)
        {
            return Page();
        }

        var request = new AcceptInvitation.Request(link.Id, link.Version, visitor.Person.PersonId, visitor.SessionHash, HasSecondFactor, RecoveryCodes.Plain(Code));
        switch (await accept.ExecuteAsync(request, ct))
        {
            case AcceptInvitation.Result.Accepted { Session: { } session }:
                cookie.Set(session);
                return Redirect(Links.RecoveryCodes(language));
            case AcceptInvitation.Result.Accepted:
                return Redirect(Links.Organisers(language, "enrolled"));
            case AcceptInvitation.Result.WrongCode:
                ModelState.AddModelError(nameof(Code), t(EnrolTexts.CodeWrong));
                return Page();
            default:
                return Redirect(Here);
        }
    }

    /// <returns>What the token says; null: nothing that is still open.</returns>
    private async Task<LinkToken?> ReadAsync(CancellationToken ct)
    {
        if (await links.ReadAsync(LinkPurpose.Invitation, Token, ct) is not { } link)
        {
            return null;
        }

        Invitation = await readInvitation.ExecuteAsync(new(link.Id, link.Version, HttpContext.Visitor()?.Person.PersonId), ct);
        Zones = new(await listZones.ExecuteAsync(ct));
        return Invitation is null ? null : link;
    }
}
