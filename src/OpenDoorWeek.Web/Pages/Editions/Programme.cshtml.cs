using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Web.Pages.Editions;

/// <summary>The visits of an edition, by day; the filters stand in the URL, so that a choice can be shared.</summary>
public sealed class ProgrammeModel(ReadProgramme readProgramme) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromQuery]
    public string? Zone { get; set; }

    /// <summary>As 2026-11-17.</summary>
    [FromQuery]
    public string? Day { get; set; }

    [FromQuery(Name = "language")]
    public string? Spoken { get; set; }

    [FromQuery]
    public string? Part { get; set; }

    [FromQuery]
    public string? Free { get; set; }

    public ReadProgramme.Result Programme { get; private set; } = null!;

    public ProgrammeFilter Filter { get; private set; } = null!;

    public IReadOnlyList<ProgrammeSlot> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readProgramme.ExecuteAsync(new(Slug, User.Identity?.IsAuthenticated == true), ct) is not { } programme)
        {
            return NotFound();
        }

        Programme = programme;
        Filter = ReadFilter();
        Found = [.. programme.Slots.Where(s => Filter.Admits(s, programme.Now))];
        return Page();
    }

    /// <summary>The URL of this page with one filter taken out.</summary>
    public string Without(string filter) =>
        Request.Path + QueryString.Create(Request.Query.Where(p => p.Key != filter && p.Value.Any(v => !string.IsNullOrEmpty(v))));

    /// <summary>A value that no list of ours offers counts as none: an old link shows more, not nothing.</summary>
    private ProgrammeFilter ReadFilter() => new(
        Programme.Slots.Any(s => s.ZoneCode == Zone) ? Zone : null,
        DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Programme.Slots.Any(s => s.Languages.Contains(Spoken)) ? Spoken : null,
        ProgrammeFilter.Parts.Contains(Part) ? Part : null,
        Free == "1");
}
