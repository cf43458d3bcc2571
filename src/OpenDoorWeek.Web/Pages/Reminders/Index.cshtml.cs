using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Reminders;

/// <summary>Whether the signed-in person gets reminders. POST stops them, or turns them on again.</summary>
[Authorize, PersonalPage]
public sealed class IndexModel(ReadReminders readReminders, SetReminders setReminders, Language language) : PageModel
{
    [BindProperty]
    public bool Wanted { get; set; }

    /// <summary>"set" when that was just done; null: nothing.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public bool IsStopped { get; private set; }

    public string Email { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var person = HttpContext.Visitor()!.Person;
        Email = person.Email;
        IsStopped = (await readReminders.ExecuteAsync(person.PersonId, ct))?.StoppedAt is not null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await setReminders.ExecuteAsync(new(HttpContext.Visitor()!.Person.PersonId, Wanted), ct);
        return Redirect(Links.Reminders(language, "set"));
    }
}
