using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Outbox;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Audit;
using OpenDoorWeek.Web.Pages.Slots;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Mails;

/// <summary>What happened with a booking, and every mail about it.</summary>
[OrganisersOnly, PersonalPage]
public sealed class BookingModel(ReadTimeline readTimeline, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid BookingId { get; init; }

    public ReadTimeline.Result Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readTimeline.ExecuteAsync(new(BookingId, HttpContext.Organiser()), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    /// <summary>An entry in words.</summary>
    public string Say(ReadTimeline.Entry entry) => Wording.Capital(entry.What switch
    {
        "change" => SayChange(entry),
        "mail" => t(MailTexts.MailTo, ("what", MailKindWords.Of(entry.Code, language)), ("who", entry.Who!)),
        "attempt" => t(MailTexts.Tried, ("what", MailKindWords.Of(entry.Code, language)), ("outcome", MailStateWords.OfAttempt(entry.State, entry.Phase, entry.SmtpCode, language))),
        "planned" => t(MailTexts.Planned, ("when", DateWords.Deadline(entry.DueAt!.Value, language))),
        _ => t(MailTexts.Skipped, ("reason", MailStateWords.OfReason(entry.Code, language))),
    });

    /// <summary>How a mail stands by now; null: the entry is about none, or its attempts say it.</summary>
    public string? Stands(ReadTimeline.Entry entry) => entry.What == "mail" ? t(MailTexts.Now, ("state", MailStateWords.OfState(entry.State!, language))) : null;

    private string SayChange(ReadTimeline.Entry entry)
    {
        var facts = AuditTexts.OfFacts(entry.Facts!, language);
        var what = AuditTexts.OfAction(entry.Code, language) + (facts.Length == 0 ? "" : $" ({facts})");
        return entry.Who is { } name ? t(MailTexts.By, ("what", what), ("name", name)) : what;
    }
}
