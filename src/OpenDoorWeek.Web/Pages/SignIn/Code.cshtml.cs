using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.SignIn;

/// <summary>The code of the mail, in the browser that asked for it.</summary>
[PersonalPage]
public sealed class CodeModel(EnterCode enterCode, ReadSignIn readSignIn, Browser browser, SessionCookie cookie, Language language, Translate t) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Null: nothing is open in this browser.</summary>
    public string? MaskedEmail { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var open = browser.FindHash() is { } hash ? await readSignIn.ExecuteAsync(new(hash, null), ct) : null;
        MaskedEmail = open?.MaskedEmail;
    }

    public Task OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var digits = string.Concat((Code ?? "").Where(char.IsAsciiDigit));
        switch (await enterCode.ExecuteAsync(new(browser.EnsureHash(), digits, null), ct))
        {
            case EnterCode.Result.SignedIn session:
                cookie.Set(session.Session);
                return LocalRedirect(AfterSignIn.PathOf(session, language));
            case EnterCode.Result.Wrong { TriesLeft: > 0 and var left }:
                return await AgainAsync(t(SignInTexts.CodeWrong, ("tries", SignInTexts.Tries.Of(left, language))), ct);
            default:
                return await AgainAsync(t(SignInTexts.CodeExpired), ct);
        }
    }

    private async Task<PageResult> AgainAsync(string message, CancellationToken ct)
    {
        await OnGetAsync(ct);
        ModelState.AddModelError(MaskedEmail is null ? "" : nameof(Code), message);
        return Page();
    }
}
