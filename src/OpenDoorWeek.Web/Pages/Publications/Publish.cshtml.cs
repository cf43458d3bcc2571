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

/// <summary>Publishes a plan of a run, once the organiser has looked at what changes and typed how many mails leave.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class PublishModel(
    ReadPublishForm readPublishForm, PublishPlan publishPlan, ListPublications listPublications, KnownEditions knownEditions, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>Of the run.</summary>
    [FromRoute]
    public int Number { get; init; }

    /// <summary>Which plan; null: the one that was asked for.</summary>
    [FromQuery(Name = "preset")]
    public string? Preset { get; init; }

    [BindProperty]
    public string? Mails { get; set; }

    /// <summary>Number of the newest publication when the page was read; 0: none.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public ReadPublishForm.Result Read { get; private set; } = null!;

    /// <summary>Of the newest publication, to compare with; null: none, or this one.</summary>
    public int? LastRun { get; private set; }

    /// <summary>Of the zone team, for who is refused.</summary>
    public string Phone { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => OnPostKeepAsync(ct);

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        var by = HttpContext.Organiser();
        if (await readPublishForm.ExecuteAsync(new(by, Slug, Number, Preset), ct) is not { } read || await listPublications.ExecuteAsync(new(by, Slug), ct) is not { } listed)
        {
            return NotFound();
        }

        Read = read;
        LastRun = listed.Publications.Select(p => p.Run).FirstOrDefault(Number) is var run && run != Number ? run : null;
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

        return await publishPlan.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number, Preset, mails, Seen, Key), ct) switch
        {
            PublishPlan.Result.Published published => Redirect(PublicationLinks.Show(language, Slug, published.Number)),
            PublishPlan.Result.Refused { Refusal: var refusal and not PublicationRefusal.Unknown } => await AgainAsync(refusal, ct),
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
