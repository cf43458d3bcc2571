using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Publications;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PairingRuns;

/// <summary>What a run proposes, and publishing it once the organiser has typed how many mails leave.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class ShowModel(ReadPairingRun readPairingRun, PublishPairings publishPairings, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public int Number { get; init; }

    [BindProperty]
    public string? Mails { get; set; }

    [BindProperty]
    public string? AnswerUntil { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public ReadPairingRun.Result Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var page = await OnPostKeepAsync(ct);
        AnswerUntil = Read is null ? null : TypedDay.Write(Read.AnswerUntil);
        return page;
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        if (await readPairingRun.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (TypedDay.Read(AnswerUntil) is not { } until || TypedNumber.Read(Mails) is not { } mails)
        {
            return await MissingAsync(ct);
        }

        return await publishPairings.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number, mails, until, Key), ct) switch
        {
            PublishPairings.Result.Published => Redirect(PairingRunLinks.Run(language, Slug, Number)),
            PublishPairings.Result.Refused { Refusal: var refusal and not PairingRefusal.Unknown } => await AgainAsync(refusal, ct),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> MissingAsync(CancellationToken ct)
    {
        var page = await OnPostKeepAsync(ct);
        if (Read is not null && TypedDay.Read(AnswerUntil) is null)
        {
            ModelState.AddModelError(nameof(AnswerUntil), t(PairingPlanTexts.UntilMissing, ("example", TypedDay.Write(Read.AnswerUntil))));
        }

        if (TypedNumber.Read(Mails) is null)
        {
            ModelState.AddModelError(nameof(Mails), t(PairingPlanTexts.NumberMissing));
        }

        return page;
    }

    private async Task<IActionResult> AgainAsync(PairingRefusal refusal, CancellationToken ct)
    {
        var field = refusal switch { PairingRefusal.OtherNumber => nameof(Mails), PairingRefusal.OtherDay => nameof(AnswerUntil), _ => "" };
        ModelState.AddModelError(field, PairingRunWords.Of(refusal, language));
        Response.StatusCode = PairingRunWords.StatusOf(refusal);
        return await OnPostKeepAsync(ct);
    }
}
