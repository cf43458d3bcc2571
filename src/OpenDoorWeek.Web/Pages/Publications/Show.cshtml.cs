using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Pages.MatchRuns;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Pages.Publications;

/// <summary>A publication: how far its mails are, and the button that stops what has not left.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class ShowModel(ReadPublication readPublication, StopPublication stopPublication, KnownEditions knownEditions, Limits limits, Language language) : PageModel
{
    private const int Quarters = 4, PercentOfQuarter = 25;

    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public int Number { get; init; }

    public ReadPublication.Result Read { get; private set; } = null!;

    /// <summary>0, 25, 50 or 75 %: what is announced.</summary>
    public int Quarter => Read.Publication is { Mails: > 0 } of ? of.Sent * Quarters / of.Mails * PercentOfQuarter : 0;

    /// <summary>When the first mail leaves; after that how many have left, and how long the others need.</summary>
    public string Remaining
    {
        get
        {
            var (of, now) = (Read.Publication, Read.Now);
            if (now < of.ReleaseAt)
            {
                return PublicationTexts.Waits.In(language, ("time", PublicationWords.Time(of.ReleaseAt, language)));
            }

            var (sent, all) = (MatchWords.Number(of.Sent, language), MatchWords.Number(of.Mails, language));
            return PublicationTexts.Sending.In(language, ("sent", sent), ("all", all), ("n", of.MinutesLeft(limits.BulkMailsPerMinute, now)));
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readPublication.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken ct) => await stopPublication.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number), ct) switch
    {
        StopPublication.Result.Stopped => Redirect(PublicationLinks.Show(language, Slug, Number)),
        StopPublication.Result.Refused { Refusal: var refusal and not PublicationRefusal.Unknown } => await AgainAsync(refusal, ct),
        _ => NotFound(),
    };

    private async Task<IActionResult> AgainAsync(PublicationRefusal refusal, CancellationToken ct)
    {
        ModelState.AddModelError("", PublicationWords.Of(refusal, language, await knownEditions.PhoneAsync(Slug, ct)));
        Response.StatusCode = PublicationWords.StatusOf(refusal);
        return await OnGetAsync(ct);
    }
}
