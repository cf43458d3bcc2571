using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Audit;
using OpenDoorWeek.Core.Exports;
using OpenDoorWeek.Core.Time;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Audit;

/// <summary>Who changed what in the zones of the organiser, as a page and as a file.</summary>
[OrganisersOnly, PersonalPage]
public sealed class IndexModel(ListAudit listAudit, ListAuditActions listActions, Language language, Translate t) : PageModel
{
    public const int MostInFile = 10_000;
    private const int MostOnPage = 50;

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>Number of a row; what is older is shown. Null: from the newest on.</summary>
    [FromQuery(Name = "before")]
    public long? Before { get; init; }

    public AuditQuery Query => new(What, Who, Id, From, To);

    public ListAudit.Result Found { get; private set; } = new([], false);

    public IReadOnlyList<Choice> ActionChoices { get; private set; } = [];

    public string CsvPath => PathOf(("handler", "Csv"));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var actions = await listActions.ExecuteAsync(ct);
        ActionChoices = [new("", t(AuditTexts.Everything)), .. actions.Select(a => new Choice(a, AuditTexts.OfAction(a, language)))];
        if (Read() is { } filter)
        {
            Found = await listAudit.ExecuteAsync(new(HttpContext.Organiser(), filter, Before, MostOnPage), ct);
        }
    }

    /// <summary>The same rows as a file: what leaves the house wants the second factor anew.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (!HttpContext.HasFreshSecondFactor())
        {
            return HttpContext.AskSecondFactor();
        }

        if (Read() is not { } filter)
        {
            return Redirect(PathOf());
        }

        var found = await listAudit.ExecuteAsync(new(HttpContext.Organiser(), filter, null, MostInFile), ct);
        return File(CsvText.Write([Heads(), .. found.Entries.Select(Cells)]), "text/csv; charset=utf-8", "audit.csv");
    }

    public string PageFrom(long? before) => before is { } row ? PathOf(("before", row.ToString(CultureInfo.InvariantCulture))) : PathOf();

    /// <returns>Null: a field cannot be read, and says so.</returns>
    private ListAudit.Filter? Read()
    {
        List<string> wrong = [];
        var filter = Query.Read(wrong);
        foreach (var field in wrong)
        {
            ModelState.AddModelError(field, t(field switch { nameof(Who) => FormTexts.EmailFormat, nameof(Id) => AuditTexts.IdWrong, _ => FormTexts.DateFormat }));
        }

        return wrong.Count == 0 ? filter : null;
    }

    private string[] Heads() => [t(AuditTexts.When), t(AuditTexts.What), "action", t(AuditTexts.About), t(AuditTexts.Id), t(AuditTexts.ByWhom), "facts"];

    private string?[] Cells(ListAudit.Entry e) =>
    [
        Brussels.At(e.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), AuditTexts.OfAction(e.Action, language), e.Action, e.Subject, $"{e.SubjectId}", e.Actor, e.Facts,
    ];

    private string PathOf(params (string Name, string? Value)[] more) =>
        Links.Audit(language) + QueryString.Create(
            more.Concat([("what", What), ("who", Who), ("id", Id), ("from", From), ("to", To)])
                .Select(p => KeyValuePair.Create(p.Item1, p.Item2))
                .Where(p => !string.IsNullOrWhiteSpace(p.Value)));
}
