using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Mails;

/// <summary>GET says what sending again, stopping, holding or letting go does; POST does it.</summary>
[OrganisersOnly, PersonalPage]
public sealed class ChangeModel(ReadMail readMail, ResendMail resendMail, KeepMail keepMail, Language language) : PageModel
{
    [FromRoute]
    public long OutboxId { get; init; }

    /// <summary>Of <see cref="MailPaths.Step"/>.</summary>
    [FromRoute]
    public string Act { get; init; } = "";

    public MailStep Step => MailPaths.Step(Act)!.Value;

    public ReadMail.Result Read { get; private set; } = null!;

    /// <summary>Null: it may be done.</summary>
    public MailRefusal? WhyNot => Read.WhyNot(Step);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (MailPaths.Step(Act) is null || await readMail.ExecuteAsync(new(OutboxId, HttpContext.Organiser()), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (MailPaths.Step(Act) is not { } step)
        {
            return NotFound();
        }

        var by = HttpContext.Organiser();
        if (step == MailStep.Resend)
        {
            return await resendMail.ExecuteAsync(new(OutboxId, by), ct) switch
            {
                ResendMail.Result.Resent again => Redirect(MailPaths.Show(language, again.OutboxId, Act)),
                ResendMail.Result.Refused => await AgainAsync(ct),
                _ => NotFound(),
            };
        }

        return await keepMail.ExecuteAsync(new(OutboxId, by, step), ct) switch
        {
            KeepMail.Result.Done => Redirect(MailPaths.Show(language, OutboxId, Act)),
            KeepMail.Result.Refused => await AgainAsync(ct),
            _ => NotFound(),
        };
    }

    /// <summary>It stands otherwise than when the page was shown.</summary>
    private async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult page)
        {
            return NotFound();
        }

        if (WhyNot is { } why)
        {
            ModelState.AddModelError("", MailStateWords.OfRefusal(why, language));
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }
}
