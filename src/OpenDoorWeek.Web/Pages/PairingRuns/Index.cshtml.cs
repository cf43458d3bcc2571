using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.PairingRuns;

/// <summary>Buddies and mentors of an edition: who has whom, who has nobody and why, the runs, and the next one.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class IndexModel(ReadPairings readPairings, StartPairingRun startPairingRun, EndByHand endByHand, Language language) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>"ended" or "proposed": what has just been done; null: nothing.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    [BindProperty]
    public Guid Key { get; set; }

    public ReadPairings.Result Read { get; private set; } = null!;

    /// <summary>Who looks for a partner or has one, by what she asked for.</summary>
    public int Count(string role) => Read.People.Count(p => p.IsThere && p.Role == role);

    /// <summary>Who is there and in no pair, with why; null: a run would find her a partner.</summary>
    public IEnumerable<(PairingPerson Person, PairingPlan.Lone? Why)> Without =>
        Read.People.Where(p => p is { IsThere: true, Partners: 0 }).Select(p => (p, Read.Waiting.Contains(p.OptInId) ? null : Read.Alone.FirstOrDefault(l => l.OptInId == p.OptInId)));

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

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await startPairingRun.ExecuteAsync(new(HttpContext.Organiser(), Slug, Key), ct) switch
        {
            StartPairingRun.Result.Done done => Redirect(PairingRunLinks.Run(language, Slug, done.Number)),
            StartPairingRun.Result.Refused { Refusal: var refusal and not PairingRefusal.Unknown } => await AgainAsync(refusal, ct),
            _ => NotFound(),
        };

    public async Task<IActionResult> OnPostEndAsync(Guid pairId, CancellationToken ct) =>
        await endByHand.ExecuteAsync(new(HttpContext.Organiser(), Slug, pairId), ct) is EndByHand.Result.Ended
            ? Redirect(PairingRunLinks.Index(language, Slug, "ended"))
            : NotFound();

    private async Task<IActionResult> AgainAsync(PairingRefusal refusal, CancellationToken ct)
    {
        ModelState.AddModelError("", PairingRunWords.Of(refusal, language));
        Response.StatusCode = PairingRunWords.StatusOf(refusal);
        return await OnPostKeepAsync(ct);
    }
}
