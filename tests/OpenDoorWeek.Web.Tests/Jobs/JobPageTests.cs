using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs;
using OpenDoorWeek.Web.Pages.Jobs;
using OpenDoorWeek.Web.Settings;
using OpenDoorWeek.Web.Verbs;

namespace OpenDoorWeek.Web.Tests.Jobs;

/// <summary>What organisers see of the jobs.</summary>
[Category("Database")]
public sealed class JobPageTests : WebTest
{
    [Test]
    public async Task Before_the_first_start_the_page_says_that_nothing_ran()
    {
        await SignInAsync();
        Assert.That((await Browser.GetAsync("/nl/jobs")).Text, Does.Contain("Er liep nog geen taak."));
    }

    [TestCase("nl", "elke dag om 9.00\u00a0uur", "wo\u00a04\u00a0nov 2026, 12.00\u00a0uur", "do\u00a05\u00a0nov 2026, 9.00\u00a0uur", "niet gestart, nu te laat", "mislukt (TimeoutException)")]
    [TestCase("fr", "chaque jour à 9\u00a0h", "mer.\u00a04\u00a0nov. 2026, 12\u00a0h", "jeu.\u00a05\u00a0nov. 2026, 9\u00a0h", "pas démarré, trop tard à présent", "échoué (TimeoutException)")]
    [TestCase("en", "every day at 09:00", "Wed\u00a04\u00a0Nov 2026, 12:00", "Thu\u00a05\u00a0Nov 2026, 09:00", "not started, now too late", "failed (TimeoutException)")]
    public async Task Each_job_says_when_it_ran_how_it_went_and_when_it_comes_next(string language, params string[] says)
    {
        await SignInAsync();
        await AddRunsAsync();
        var page = await Browser.GetAsync($"/{language}/jobs");
        Assert.That(says.Where(s => !page.Text.Contains(s, StringComparison.Ordinal)), Is.Empty);
        Assert.That(page.All("[aria-labelledby=tasks] tbody tr").Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_difference_in_the_taken_places_stands_above_all_until_the_next_count_finds_none()
    {
        await SignInAsync();
        await AddRunsAsync();
        Assert.That((await Browser.GetAsync("/nl/jobs")).Text, Does.Contain("240 bezoekmomenten geteld, 1 verschil").And.Contain("Verwittig de beheerder"));
        await RunAsync("""
            insert into job_run (name, scheduled_for, started_at, ended_at, node, outcome, counts)
            values ('taken-places', @now + interval '1 hour', @now, @now, 'a', 'done', '{"compared": 240, "wrong": 0}')
            """, new { now = Clock.Now.UtcDateTime });
        Assert.That((await Browser.GetAsync("/nl/jobs")).Text, Does.Contain("0 verschillen").And.Not.Contain("Verwittig de beheerder"));
    }

    [TestCase("", 3)]
    [TestCase("?what=wrong", 3)]
    [TestCase("?what=every", 4)]
    [TestCase("?job=taken-places", 1)]
    [TestCase("?job=none", 0)]
    [TestCase("?what=every&before=1", 0)]
    [TestCase("?what=every&before=99999999999999999", 4)]
    public async Task Runs_are_filtered(string query, int runs)
    {
        await SignInAsync();
        await AddRunsAsync();
        var page = await Browser.GetAsync($"/nl/jobs{query}");
        Assert.That(page.All("[aria-labelledby=rows] tbody tr").Count(), Is.EqualTo(runs));
        Assert.That(page.Text.Contains("Er is niets gevonden.", StringComparison.Ordinal), Is.EqualTo(runs == 0));
    }

    [Test]
    public async Task Only_organisers_find_the_page()
    {
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        Assert.That((await Browser.GetAsync("/nl/jobs")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public void Names_in_the_schedule_are_unique_and_have_words_in_each_language() => Assert.Multiple(() =>
    {
        Assert.That(Schedule.All.Select(j => j.Name), Is.Unique.And.EquivalentTo(JobTexts.Jobs.Keys).And.All.Match("^[a-z-]+$"));
        Assert.That(Schedule.All.SelectMany(j => Language.All.Select(l => JobTexts.OfWhen(j.When, l))), Is.All.Not.Empty);
    });

    /// <summary>A job whose use case asks for what a worker does not have would fail here, not at night.</summary>
    [TestCaseSource(typeof(Schedule), nameof(Schedule.All))]
    public async Task Every_job_runs_with_the_services_of_a_worker_and_what_it_counts_has_words(ScheduledJob job)
    {
        await Rows.AddSlotAsync();
        var settings = ((ReadSettings.Result.Good)ReadSettings.From(new ConfigurationBuilder().Build(), isDevelopment: true)).Settings;
        await using var services = new ServiceCollection().AddLogging().AddService(settings, Db).AddWork(settings).BuildServiceProvider();
        var report = await job.RunAsync(services, default);
        Assert.That(report.Counts.Keys, Is.Not.Empty.And.SubsetOf(JobTexts.Counts.Keys));
        Assert.That(report.IsAlarm, Is.False);
    }

    private async Task SignInAsync() => await Browser.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);

    private Task<int> AddRunsAsync() => RunAsync("""
        insert into job (name, settled_until) values ('draft-reminders', @now), ('taken-places', @now);
        insert into job_run (name, scheduled_for, started_at, ended_at, node, outcome, counts, error)
        values ('draft-reminders', @now, @now, @now, 'a', 'done', '{"reminded": 0}', null),
               ('draft-reminders', @now - interval '1 day', null, @now, null, 'missed', '{}', null),
               ('draft-reminders', @now - interval '2 days', @now, @now, 'a', 'failed', '{}', 'TimeoutException'),
               ('taken-places', @now, @now, @now, 'b', 'alarm', '{"compared": 240, "wrong": 1}', null)
        """, new { now = Clock.Now.UtcDateTime });
}
