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

/// <summary>The worksheet of a pair. Its questions are in the language of the pair; who saves over what another wrote sees both.</summary>
[Authorize, PersonalPage]
public sealed class WorksheetModel(ReadSheet readSheet, SaveSheet saveSheet, Language language, Translate t) : PageModel
{
    [FromRoute]
    public Guid PairId { get; init; }

    [FromQuery(Name = "done")]
    public string? Done { get; init; }

    [BindProperty]
    public string? Shown { get; set; }

    [BindProperty]
    public string? Audience { get; set; }

    [BindProperty]
    public string? Questions { get; set; }

    [BindProperty]
    public string? Criteria { get; set; }

    [BindProperty]
    public string? Notes { get; set; }

    /// <summary>Of what the page showed.</summary>
    [BindProperty]
    public int Version { get; set; }

    public ReadSheet.Result Read { get; private set; } = null!;

    /// <summary>What another saved meanwhile, by field, where it differs from what stands in the field; empty: nothing.</summary>
    public IReadOnlyDictionary<string, string?> Theirs { get; private set; } = new Dictionary<string, string?>();

    public bool IsSaved => Done == "saved" && HttpMethods.IsGet(Request.Method);

    /// <summary>Of the questions.</summary>
    public Language PairLanguage => Read.Pair.SharedLanguage.Code == language.Code ? language : Read.Pair.SharedLanguage;

    /// <param name="part">Of <see cref="WorksheetTexts.Parts"/>, from 0.</param>
    public Other TheirsAt(int part) => Theirs.TryGetValue(WorksheetTexts.Parts[part].Field, out var text)
        ? new(WorksheetTexts.Parts[part].Question.In(PairLanguage), text)
        : new("", null) { IsNone = true };

    private Guid PersonId => HttpContext.Visitor()!.Person.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        (Shown, Audience, Questions, Criteria, Notes) = Read.Texts;
        Version = Read.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } no)
        {
            return no;
        }

        var texts = new SheetTexts(Of(nameof(Shown), Shown), Of(nameof(Audience), Audience), Of(nameof(Questions), Questions), Of(nameof(Criteria), Criteria), Of(nameof(Notes), Notes));
        return !ModelState.IsValid ? Page() : await saveSheet.ExecuteAsync(new(PairId, PersonId, texts, Version), ct) switch
        {
            SaveSheet.Result.Saved => Redirect(PairLinks.Sheet(language, PairId, saved: true)),
            SaveSheet.Result.ChangedSince changed => ShowBoth(texts, changed),
            _ => NotFound(),
        };
    }

    /// <summary>What she typed stays in the fields; the next press saves over what she has seen now.</summary>
    private PageResult ShowBoth(SheetTexts texts, SaveSheet.Result.ChangedSince changed)
    {
        var (mine, theirs) = (ByField(texts), ByField(changed.Texts));
        Theirs = theirs.Where(p => p.Value != mine[p.Key]).ToDictionary();
        ModelState.Remove(nameof(Version));
        Version = changed.Version;
        ModelState.AddModelError(Theirs.Keys.FirstOrDefault() ?? "", t(WorksheetTexts.ChangedSince, ("name", changed.UpdatedBy ?? t(WorksheetTexts.Somebody))));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private static Dictionary<string, string?> ByField(SheetTexts texts) => new()
    {
        [nameof(Shown)] = texts.Shown,
        [nameof(Audience)] = texts.Audience,
        [nameof(Questions)] = texts.Questions,
        [nameof(Criteria)] = texts.Criteria,
        [nameof(Notes)] = texts.Notes,
    };

    private string? Of(string field, string? typed)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim();
        if (text?.Length > SheetTexts.LongestPart)
        {
            ModelState.AddModelError(field, t(FormTexts.TooLong, ("max", SheetTexts.LongestPart)));
        }

        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <returns>Null when the page is shown; else what it answers.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (await readSheet.ExecuteAsync(new(PairId, PersonId), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return null;
    }

    /// <summary>What another saved for one question.</summary>
    /// <param name="Text">Null: she left it empty.</param>
    public sealed record Other(string Question, string? Text)
    {
        /// <summary>There is nothing to compare.</summary>
        public bool IsNone { get; init; }
    }
}
