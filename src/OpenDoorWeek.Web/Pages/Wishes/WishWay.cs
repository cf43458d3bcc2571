using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.Core.Wishes;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>The way through the pages of one list: how it stands, and where a page leads that cannot go on.</summary>
public sealed class WishWay(ReadWishes readWishes, FindOutcome findOutcome, Language language)
{
    /// <summary>Of the edition that the page came to.</summary>
    public ReadWishes.Result Read { get; private set; } = null!;

    /// <summary>Only where there is one.</summary>
    public WishList List => Read.List!;

    /// <summary>Null: the phase is open.</summary>
    public string? WhyNotNow => Read.IsOpen ? null : WishRefusalWords.OfGate(Read.Edition.GateAt(Read.Now), language, Read.Edition.ZonePhone);

    /// <summary>She can read what she got.</summary>
    public bool HasOutcome { get; private set; }

    /// <summary>The last day on which it may come, once nothing can be changed; null: it is there, or it does not come.</summary>
    public DateOnly? ResultDay => Read.IsOpen || HasOutcome || !(Read.Edition.SharedUntil > Read.Now) || Read.List?.IsSent != true ? null : Read.Edition.ResultDay;

    /// <summary>Wishes that are missing from the number asked for; 0 or less: enough.</summary>
    public int TooFew => WishList.Asked - Read.Wishes.Count(w => w.IsOffered);

    /// <param name="page">Of the signed-in visitor.</param>
    /// <param name="slug">From its URL.</param>
    /// <param name="ct">Stops the query.</param>
    /// <returns>Null: the page goes on; else what it answers.</returns>
    public async Task<IActionResult?> ArriveAsync(PageModel page, string slug, CancellationToken ct)
    {
        var personId = page.HttpContext.Visitor()!.Person.PersonId;
        if (await readWishes.ExecuteAsync(new(slug, personId), ct) is not { } read)
        {
            return page.NotFound();
        }

        (Read, HasOutcome) = (read, await findOutcome.ExecuteAsync(new(slug, personId), ct));
        return null;
    }

    /// <summary>As <see cref="ArriveAsync"/>; who has wished nothing is led to where she can.</summary>
    public async Task<IActionResult?> ArriveWithListAsync(PageModel page, string slug, CancellationToken ct) =>
        await ArriveAsync(page, slug, ct) ?? (Read.Wishes.Count == 0 ? new RedirectResult(WishLinks.List(language, slug)) : null);

    /// <summary>The page once more, with the list as it stands now and what stood against it.</summary>
    public async Task<IActionResult> RefuseAsync(PageModel page, string slug, WishRefusal refusal, CancellationToken ct)
    {
        if (refusal is WishRefusal.Unknown)
        {
            return page.NotFound();
        }

        if (await ArriveWithListAsync(page, slug, ct) is { } elsewhere)
        {
            return elsewhere;
        }

        page.ModelState.Remove(nameof(IndexModel.Version));
        page.ModelState.AddModelError(refusal is WishRefusal.NoLanguage ? nameof(DetailsModel.Languages) : "", WishRefusalWords.Of(refusal, language, Read.Edition.ZonePhone));
        page.Response.StatusCode = StatusCodes.Status409Conflict;
        return page.Page();
    }
}
