using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Pairings;

/// <summary>The worksheet on paper: what was written, and room to write where nothing was.</summary>
[Authorize, PersonalPage]
public sealed class SheetPrintModel(ReadSheet readSheet, Language language) : PageModel
{
    [FromRoute]
    public Guid PairId { get; init; }

    public ReadSheet.Result Read { get; private set; } = null!;

    /// <summary>Of the questions.</summary>
    public Language PairLanguage => Read.Pair.SharedLanguage.Code == language.Code ? language : Read.Pair.SharedLanguage;

    /// <summary>By the name of the part.</summary>
    public string? Written(string part) => part switch
    {
        nameof(SheetTexts.Shown) => Read.Texts.Shown,
        nameof(SheetTexts.Audience) => Read.Texts.Audience,
        nameof(SheetTexts.Questions) => Read.Texts.Questions,
        nameof(SheetTexts.Criteria) => Read.Texts.Criteria,
        _ => Read.Texts.Notes,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readSheet.ExecuteAsync(new(PairId, HttpContext.Visitor()!.Person.PersonId), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }
}
