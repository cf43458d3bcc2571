using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>Slots of a finished run: what was asked for, what was given, and what one more place would do.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class SlotsModel(ReadMatchPreview readMatchPreview, Translate t) : PageModel
{
    public const int MostOnPage = 50;
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public int Number { get; init; }

    [FromQuery(Name = "preset")]
    public string? Preset { get; init; }

    /// <summary>empty, minimum, over, or nothing: all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Filter { get; set; }

    /// <summary>Part of the name of a host.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [FromQuery(Name = "page")]
    public int? Asked { get; init; }

    public int Sheet => SheetNumber.Of(Asked);

    public MatchedWeek Week { get; private set; } = null!;

    /// <summary>In order of time.</summary>
    public IReadOnlyList<SlotOutcome> Found { get; private set; } = [];

    public IEnumerable<SlotOutcome> Shown => Found.Skip((Sheet - 1) * MostOnPage).Take(MostOnPage);

    public IEnumerable<Choice> Filters =>
    [
        new("", t(PeopleTexts.AllSlots)), new("over", t(PeopleTexts.OverSlots)), new("minimum", t(PeopleTexts.MinimumSlots)), new("empty", t(PeopleTexts.EmptySlots)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readMatchPreview.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number, Preset), ct) is not { } preview)
        {
            return NotFound();
        }

        Week = preview.Week;
        Found = [.. preview.Slots.Where(IsWanted).OrderBy(s => Week.Slots[s.Slot].LocalDate).ThenBy(s => Week.Slots[s.Slot].LocalStart).ThenBy(s => Week.Slots[s.Slot].HostName, StringComparer.Ordinal).ThenBy(s => s.Slot)];
        return Page();
    }

    private bool IsWanted(SlotOutcome outcome) => Week.Slots[outcome.Slot].HostName.Contains(Find?.Trim() ?? "", StringComparison.OrdinalIgnoreCase) && Filter switch
    {
        "empty" => outcome.IsEmpty,
        "minimum" => outcome.IsUnderMinimum,
        "over" => outcome.IsOverAsked,
        _ => true,
    };
}
