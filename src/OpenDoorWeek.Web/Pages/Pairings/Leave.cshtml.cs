using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Pairings;

/// <summary>A member asks for another partner, or stops altogether. GET says what each does, a button does it.</summary>
[Authorize, PersonalPage]
public sealed class LeaveModel(ReadPair readPair, SwapPair swapPair, LeavePairing leavePairing, Language language) : PageModel
{
    [FromRoute]
    public Guid PairId { get; init; }

    public PairFacts Pair { get; private set; } = null!;

    private Guid PersonId => HttpContext.Visitor()!.Person.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readPair.ExecuteAsync(new(PairId, PersonId), ct) is not { } read)
        {
            return NotFound();
        }

        Pair = read.Pair;
        return Pair.State != "ended" && Pair.IsOptedIn ? Page() : Redirect(PairLinks.Pair(language, PairId));
    }

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await leavePairing.ExecuteAsync(new(PairId, PersonId), ct) switch
    {
        LeavePairing.Result.Left => Redirect(PairLinks.Own(language, "left")),
        _ => NotFound(),
    };

    public async Task<IActionResult> OnPostSwapAsync(CancellationToken ct) => await swapPair.ExecuteAsync(new(PairId, PersonId), ct) switch
    {
        SwapPair.Result.Swapped => Redirect(PairLinks.Own(language, "swapped")),
        SwapPair.Result.Over or SwapPair.Result.NotPaired => Redirect(PairLinks.Pair(language, PairId)),
        _ => NotFound(),
    };
}
