using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Pages.SignIn;

/// <summary>Asks for a code by mail. The answer is the same for every address.</summary>
public sealed class IndexModel(AskCode askCode, Browser browser, Limits limits, HourlyLimits hourly, TimeProvider clock, Language language, Translate t) : PageModel
{
    /// <summary>Where to go afterwards; a path of this site, or nothing.</summary>
    [FromQuery(Name = "return")]
    public string? Return { get; init; }

    /// <summary>"1": she was about to send a form, and what she typed waits for her.</summary>
    [FromQuery(Name = "kept")]
    public string? Kept { get; init; }

    public bool IsKept => Kept == "1";

    [BindProperty]
    public string? Email { get; set; }

    public void OnGet()
    {
    }

    public void OnPostKeep()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (EmailAddress.Normalise(Email) is not { } address)
        {
            return Again(string.IsNullOrWhiteSpace(Email) ? t(FormTexts.EmailMissing) : t(FormTexts.EmailFormat));
        }

        if (!hourly.AllowSignIn(HttpContext))
        {
            return Again(TryLater.Refuse(Response, clock.GetUtcNow(), language));
        }

        var back = Url.IsLocalUrl(Return) ? Return : null;
        return await askCode.ExecuteAsync(new(address, language, browser.EnsureHash(), back, limits.SignInsPerAddress), ct) switch
        {
            AskCode.Result.TooMany wait => Again(TryLater.Refuse(Response, clock.GetUtcNow(), wait.TryAgainAt, SignInTexts.TooMany, "time", language)),
            _ => Redirect(Links.SignInCode(language)),
        };
    }

    private PageResult Again(string message)
    {
        ModelState.AddModelError(nameof(Email), message);
        return Page();
    }
}
