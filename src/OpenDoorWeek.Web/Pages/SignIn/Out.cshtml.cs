using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.People;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.SignIn;

/// <summary>POST ends the session on the server and the cookie in the browser; GET only says so.</summary>
public sealed class OutModel(EndSession endSession, SessionCookie cookie, Language language) : PageModel
{
    public IActionResult OnGet() => HttpContext.Visitor() is null ? Page() : Redirect(Links.Agenda(language));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (cookie.FindHash() is { } hash)
        {
            await endSession.ExecuteAsync(hash, ct);
        }

        cookie.Clear();
        return Redirect(Links.SignOut(language));
    }
}
