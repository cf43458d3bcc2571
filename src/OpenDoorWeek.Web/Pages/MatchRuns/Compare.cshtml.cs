using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>A run against another one: who gains, loses or moves, and where more or fewer people come.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class CompareModel(ListMatchRuns listMatchRuns, CompareMatchRuns compareMatchRuns, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public int Number { get; init; }

    /// <summary>Number of the other run; null: the one before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    /// <summary>gained, lost or moved; null: all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [FromQuery(Name = "page")]
    public int? Asked { get; init; }

    public int Sheet => SheetNumber.Of(Asked);

    /// <summary>Other runs that are done, the newest first.</summary>
    public IReadOnlyList<MatchRunHead> Others { get; private set; } = [];

    /// <summary>Null: there is nothing to compare with.</summary>
    public CompareMatchRuns.Result? Read { get; private set; }

    public IEnumerable<Choice> WithChoices => Others.Select(r => new Choice(Text(r.Number), t(MatchTexts.Run, ("n", r.Number))));

    public IEnumerable<Choice> KindChoices =>
        [new("", t(CompareTexts.All)), .. Enum.GetValues<PlanDiff.Kind>().Select(k => new Choice(k.ToString().ToLowerInvariant(), CompareTexts.Of(k, language)))];

    public string SheetLink(int page) => MatchLinks.Compare(language, Slug, Number, Read!.Before.Run.Number, Kind, page);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var by = HttpContext.Organiser();
        if (await listMatchRuns.ExecuteAsync(new(by, Slug), ct) is not { } listed || !listed.Runs.Any(r => r.Number == Number && r.IsDone))
        {
            return NotFound();
        }

        Others = [.. listed.Runs.Where(r => r.IsDone && r.Number != Number)];
        if (Others.Count == 0)
        {
            return Page();
        }

        var asked = Others.FirstOrDefault(r => Text(r.Number) == With) ?? Others.FirstOrDefault(r => r.Number < Number) ?? Others[^1];
        With = Text(asked.Number);
        var kind = Enum.TryParse<PlanDiff.Kind>(Kind, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (PlanDiff.Kind?)null;
        Read = await compareMatchRuns.ExecuteAsync(new(by, Slug, Number, asked.Number, null, null, kind, Sheet), ct);
        return Read is null ? NotFound() : Page();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
