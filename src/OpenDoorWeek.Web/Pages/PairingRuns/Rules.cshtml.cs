using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PairingRuns;

/// <summary>Whom the next run brings together or keeps apart, with who decided it, when and why.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class RulesModel(ReadPairings readPairings, AddPairingRule addPairingRule, RemovePairingRule removePairingRule, Language language, Translate t) : PageModel
{
    private const string Together = "together", Apart = "apart";
    private const int LongestReason = 500;

    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>"added" or "removed": what has just been done; null: nothing.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    [BindProperty]
    public string? One { get; set; }

    [BindProperty]
    public string? Other { get; set; }

    [BindProperty]
    public string? Rule { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ReadPairings.Result Read { get; private set; } = null!;

    public IEnumerable<Choice> RuleChoices => [new(Together, t(PairingRuleTexts.ToTogether)), new(Apart, t(PairingRuleTexts.ToApart))];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => OnPostKeepAsync(ct);

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
        var reason = Reason?.Trim() ?? "";
        Check(Guid.TryParse(One, out var one), nameof(One), PairingRuleTexts.OneMissing);
        Check(Guid.TryParse(Other, out var other), nameof(Other), PairingRuleTexts.OtherMissing);
        Check(Rule is Together or Apart, nameof(Rule), PairingRuleTexts.WhatMissing);
        Check(reason.Length is > 0 and <= LongestReason, nameof(Reason), PairingRuleTexts.ReasonMissing);
        if (!ModelState.IsValid)
        {
            return await OnPostKeepAsync(ct);
        }

        return await addPairingRule.ExecuteAsync(new(HttpContext.Organiser(), Slug, one, other, Rule == Together, reason), ct) switch
        {
            AddPairingRule.Result.Added => Redirect(PairingRunLinks.Rules(language, Slug, "added")),
            AddPairingRule.Result.Refused { Refusal: var refusal and not PairingRefusal.Unknown } => await AgainAsync(refusal, ct),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid ruleId, CancellationToken ct) =>
        await removePairingRule.ExecuteAsync(new(HttpContext.Organiser(), Slug, ruleId), ct) is RemovePairingRule.Result.Removed
            ? Redirect(PairingRunLinks.Rules(language, Slug, "removed"))
            : NotFound();

    private void Check(bool isRight, string field, Text otherwise)
    {
        if (!isRight)
        {
            ModelState.AddModelError(field, t(otherwise));
        }
    }

    private async Task<IActionResult> AgainAsync(PairingRefusal refusal, CancellationToken ct)
    {
        ModelState.AddModelError(refusal is PairingRefusal.DecidedAlready ? "" : nameof(Other), PairingRunWords.Of(refusal, language));
        Response.StatusCode = PairingRunWords.StatusOf(refusal);
        return await OnPostKeepAsync(ct);
    }
}
