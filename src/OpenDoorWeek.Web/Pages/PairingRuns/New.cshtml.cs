using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PairingRuns;

/// <summary>Proposes two to each other by hand, or a third to a pair of buddies.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class NewModel(ReadPairings readPairings, ProposeByHand proposeByHand, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>Opt-ins that are chosen already.</summary>
    [FromQuery(Name = "of")]
    public Guid[] Chosen { get; init; } = [];

    [BindProperty]
    public string? One { get; set; }

    [BindProperty]
    public string? Other { get; set; }

    [BindProperty]
    public string? Third { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public ReadPairings.Result Read { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        string?[] chosen = [.. Chosen.Take(3).Select(c => c.ToString()), null, null, null];
        (One, Other, Third) = (chosen[0], chosen[1], chosen[2]);
        return OnPostKeepAsync(ct);
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        if (await readPairings.ExecuteAsync(new(HttpContext.Organiser(), Slug), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(Guid.TryParse(One, out var one), nameof(One), PairingRuleTexts.OneMissing);
        Check(Guid.TryParse(Other, out var other), nameof(Other), PairingRuleTexts.OtherMissing);
        if (!ModelState.IsValid)
        {
            return await OnPostKeepAsync(ct);
        }

        Guid[] optIns = Guid.TryParse(Third, out var third) ? [one, other, third] : [one, other];
        return await proposeByHand.ExecuteAsync(new(HttpContext.Organiser(), Slug, optIns, Key), ct) switch
        {
            ProposeByHand.Result.Proposed => Redirect(PairingRunLinks.Index(language, Slug, "proposed")),
            ProposeByHand.Result.Refused { Refusal: var refusal and not PairingRefusal.Unknown } => await AgainAsync(refusal, ct),
            _ => NotFound(),
        };
    }

    private void Check(bool isRight, string field, Text otherwise)
    {
        if (!isRight)
        {
            ModelState.AddModelError(field, t(otherwise));
        }
    }

    private async Task<IActionResult> AgainAsync(PairingRefusal refusal, CancellationToken ct)
    {
        ModelState.AddModelError(refusal is PairingRefusal.WeekBegan or PairingRefusal.KeyReused ? "" : nameof(Other), PairingRunWords.Of(refusal, language));
        Response.StatusCode = PairingRunWords.StatusOf(refusal);
        return await OnPostKeepAsync(ct);
    }
}
