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

/// <summary>People of a finished run, to look one up or to see who has how many visits.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class PeopleModel(ListMatchPeople listMatchPeople, Language language, Translate t) : PageModel
{
    private const string Impossible = "impossible";

    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public int Number { get; init; }

    [FromQuery(Name = "preset")]
    public string? Preset { get; init; }

    /// <summary>A number of visits, "impossible", or nothing: all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Filter { get; set; }

    /// <summary>Part of a name or address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [FromQuery(Name = "page")]
    public int? Asked { get; init; }

    public int Sheet => SheetNumber.Of(Asked);

    public ListMatchPeople.Result Read { get; private set; } = null!;

    public IEnumerable<Choice> Filters =>
    [
        new("", t(PeopleTexts.All)),
        .. Enumerable.Range(0, Matching.Plans.Preset.MostVisits + 1).Select(n => new Choice(n.ToString(CultureInfo.InvariantCulture), PeopleTexts.Visits.Of(n, language))),
        new(Impossible, t(PeopleTexts.Impossible)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var visits = int.TryParse(Filter, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        if (await listMatchPeople.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number, Preset, visits, Filter == Impossible, Find?.Trim(), Sheet), ct) is not { } read)
        {
            return NotFound();
        }

        Read = read;
        return Page();
    }
}
