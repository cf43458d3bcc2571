using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>The wishes of the signed-in visitor in her order, with buttons that change it one by one; a script only spares the page its way.</summary>
[Authorize, PersonalPage]
public sealed class IndexModel(WishWay way, MoveWish moveWish, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    /// <summary>Of the list as it was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    public WishWay Way => way;

    private Guid PersonId => HttpContext.Visitor()!.Person.PersonId;

    /// <summary>What has just been done: added, up, down or removed; null: nothing.</summary>
    [FromQuery]
    public string? Done { get; init; }

    /// <summary>With which visit.</summary>
    [FromQuery(Name = "slot")]
    public Guid? Changed { get; init; }

    /// <summary>Taken off just now.</summary>
    public Guid? Removed => Done == "removed" && way.Read.Wishes.All(w => w.SlotId != Changed) ? Changed : null;

    /// <summary>What was done, for who hears the page: "Huis De Brug, nu wens 2 van 5."</summary>
    public string Said => (Done, way.Read.Wishes.FirstOrDefault(w => w.SlotId == Changed)) switch
    {
        ("removed", null) when Removed is not null => t(WishTexts.SaidRemoved),
        ("up" or "down" or "added", { } wish) => t(WishTexts.SaidMoved, ("host", wish.HostName), ("rank", wish.Rank), ("count", way.Read.Wishes.Count)),
        _ => "",
    };

    /// <summary>Whether it counts.</summary>
    public string State => way.Read.List switch
    {
        null => "",
        { SubmittedAt: null } => t(WishTexts.StateKept),
        { HasChanged: true } => t(WishTexts.StateChanged),
        { SubmittedAt: { } at } => t(WishTexts.StateSent, ("when", DateWords.Deadline(at, language))),
    };

    /// <summary>The button that was pressed, or the other one where it has gone.</summary>
    public string? FocusOn(Wished wish) => wish.SlotId != Changed || Done is not ("up" or "down") ? null
        : wish.Rank == 1 ? "down"
        : wish.Rank == way.Read.Wishes.Count ? "up"
        : Done;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await way.ArriveAsync(this, Slug, ct) ?? Page();

    /// <param name="slotId">On the list.</param>
    /// <param name="to">Its new rank.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IActionResult> OnPostMoveAsync(Guid slotId, int to, CancellationToken ct)
    {
        if (await way.ArriveAsync(this, Slug, ct) is { } no)
        {
            return no;
        }

        var done = way.Read.List?.RankOf(slotId) < to ? "down" : "up";
        return await moveWish.ExecuteAsync(new(Slug, PersonId, slotId, to, Version), ct) switch
        {
            MoveWish.Result.Moved => Redirect(WishLinks.List(language, Slug, done, slotId)),
            MoveWish.Result.Refused refused => await way.RefuseAsync(this, Slug, refused.Refusal, ct),
            _ => throw new UnreachableException(),
        };
    }
}
