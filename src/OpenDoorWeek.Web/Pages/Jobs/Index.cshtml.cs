using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenDoorWeek.Core.JobRuns;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs;
using OpenDoorWeek.Web.Forms;
using OpenDoorWeek.Web.Languages;
using OpenDoorWeek.Web.Pages.Layout;
using OpenDoorWeek.Web.Security;
using OpenDoorWeek.Web.Sessions;

namespace OpenDoorWeek.Web.Pages.Jobs;

/// <summary>What ran without a person, and what comes next. Nothing here is of one zone or of a person.</summary>
[OrganisersOnly, PersonalPage]
public sealed class IndexModel(ReadJobs readJobs, ListRuns listRuns, TimeProvider clock, Language language, Translate t) : PageModel
{
    private const int MostOnPage = 50;

    /// <summary>"wrong" or "every"; else what was eventful.</summary>
    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    /// <summary>Name of a job; null or empty: all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Job { get; set; }

    /// <summary>Seconds since 1970; what was due earlier is shown. Null: from the newest on.</summary>
    [FromQuery(Name = "before")]
    public long? Before { get; init; }

    public IReadOnlyList<ReadJobs.Result> Jobs { get; private set; } = [];

    public ListRuns.Result Found { get; private set; } = new([], false);

    public bool IsFiltered => !string.IsNullOrEmpty(What) || !string.IsNullOrEmpty(Job);

    public bool HasAlarm => Jobs.Any(j => j.Outcome == "alarm");

    public IReadOnlyList<Choice> WhatChoices => [new("", t(JobTexts.Eventful)), new("wrong", t(JobTexts.OnlyWrong)), new("every", t(JobTexts.Every))];

    public IReadOnlyList<Choice> JobChoices => [new("", t(JobTexts.EveryTask)), .. Jobs.Select(j => new Choice(j.Name, JobTexts.OfJob(j.Name, language)))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Jobs = [.. (await readJobs.ExecuteAsync(ct)).OrderBy(j => PlaceOf(j.Name))];
        var what = What switch { "wrong" => ListRuns.What.Wrong, "every" => ListRuns.What.Every, _ => ListRuns.What.Eventful };
        var before = Before is > 0 and < int.MaxValue ? DateTimeOffset.FromUnixTimeSeconds(Before.Value) : (DateTimeOffset?)null;
        Found = await listRuns.ExecuteAsync(new(string.IsNullOrEmpty(Job) ? null : Job, what, before, MostOnPage), ct);
    }

    /// <summary>When a job is due; null: it left the schedule.</summary>
    public When? WhenOf(string name) => Schedule.All.FirstOrDefault(j => j.Name == name)?.When;

    public DateTimeOffset NextOf(When when) => when.After(clock.GetUtcNow());

    public string PageFrom(DateTimeOffset? before) => Links.Jobs(language) + QueryString.Create(
        new[] { ("before", before?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), ("what", What), ("job", Job) }
            .Where(p => !string.IsNullOrEmpty(p.Item2))
            .Select(p => KeyValuePair.Create(p.Item1, p.Item2)));

    private static int PlaceOf(string name)
    {
        var place = Schedule.All.Select(j => j.Name).ToList().IndexOf(name);
        return place < 0 ? int.MaxValue : place;
    }
}
