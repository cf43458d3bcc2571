using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Organisers;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.SignIn;

/// <summary>The code of an organiser's authenticator, or a recovery code; the session gets a new secret.</summary>
[Authorize, PersonalPage]
public sealed class SecondModel(EnterSecondFactor enterSecondFactor, ReadSecondFactor readSecondFactor, SessionCookie cookie, TimeProvider clock, Language language, Translate t) : PageModel
{
    /// <summary>Where to go afterwards; a path of this site, or nothing.</summary>
    [FromQuery(Name = "return")]
    public string? Return { get; init; }

    [BindProperty]
    public string? Code { get; set; }

    public bool IsEnrolled { get; private set; }

    /// <summary>She gave it in this session, and is asked again.</summary>
    public bool WasGiven => Visitor.Person.SecondFactorAt is not null;

    private Visitor Visitor => HttpContext.Visitor()!;

    public async Task OnGetAsync(CancellationToken ct) =>
        IsEnrolled = await readSecondFactor.ExecuteAsync(Visitor.Person.PersonId, ct) is not null;

    public Task OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (RecoveryCodes.Plain(Code) is not { Length: > 0 } code)
        {
            return Again(t(SecondFactorTexts.Missing));
        }

        switch (await enterSecondFactor.ExecuteAsync(new(Visitor.Person.PersonId, Visitor.SessionHash, code), ct))
        {
            case EnterSecondFactor.Result.Given given:
                cookie.Set(given.Session);
                return LocalRedirect(Url.IsLocalUrl(Return) ? Return : Links.Organisers(language));
            case EnterSecondFactor.Result.Wrong wrong:
                return Again(t(SecondFactorTexts.Wrong, ("tries", SignInTexts.Tries.Of(wrong.TriesLeft, language))));
            case EnterSecondFactor.Result.TooMany wait:
                return Again(TryLater.Refuse(Response, clock.GetUtcNow(), wait.TryAgainAt, SecondFactorTexts.TooMany, "time", language));
            case EnterSecondFactor.Result.NotEnrolled:
                return Page();
            default:
                return Challenge();
        }
    }

    private PageResult Again(string message)
    {
        ModelState.AddModelError(nameof(Code), message);
        return Page();
    }
}
