using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.MatchRuns;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Core.Zones;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.MatchRuns;

/// <summary>A run: how far it is while it goes on, and the proposal when it is done.</summary>
[OrganisersOnly(AllZones = true), PersonalPage]
public sealed class ShowModel(ReadMatchRun readMatchRun, ReadMatchPreview readMatchPreview, CancelMatchRun cancelMatchRun, TimeProvider clock, Language language) : PageModel
{
    private const int Whole = 1000, Quarters = 250, PercentOfQuarter = 25;

    [FromRoute]
    public string Slug { get; init; } = "";

    [FromRoute]
    public int Number { get; init; }

    /// <summary>Which plan; null: the one that was asked for.</summary>
    [FromQuery(Name = "preset")]
    public string? Preset { get; init; }

    /// <summary>Which balance: zone, commune, sector or language; else zone.</summary>
    [FromQuery(Name = "by")]
    public string? By { get; init; }

    public MatchScope Edition { get; private set; } = null!;

    public MatchRunHead Run { get; private set; } = null!;

    /// <summary>Null: the run is not done.</summary>
    public ReadMatchPreview.Result? Preview { get; private set; }

    /// <summary>0, 25, 50 or 75 %: what is announced.</summary>
    public int Quarter => Run.Progress / Quarters * PercentOfQuarter;

    /// <summary>What is done now and how long it will take, as far as the time since its start tells.</summary>
    public string Remaining
    {
        get
        {
            if (Run.CancelAsked)
            {
                return MatchTexts.Stopping.In(language);
            }

            if (Run.StartedAt is not { } started || Run.Progress == 0)
            {
                return MatchTexts.Waiting.In(language);
            }

            var seconds = (clock.GetUtcNow() - started).TotalSeconds * (Whole - Run.Progress) / Run.Progress;
            return MatchTexts.AboutSeconds.In(language, ("step", MatchWords.Step(Run.Step, language)), ("n", Math.Max(1, (int)Math.Ceiling(seconds))));
        }
    }

    public IReadOnlyList<PlanBalance> Balance => By switch
    {
        "commune" => Preview!.Communes,
        "sector" => Preview!.Sectors,
        "language" => Preview!.Languages,
        _ => Preview!.Zones,
    };

    /// <summary>A row of the balance in words.</summary>
    public string NameOf(PlanBalance row) => By switch
    {
        "commune" => ZoneMap.Brussels.Places.FirstOrDefault(p => p.Postcode == row.Key) is { } place ? $"{row.Key} {place.Name.In(language)}" : row.Key,
        "sector" => SectorWords.Name(row.Key, language),
        "language" => LanguageWords.Name(row.Key, language),
        _ => ZoneMap.Brussels.Zones.FirstOrDefault(z => z.Code == row.Key)?.Name.In(language) ?? row.Key,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await readMatchRun.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number), ct) is not { } read)
        {
            return NotFound();
        }

        (Edition, Run) = (read.Edition, read.Run);
        Preview = Run.IsDone ? await readMatchPreview.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number, Preset), ct) : null;
        return Run.IsDone && Preview is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct) =>
        await cancelMatchRun.ExecuteAsync(new(HttpContext.Organiser(), Slug, Number), ct) == CancelMatchRun.Result.Unknown
            ? NotFound()
            : Redirect(MatchLinks.Run(language, Slug, Number));
}
