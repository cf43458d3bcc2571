using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Pages.MatchRuns;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Publications;

/// <summary>Goes back to an earlier publication; what cannot come back is named before.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class RestoreModel(ReadRestoreForm readRestoreForm, RestorePublication restorePublication, KnownEditions knownEditions, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>Of the publication that is brought back.</summary>
    [FromRoute]
    public int Number { get; init; }

    [BindProperty]
    public string? Mails { get; set; }

    /// <summary>Number of the newest publication when the page was read.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public ReadRestoreForm.Result Read { get; private set; } = null!;

    /// <summary>Of the zone team, for who is refused.</summary>
    public string Phone { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => OnPostKeepAsync(ct);

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        if (await readRestoreForm.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        Phone = await knownEditions.PhoneAsync(Slug, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (TypedNumber.Read(Mails) is not { } mails)
        {
            ModelState.AddModelError(nameof(Mails), t(PublicationTexts.NumberMissing));
            return await OnPostKeepAsync(ct);
        }

        return await restorePublication.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number, mails, Seen, Key), ct) switch
        {
            RestorePublication.Result.Restored restored => Redirect(PublicationLinks.Show(language, Slug, restored.Number)),
            RestorePublication.Result.Refused { Refusal: var refusal and not PublicationRefusal.Unknown } => await AgainAsync(refusal, ct),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> AgainAsync(PublicationRefusal refusal, CancellationToken ct)
    {
        var field = refusal is PublicationRefusal.OtherNumber ? nameof(Mails) : "";
        ModelState.AddModelError(field, PublicationWords.Of(refusal, language, await knownEditions.PhoneAsync(Slug, ct)));
        Response.StatusCode = PublicationWords.StatusOf(refusal);
        return await OnPostKeepAsync(ct);
    }
}
