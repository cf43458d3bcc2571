using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;

namespace OpenDoorWeek.Web.Pages.Wishes;

/// <summary>That a list was received, and what happens when; true whenever it is opened.</summary>
[Authorize, PersonalPage]
public sealed class SentModel(WishWay way, Language language) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    public WishWay Way => way;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await way.ArriveWithListAsync(this, Slug, ct) ?? (way.List.IsSent ? Page() : Redirect(WishLinks.List(language, Slug)));
}
