using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.Exports;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Hosts.Slots;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>All that differs between two runs as a file, by person or by slot. It carries names away, so the second factor must be fresh.</summary>
[OrganisersOnly(AllZones = true, IsFresh = true), PersonalPage]
public sealed class CompareFileModel(CompareMatchRuns compareMatchRuns, Language language, Translate t) : PageModel
{
    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public int Number { get; init; }

    /// <summary>Number of the other run.</summary>
    [FromQuery(Name = "with")]
    public int With { get; init; }

    /// <summary>"slots"; else by person.</summary>
    [FromQuery(Name = "of")]
    public string? Of { get; init; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await compareMatchRuns.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number, With, null, null, null, null), ct) is not { } read)
        {
            return NotFound();
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{Slug}-{With}-{Number}{(Of == "slots" ? "-slots" : "")}.csv");
        return File(CsvText.Write(Of == "slots" ? BySlot(read) : ByPerson(read)), "text/csv; charset=utf-8", name);
    }

    private IEnumerable<IReadOnlyList<string?>> ByPerson(CompareMatchRuns.Result read) => read.People
        .Select(p => (IReadOnlyList<string?>)[p.Who?.Name, p.Who?.Email, CompareTexts.Of(p.Change.Kind, language), Visits(read, p.Change.Before), Visits(read, p.Change.After)])
        .Prepend([t(PeopleTexts.Who), t(CompareTexts.Email), t(CompareTexts.Change), t(CompareTexts.Was), t(CompareTexts.Becomes)]);

    private IEnumerable<IReadOnlyList<string?>> BySlot(CompareMatchRuns.Result read) => read.Diff.Slots
        .Select(p => (IReadOnlyList<string?>)[p.Slot.HostName, IsoDay.Write(p.Slot.LocalDate), $"{p.Slot.LocalStart:HH\\:mm}", Figure(p.Before), Figure(p.After)])
        .Prepend([t(CompareTexts.Host), t(PeopleTexts.Slot), "", t(CompareTexts.Was), t(CompareTexts.Becomes)]);

    private string Visits(CompareMatchRuns.Result read, IEnumerable<Guid> slots) => string.Join(", ", slots.Select(s => MatchWords.Slot(read.Slots[s], language)));

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
