using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.SignIn;

/// <summary>The link of the mail. Opening it does nothing, since mail scanners open links too; the button signs in.</summary>
[TokenPage]
public sealed class LinkModel(EnterCode enterCode, ReadSignIn readSignIn, Browser browser, SessionCookie cookie, Language language, Translate t) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>Null: expired, used or superseded.</summary>
    public ReadSignIn.Result? Open { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) =>
        Open = await readSignIn.ExecuteAsync(new(browser.FindHash() ?? [], Secret.Hash(Token ?? "")), ct);

    public Task OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await enterCode.ExecuteAsync(new(browser.FindHash() ?? [], null, Secret.Hash(Token ?? "")), ct) is EnterCode.Result.SignedIn session)
        {
            cookie.Set(session.Session);
            return LocalRedirect(AfterSignIn.PathOf(session, language));
        }

        ModelState.AddModelError("", t(SignInTexts.CodeExpired));
        return Page();
    }
}
