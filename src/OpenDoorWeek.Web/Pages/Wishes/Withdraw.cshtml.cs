using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>Takes a whole list back, and undoes that: the wishes stay with her, so that undoing is sending them once more.</summary>
[Authorize, PersonalPage]
public sealed class WithdrawModel(WishWay way, WithdrawWishes withdrawWishes, SendWishes sendWishes, Language language) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>Of the list as it was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    public WishWay Way => way;

    private Guid PersonId => HttpContext.Visitor()!.Person.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await way.ArriveWithListAsync(this, Slug, ct) ?? Page();

    public Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => OnGetAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await withdrawWishes.ExecuteAsync(new(Slug, PersonId), ct) switch
    {
        WithdrawWishes.Result.Withdrawn => Redirect(WishLinks.Withdraw(language, Slug)),
        WithdrawWishes.Result.Refused refused => await way.RefuseAsync(this, Slug, refused.Refusal, ct),
        _ => throw new UnreachableException(),
    };

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken ct) => await sendWishes.ExecuteAsync(new(Slug, PersonId, Version, language), ct) switch
    {
        SendWishes.Result.Sent => Redirect(WishLinks.Sent(language, Slug)),
        SendWishes.Result.Refused refused => await way.RefuseAsync(this, Slug, refused.Refusal, ct),
        _ => throw new UnreachableException(),
    };
}
