using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Slots;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Mails;

/// <summary>One mail: to whom, what it says, what became of it, and what may be done with it.</summary>
[OrganisersOnly, PersonalPage]
public sealed class ShowModel(ReadMail readMail, Language language, Translate t) : PageModel
{
    [FromRoute]
    public long OutboxId { get; init; }

    /// <summary>What has just been done: said only while it is still so.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    public ReadMail.Result Read { get; private set; } = null!;

    public ReadMail.Row Mail => Read.Mail;

    public string Title => Wording.Capital(MailKindWords.Of(Mail.Kind, language));

    /// <summary>Empty: nothing may be done.</summary>
    public IReadOnlyList<MailStep> Steps => [.. Enum.GetValues<MailStep>().Where(s => Read.WhyNot(s) is null)];

    /// <summary>Null: nothing was done.</summary>
    public string? Said => (MailPaths.Step(Done ?? ""), Mail.State) switch
    {
        (MailStep.Stop, "stopped") or (MailStep.Hold, "held") or (MailStep.Release, "queued" or "sending" or "sent") or (MailStep.Resend, "queued" or "sending" or "sent") =>
            t(MailTexts.Of(MailPaths.Step(Done!)!.Value).Done),
        _ => null,
    };

    /// <summary>Paragraphs of what it says, each with its lines; empty: not written yet, or not shown.</summary>
    public IEnumerable<string[]> Paragraphs => (Read.Text ?? "").Trim().Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('\n'));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readMail.ExecuteAsync(new(OutboxId, HttpContext.Organiser()), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }
}
