using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.Core.Reminders;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Reminders;

/// <summary>The link of a reminder: GET asks, POST stops reminders, also when a mail program sends it for its reader (RFC 8058).</summary>
/// <remarks>The link is the proof, as strong as a form's token: a mail program has no cookie of ours. It can stop reminders and nothing else.</remarks>
[TokenPage(LinkPurpose.StopReminders), IgnoreAntiforgeryToken]
public sealed class StopModel(ReadReminders readReminders, SetReminders setReminders, LinkTokens links) : PageModel
{
    [FromQuery(Name = "token")]
    public string? Token { get; init; }

    /// <summary>"One-Click": a mail program, which follows no redirect (RFC 8058 3.1).</summary>
    [BindProperty(Name = "List-Unsubscribe")]
    public string? Press { get; set; }

    public bool IsStopped { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await PersonAsync(ct) is not { } personId || await readReminders.ExecuteAsync(personId, ct) is not { } found)
        {
            return NotFound();
        }

        IsStopped = found.StoppedAt is not null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await PersonAsync(ct) is not { } personId || !await setReminders.ExecuteAsync(new(personId, Wanted: false), ct))
        {
            return NotFound();
        }

        return Press is null ? Redirect(Asked.Of(HttpContext).Here) : new OkResult();
    }

    private async Task<Guid?> PersonAsync(CancellationToken ct) =>
        await links.ReadAsync(LinkPurpose.StopReminders, Token, ct) is { Version: SetReminders.LinkVersion } link ? link.Id : null;
}
