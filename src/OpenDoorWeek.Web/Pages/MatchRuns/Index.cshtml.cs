using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>The runs of an edition, the next one, and the lot. Starting one sends nothing and changes no booking.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class IndexModel(ListMatchRuns listMatchRuns, StartMatchRun startMatchRun, KnownEditions knownEditions, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [BindProperty]
    public string? Preset { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public ListMatchRuns.Result Read { get; private set; } = null!;

    /// <summary>Of the zone team, for who is refused.</summary>
    public string Phone { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Preset ??= Matching.Plans.Preset.EqualShares.Name;
        return await OnPostKeepAsync(ct);
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        if (await listMatchRuns.ExecuteAsync(new(HttpContext.Organiser(), Slug), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        Phone = await knownEditions.PhoneAsync(Slug, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Matching.Plans.Preset.Find(Preset ?? "") is not { } preset)
        {
            ModelState.AddModelError(nameof(Preset), t(MatchTexts.PresetMissing));
            return await OnPostKeepAsync(ct);
        }

        return await startMatchRun.ExecuteAsync(new(HttpContext.Organiser(), Slug, preset.Name, Key), ct) switch
        {
            StartMatchRun.Result.Started started => Redirect(MatchLinks.Run(language, Slug, started.Number)),
            StartMatchRun.Result.Refused { Refusal: var refusal and not MatchRefusal.Unknown } => await AgainAsync(refusal, ct),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> AgainAsync(MatchRefusal refusal, CancellationToken ct)
    {
        ModelState.AddModelError("", MatchWords.Of(refusal, language, await knownEditions.PhoneAsync(Slug, ct)));
        Response.StatusCode = MatchWords.StatusOf(refusal);
        return await OnPostKeepAsync(ct);
    }
}
