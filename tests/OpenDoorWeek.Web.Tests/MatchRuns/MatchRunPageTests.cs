using System.Net;
using NUnit.Framework;
using OpenDoorWeek.Core.Demo;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Tests.Security.Matrix;
using OpenDoorWeek.Web.Tests.Verbs;

namespace OpenDoorWeek.Web.Tests.MatchRuns;

/// <summary>An organiser shares out the places of edition B of the demo: a run, a look at it, a pin, a second run, what differs, and the files.</summary>
[Category("Matching")]
public sealed class MatchRunPageTests : WebTest
{
    private readonly TestFolder folder = TestFolder.Make("replay");
    private string runs = "";
    private Guid editionId;

    /// <summary>The wishes are in, and the phase is open.</summary>
    [SetUp]
    public async Task LoadDemoAsync()
    {
        var loaded = (LoadDemo.Result.Loaded)await new LoadDemo(Db, Clock).ExecuteAsync(default);
        runs = $"/nl/editions/{loaded.Editions[1]}/runs";
        editionId = await ReadAsync<Guid>("select edition_id from edition where slug = @slug", new { slug = loaded.Editions[1] });
        await Rows.SetPhaseAsync(editionId, "wishes", Clock.Now.AddDays(-3), Clock.Now.AddDays(-1));
        await new MatchRows(Rows, RunAsync).OpenAsync(editionId);
        await Browser.SignInAsync(await Rows.AddOrganiserAsync(), secondFactor: true);
    }

    [TearDown]
    public void Sweep() => folder.Dispose();

    [Test]
    public async Task A_week_of_600_is_run_looked_at_pinned_run_again_and_compared_and_nothing_is_sent_or_booked()
    {
        var before = await WorldAsync();
        var waiting = await StartAsync();
        Assert.That(waiting.Find("progress"), Is.Not.Null);
        Assert.That(waiting.Find("#cancel button"), Is.Not.Null);
        await MatrixRuns.Runner(Site.Services).RunNextAsync(default);

        var first = await Browser.GetAsync($"{runs}/1");
        Assert.That(first.Text, Does.Contain("Dit is een voorstel. Er is niets verstuurd.").And.Contain("van 600 bezoekers").And.Contain("kan meer dan").Or.Contain("geen enkel plan is beter"));
        var choices = first.All("section[aria-labelledby=choices] tbody tr").Select(tr => tr.QuerySelectorAll("td").Select(td => td.TextContent).ToList()).ToList();
        Assert.That(choices, Has.Count.EqualTo(4), "three preferences, and first come first served");
        Assert.That(int.Parse(choices[3][0], null), Is.LessThan(int.Parse(choices[0][0], null)), "people with a visit");

        await PinSomebodyAsync();
        await StartAsync();
        await MatrixRuns.Runner(Site.Services).RunNextAsync(default);
        var compared = await Browser.GetAsync($"{runs}/2/compare?with=1");
        Assert.That(compared.Text, Does.Contain("krijgen iets anders"));
        var file = await Browser.GetAsync($"{runs}/2/compare.csv?with=1");
        Assert.That(file.Headers["Content-Type"], Does.StartWith("text/csv"));
        Assert.That(file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.GreaterThan(1));
        Assert.That(await WorldAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task The_files_of_a_run_give_the_same_plan_to_the_byte_and_verify_accepts_it()
    {
        await StartAsync("first");
        await MatrixRuns.Runner(Site.Services).RunNextAsync(default);
        var seed = await ReadAsync<long>("select seed from match_run");
        Save("problem.json", (await Browser.GetAsync($"{runs}/1/problem.json")).Body);
        foreach (var preset in (string[])["equal", "coverage", "first"])
        {
            Save("plan.json", (await Browser.GetAsync($"{runs}/1/plan.json?preset={preset}")).Body);
            await RunVerbAsync("match", "--in", In("problem.json"), "--out", In("again.json"), "--seed", $"{seed}", "--preset", preset);
            Assert.That(await File.ReadAllBytesAsync(In("again.json")), Is.EqualTo(await File.ReadAllBytesAsync(In("plan.json"))), preset);
            await RunVerbAsync("verify", "--in", In("problem.json"), "--plan", In("plan.json"));
        }

        Assert.That(await File.ReadAllTextAsync(In("problem.json")), Does.Not.Contain("@").And.Not.Contain((await ReadAsync<string>("select name from person where name is not null order by name limit 1"))));
    }

    [Test]
    public async Task A_person_is_told_what_became_of_each_wish_and_a_slot_what_one_more_place_would_do()
    {
        await StartAsync();
        await MatrixRuns.Runner(Site.Services).RunNextAsync(default);
        foreach (var filter in (string[])["0", "1", "2", "impossible", ""])
        {
            var people = await Browser.GetAsync($"{runs}/1/people?filter={filter}");
            Assert.That(people.Status, Is.EqualTo(HttpStatusCode.OK));
            foreach (var person in people.All("tbody th a").Take(5).Select(a => a.GetAttribute("href")!).ToList())
            {
                var page = await Browser.GetAsync(person);
                Assert.That(page.All("ol.slots > li").Select(LastLine), Has.All.Matches<string>(l => l!.EndsWith('.') || l.StartsWith("Geen wens", StringComparison.Ordinal)), person);
            }
        }

        var full = (await Browser.GetAsync($"{runs}/1/slots?filter=over")).All("tbody tr").First(tr => tr.TextContent.Contains("n plaats meer", StringComparison.Ordinal));
        var slot = await Browser.GetAsync(full.QuerySelector("a")!.GetAttribute("href")!);
        Assert.That(slot.All("tbody tr").Count(), Is.GreaterThan(1));
    }

    [Test]
    public async Task A_run_is_stopped_before_it_begins_and_a_second_start_meanwhile_is_refused()
    {
        var form = await Browser.GetAsync(runs);
        var waiting = await StartAsync();
        var refused = await form.SendAsync("start", ("Preset", "equal"), ("Key", $"{Guid.NewGuid()}"));
        Assert.That((refused.Status, refused.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "Berekening 1 loopt nog. Wacht tot ze klaar is, of stop ze.")));
        var stopped = await Browser.FollowAsync(await waiting.SendAsync("cancel"));
        Assert.That(stopped.Text, Does.Contain("gestopt"));
        Assert.That(await MatrixRuns.Runner(Site.Services).RunNextAsync(default), Is.False);
    }

    private static string LastLine(AngleSharp.Dom.IElement wish)
    {
        var lines = wish.QuerySelectorAll("p");
        return lines[lines.Length - 1]!.TextContent.Trim();
    }

    private async Task<WebPage> StartAsync(string preset = "equal") =>
        await Browser.FollowAsync(await (await Browser.GetAsync(runs)).SendAsync("start", ("Preset", preset)));

    /// <summary>From her page, to a wish that was not met; the form first says what is missing.</summary>
    private async Task PinSomebodyAsync()
    {
        var people = await Browser.GetAsync($"{runs}/1/people?filter=1");
        var (person, slotId) = (people, "");
        foreach (var link in people.All("tbody th a").Select(a => a.GetAttribute("href")!))
        {
            person = await Browser.GetAsync(link);
            if (person.All("ol.slots li").FirstOrDefault(li => li.TextContent.Contains("Volzet", StringComparison.Ordinal) || li.TextContent.Contains("zoveel als u vroeg", StringComparison.Ordinal)) is { } wished)
            {
                slotId = wished.QuerySelector("h3 a")!.GetAttribute("href")!.Split('/', '?')[^1];
                break;
            }
        }

        var form = await Browser.GetAsync(person.All(".acts a").Single().GetAttribute("href")!);
        var empty = await form.SendAsync("pin");
        Assert.That(empty.Errors, Has.Count.GreaterThan(1));
        var saved = await form.SendAsync("pin", ("SlotId", slotId), ("Kind", "must"), ("Reason", "Afgesproken aan de telefoon"));
        Assert.That(saved.Location, Does.EndWith("?done=added"), string.Join(", ", saved.Errors));
        Assert.That((await Browser.FollowAsync(saved)).Text, Does.Contain("Afgesproken aan de telefoon").And.Contain("Olga Organiser"));
    }

    /// <summary>Bookings, places and mails, each row with its last writer.</summary>
    private Task<string> WorldAsync() => ReadAsync<string>("""
        select md5(coalesce(string_agg(row, '|' order by row), '')) from (
          select xmin || booking::text from booking union all
          select xmin || participant::text from participant union all
          select xmin || slot::text from slot union all
          select xmin || outbox::text from outbox) rows(row)
        """);

    private string In(string file) => Path.Combine(folder.Path, file);

    private void Save(string file, string text) => File.WriteAllText(In(file), text);

    private static async Task RunVerbAsync(params string[] args)
    {
        await using var verb = StartedService.Start(args);
        Assert.That(await verb.EndAsync(), Is.Zero, verb.Output);
    }
}
