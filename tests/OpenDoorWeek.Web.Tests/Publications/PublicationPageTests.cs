using System.Net;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OpenDoorWeek.Core.Demo;
using OpenDoorWeek.Core.Publications;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Tests.Security.Matrix;

namespace OpenDoorWeek.Web.Tests.Publications;

/// <summary>An organiser publishes edition B of the demo, 600 visitors and 240 slots: looks, types, stops, corrects and goes back.</summary>
[Category("Matching")]
public sealed partial class PublicationPageTests : WebTest
{
    private string edition = "";
    private Guid editionId;

    /// <summary>The wishes are in, the phase is open, and nobody books for herself yet.</summary>
    [SetUp]
    public async Task LoadDemoAsync()
    {
        var loaded = (LoadDemo.Result.Loaded)await new LoadDemo(Db, Clock).ExecuteAsync(default);
        edition = $"/nl/editions/{loaded.Editions[1]}";
        editionId = await ReadAsync<Guid>("select edition_id from edition where slug = @slug", new { slug = loaded.Editions[1] });
        await Rows.SetPhaseAsync(editionId, "wishes", Clock.Now.AddDays(-3), Clock.Now.AddDays(-1));
        await new MatchRows(Rows, RunAsync).OpenAsync(editionId);
        await RunAsync("update edition_phase set opens_at = @later where edition_id = @editionId and phase = 'free-booking' and opens_at < @later", new { editionId, later = Clock.Now.AddDays(7) });
        await Browser.SignInAsync(await Rows.AddOrganiserAsync(), secondFactor: true);
    }

    [Test]
    public async Task A_week_of_600_is_published_stopped_after_some_mails_corrected_and_brought_back()
    {
        await ShareOutAsync();
        var form = await Browser.GetAsync($"{edition}/runs/1/publish?preset=equal");
        var mails = MailsOf(form);
        Assert.That(mails, Is.GreaterThan(600));
        var wrong = await form.SendAsync("publish", ("Mails", $"{mails - 1}"));
        Assert.That((wrong.Status, wrong.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, $"Dat klopt niet: er vertrekken {mails} e-mails")));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where publication_id is not null"), Is.Zero);

        var waiting = await Browser.FollowAsync(await form.SendAsync("publish", ("Mails", $"{mails}")));
        Assert.That(waiting.Text, Does.Contain("De eerste e-mail vertrekt om"));
        Assert.That(await ReadAsync<long>("select count(*) from outcome"), Is.EqualTo(600));

        Clock.Now += TimeSpan.FromMinutes(31);
        await new ShowOutcomes(Db, Clock).ExecuteAsync(default);
        await RunAsync("update outbox set state = 'sent', sent_at = @now, dot_at = @now where outbox_id in (select outbox_id from outbox where kind like 'match.outcome%' order by outbox_id limit 240)", new { now = Clock.Now });
        var sending = await Browser.GetAsync($"{edition}/publications/1");
        Assert.That(sending.Text, Does.Match($"240 van {mails / 1000}[.]?{mails % 1000:000} verzonden, nog ± [0-9]+ min"));
        var stopped = await Browser.FollowAsync(await sending.SendAsync("stop"));
        Assert.That(stopped.Text, Does.Contain("Gestopt op"));
        Assert.That(await ReadAsync<long>("select count(*) from outbox where state = 'queued' and publication_id is not null"), Is.Zero);

        await ShareOutAsync();
        await PublishAsync($"{edition}/runs/2/publish?preset=equal", "publish");
        Assert.That(await ReadAsync<long>("select count(*) from outbox o join publication p using (publication_id) where p.number = 2 and o.kind like 'match.outcome%'"), Is.EqualTo(360), "only who knows nothing yet");

        var back = await PublishAsync($"{edition}/publications/1/restore", "restore");
        Assert.That(back.Text, Does.Contain("Herstelt publicatie 1"));
        var list = await Browser.GetAsync($"{edition}/publications");
        Assert.That(list.All("tbody tr").Count(), Is.EqualTo(3));
    }

    [Test]
    public async Task A_stale_plan_is_refused_and_one_button_begins_a_fresh_run()
    {
        await ShareOutAsync();
        var form = await Browser.GetAsync($"{edition}/runs/1/publish");
        await RunAsync("update slot set capacity = capacity + 1 where edition_id = @editionId", new { editionId });
        var refused = await form.SendAsync("publish", ("Mails", $"{MailsOf(form)}"));
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(refused.Errors.Single(), Does.StartWith("De week is niet meer zoals deze berekening ze zag"));
        var fresh = await Browser.FollowAsync(await refused.SendAsync("renew"));
        Assert.That(fresh.Path, Does.EndWith("/runs/2"));
    }

    [Test]
    public async Task Without_a_number_the_form_says_what_is_missing_and_keeps_the_rest()
    {
        await ShareOutAsync();
        var form = await Browser.GetAsync($"{edition}/runs/1/publish");
        var again = await form.SendAsync("publish", ("Mails", "veel"));
        Assert.That(again.Errors.Single(), Is.EqualTo("Typ het aantal e-mails in cijfers"));
        Assert.That(await ReadAsync<long>("select count(*) from publication"), Is.Zero);
        Assert.That((await Browser.GetAsync($"{edition}/publications/9")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Browser.GetAsync($"{edition}/runs/9/publish")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task ShareOutAsync()
    {
        await Browser.FollowAsync(await (await Browser.GetAsync($"{edition}/runs")).SendAsync("start", ("Preset", "equal")));
        await MatrixRuns.Runner(Site.Services).RunNextAsync(default);
    }

    private async Task<WebPage> PublishAsync(string path, string id)
    {
        var form = await Browser.GetAsync(path);
        return await Browser.FollowAsync(await form.SendAsync(id, ("Mails", $"{MailsOf(form)}")));
    }

    private static int MailsOf(WebPage form) => int.Parse(Number().Match(form.All("button").Select(b => b.TextContent).Single(t => t.Contains("verstuur", StringComparison.Ordinal))).Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
