using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Feeds;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Feeds;

/// <summary>Makes the address of a calendar to subscribe to, shows it once, and ends it.</summary>
public abstract class FeedPage(FindFeed findFeed, MakeFeed makeFeed, EndFeed endFeed, Site site, Language language, Translate t) : PageModel
{
    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    [BindProperty]
    public Guid Key { get; set; }

    /// <summary>Whose visits; null: one's own.</summary>
    public abstract Guid? Of { get; }

    public abstract string Title { get; }

    public abstract string Back { get; }

    /// <summary>As it stands; null: only its contacts may have one of this host.</summary>
    public FindFeed.Result? Feed { get; private set; }

    /// <summary>Made just now: shown on this one answer.</summary>
    public string? Address { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Feed = await findFeed.ExecuteAsync(new(Person, Of), ct);
        return await FindAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        switch (await makeFeed.ExecuteAsync(new(Person, Of, language, Key), ct))
        {
            case MakeFeed.Result.Made made:
                Address = FeedLinks.Secret(site, made.Secret);
                break;
            case MakeFeed.Result.MadeBefore:
                Refuse(FeedTexts.MadeBefore);
                break;
            default:
                Refuse(FeedTexts.ContactsOnly);
                break;
        }

        return await OnGetAsync(ct);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        await endFeed.ExecuteAsync(new(Person, Of), ct);
        return Redirect(FeedLinks.Page(language, Of, "ended"));
    }

    /// <returns>False: there is no such page.</returns>
    protected virtual Task<bool> FindAsync(CancellationToken ct) => Task.FromResult(true);

    protected Language Language => language;

    protected Translate T => t;

    private Guid Person => HttpContext.Visitor()!.Person.PersonId;

    private void Refuse(Text why)
    {
        ModelState.AddModelError("", t(why));
        Response.StatusCode = StatusCodes.Status409Conflict;
    }
}
