using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Pairings;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Pairings;

/// <summary>After the week: how it went, and whether she would do it again.</summary>
[Authorize, PersonalPage]
public sealed class WentModel(ReadPair readPair, SayHowItWent sayHowItWent, Language language, Translate t) : PageModel
{
    private const string YesAgain = "yes", NotAgain = "no";

    [FromRoute]
    public Guid PairId { get; init; }

    [BindProperty]
    public string? Went { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public ReadPair.Result Read { get; private set; } = null!;

    public IEnumerable<Choice> Answers => SayHowItWent.Answers.Select(a => new Choice(a, PairTexts.OfWent(a, language)));

    public IEnumerable<Choice> Agains => [new(YesAgain, t(PairTexts.AgainYes)), new(NotAgain, t(PairTexts.AgainNo))];

    private Guid PersonId => HttpContext.Visitor()!.Person.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        (Went, Note, Again) = (Read.Pair.Went, Read.Pair.WentNote, Read.Pair.Again switch { true => YesAgain, false => NotAgain, null => null });
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var note = Note?.ReplaceLineEndings("\n").Trim();
        if (note?.Length > SayHowItWent.LongestNote)
        {
            ModelState.AddModelError(nameof(Note), t(FormTexts.TooLong, ("max", SayHowItWent.LongestNote)));
            return Page();
        }

        var request = new SayHowItWent.Request(
            PairId, PersonId, SayHowItWent.Answers.Contains(Went) ? Went : null, string.IsNullOrEmpty(note) ? null : note,
            Again switch { YesAgain => true, NotAgain => false, _ => null });
        return await sayHowItWent.ExecuteAsync(request, ct) switch
        {
            SayHowItWent.Result.Kept => Redirect(PairLinks.Pair(language, PairId, "went")),
            SayHowItWent.Result.NotNow => Page(),
            _ => NotFound(),
        };
    }

    /// <returns>Null when the page is shown; else what it answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (await readPair.ExecuteAsync(new(PairId, PersonId), ct) is not { Pair.IsAccepted: true } read)
        {
            return NotFound();
        }

        Read = read;
        return null;
    }
}
