using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>Puts one visit on the list of a signed-in visitor, or takes it off. Who signs in first comes back here, one press from her wish.</summary>
[Authorize, PersonalPage]
public sealed class AddModel(ShowSlot showSlot, ListWished listWished, AddWish addWish, RemoveWish removeWish, Language language) : PageModel
{
    /// <summary>Where the button stood; null: on this page.</summary>
    [BindProperty]
    public string? Back { get; set; }

    public ShownSlot Slot { get; private set; } = null!;

    public ListWished.Result Wished { get; private set; } = null!;

    /// <summary>Null: it can be wished.</summary>
    public string? WhyNot { get; private set; }

    private Guid PersonId => HttpContext.Visitor()!.Person.PersonId;

    public Task<IActionResult> OnGetAsync(Guid slotId, CancellationToken ct) => ShowAsync(slotId, ct);

    public Task<IActionResult> OnPostKeepAsync(Guid slotId, CancellationToken ct) => ShowAsync(slotId, ct);

    public async Task<IActionResult> OnPostAsync(Guid slotId, CancellationToken ct) => await addWish.ExecuteAsync(new(slotId, PersonId), ct) switch
    {
        AddWish.Result.Added done => On(slotId, WishLinks.List(language, done.Slug, "added", slotId)),
        AddWish.Result.Refused refused => await RefuseAsync(slotId, refused.Refusal, ct),
        _ => throw new UnreachableException(),
    };

    public async Task<IActionResult> OnPostRemoveAsync(Guid slotId, CancellationToken ct) => await removeWish.ExecuteAsync(new(slotId, PersonId), ct) switch
    {
        RemoveWish.Result.Removed done => On(slotId, WishLinks.List(language, done.Slug, "removed", slotId)),
        RemoveWish.Result.Refused refused => await RefuseAsync(slotId, refused.Refusal, ct),
        _ => throw new UnreachableException(),
    };

    /// <summary>Back to the visit in the list where she pressed, so that she goes on from there.</summary>
    private RedirectResult On(Guid slotId, string list) => Redirect(Url.IsLocalUrl(Back) ? $"{Back}#{WishLinks.Mark(slotId)}" : list);

    private async Task<IActionResult> RefuseAsync(Guid slotId, WishRefusal refusal, CancellationToken ct)
    {
        var page = await ShowAsync(slotId, ct);
        if (refusal is WishRefusal.Unknown || page is not PageResult)
        {
            return NotFound();
        }

        WhyNot = WishRefusalWords.Of(refusal, language, Slot.ZonePhone);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private async Task<IActionResult> ShowAsync(Guid slotId, CancellationToken ct)
    {
        if (await showSlot.ExecuteAsync(new(slotId, IsSignedIn: true), ct) is not ShowSlot.Result.Shown shown
            || await listWished.ExecuteAsync(new(shown.Slot.EditionSlug, PersonId), ct) is not { } wished)
        {
            return NotFound();
        }

        (Slot, Wished) = (shown.Slot, wished);
        WhyNot = !wished.IsOpen ? WishRefusalWords.OfGate(wished.Gate, language, Slot.ZonePhone)
            : wished.Ranks.ContainsKey(slotId) ? null
            : Slot.Status == "cancelled" || Slot.StartsAt <= shown.Now ? WishRefusalWords.Of(new WishRefusal.NotOffered(), language, Slot.ZonePhone)
            : wished.IsFull ? WishRefusalWords.Of(new WishRefusal.TooMany(), language, Slot.ZonePhone)
            : null;
        return Page();
    }
}
