using System.Net;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Pairings;

/// <summary>Asking, answering and working together, in a browser without script.</summary>
[Category("Contract")]
public sealed class PairingPagesTests : WebTest
{
    private PairingRows pairing = null!;
    private Seeker ada = null!, ben = null!;
    private WebBrowser other = null!;

    [SetUp]
    public async Task SignInAsync()
    {
        pairing = new(Rows, RunAsync);
        (ada, ben, other) = (await pairing.AddSeekerAsync("Ada", topics: "Rondleidingen"), await pairing.AddSeekerAsync("Ben"), NewBrowser());
        await Browser.SignInAsync(ada.PersonId);
        await other.SignInAsync(ben.PersonId);
    }

    [Test]
    public async Task A_contact_asks_changes_stops_and_comes_back()
    {
        var host = await Rows.AddHostAsync("Huis Zon");
        await Browser.SignInAsync(host.ContactId);
        var overview = await Browser.GetAsync($"/nl/hosts/{host.HostId}");
        var page = await Browser.GetAsync(overview.All("main a").Single(a => a.TextContent == "Buddy's en mentoren").GetAttribute("href")!);
        Assert.That(page.Text, Does.Contain("Uw structuur doet bij ons voor het eerst mee").And.Contain("Een mentor vragen"));

        var ask = $"/nl/hosts/{host.HostId}/pairings/newcomer";
        var done = await Browser.FollowAsync(await (await Browser.GetAsync(ask)).SendAsync("ask", ("Languages", "fr"), ("Capacity", "2"), ("Topics", "Onthaal")));
        Assert.That(done.Find("[role=status]")!.TextContent, Does.StartWith("Genoteerd."));
        Assert.That(done.Text, Does.Contain("2 mentoren"));
        Assert.That((await Browser.GetAsync(ask)).Find("#Topics")!.TextContent.Trim(), Is.EqualTo("Onthaal"));

        done = await Browser.FollowAsync(await (await Browser.GetAsync($"{ask}/stop")).SendAsync("stop"));
        Assert.That(done.Text, Does.Contain("Uw antwoorden staan er nog."));
        await (await Browser.GetAsync(ask)).SendAsync("ask");
        Assert.That(await ReadAsync<string>("select concat_ws(' ', languages, capacity, topics, ended_at) from pairing_opt_in where role = 'newcomer'"), Is.EqualTo("{fr} 2 Onthaal"));
    }

    [Test]
    public async Task What_is_missing_is_said_beside_the_field_and_what_was_typed_stays()
    {
        var again = await (await Browser.GetAsync($"/nl/hosts/{ada.Host.HostId}/pairings/buddy")).SendAsync("ask", ("Languages", null), ("Topics", new string('x', 501)));
        Assert.That(again.Errors, Is.EqualTo(new[] { "Kies minstens één taal", "Maak dit korter: hoogstens 500 tekens" }));
        Assert.That(again.Find("#Topics")!.TextContent.Trim(), Has.Length.EqualTo(501));
    }

    [Test]
    public async Task An_organiser_reads_who_asked_and_asks_for_nobody()
    {
        await other.SignInAsync(await Rows.AddOrganiserAsync(), secondFactor: true);
        var page = await other.GetAsync($"/nl/hosts/{ada.Host.HostId}/pairings");
        Assert.That(page.Text, Does.Contain("Ada Peeters").And.Not.Contain("Rondleidingen"));
        Assert.That((await other.GetAsync($"/nl/hosts/{ada.Host.HostId}/pairings/buddy")).Text, Does.Contain("Alleen contactpersonen vragen dit"));
    }

    [Test]
    public async Task A_proposal_names_nobody_until_all_said_yes_and_then_both_read_how_to_reach_each_other()
    {
        var path = $"/nl/pairings/{await pairing.AddPairAsync("proposed", ada, ben)}";
        Assert.That((await Browser.GetAsync("/nl/agenda")).Text, Does.Contain("1 voorstel wacht op uw antwoord"));
        var page = await other.GetAsync(path);
        Assert.That(page.Body, Does.Contain("Huis Ada").And.Not.Contain("Ada Peeters").And.Not.Contain("ada@example.org").And.Not.Contain("555 00 12</a></dd>").And.Not.Contain("Rondleidingen"));

        await (await Browser.GetAsync(path)).SendAsync("accept");
        Assert.That((await Browser.GetAsync(path)).Text, Does.Contain("U zei ja."));
        Assert.That((await other.GetAsync(path)).Body, Does.Not.Contain("ada@example.org"));
        var done = await other.FollowAsync(await page.SendAsync("accept"));
        Assert.That(done.Text, Does.Contain("Mooi: iedereen heeft ja gezegd.").And.Contain("Ada Peeters").And.Contain("Rondleidingen"));
        Assert.That(done.Find("a[href='mailto:ada@example.org']"), Is.Not.Null);

        var call = await other.GetAsync($"{path}/call.ics");
        Assert.That(call.Body, Does.Contain("STATUS:TENTATIVE").And.Contain("METHOD:PUBLISH").And.Not.Contain("ATTENDEE").And.Not.Contain("Ada"));
    }

    [Test]
    public async Task Who_answers_late_or_twice_reads_how_it_stands()
    {
        var path = $"/nl/pairings/{await pairing.AddPairAsync("proposed", ada, ben)}";
        var (mine, theirs) = (await Browser.GetAsync(path), await other.GetAsync(path));
        var declined = await Browser.FollowAsync(await mine.SendAsync("decline"));
        Assert.That(declined.Text, Does.Contain("Niemand verneemt dat u nee zei."));
        Assert.That((await Browser.FollowAsync(await mine.SendAsync("decline"))).Text, Does.Contain("Genoteerd."));
        var late = await theirs.SendAsync("accept");
        Assert.That((late.Status, late.Text.Contains("loopt niet meer", StringComparison.Ordinal), late.Text.Contains("nee", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, true, false)));

        path = $"/nl/pairings/{await pairing.AddPairAsync("proposed", ada, ben)}";
        var open = await Browser.GetAsync(path);
        Clock.Now = Rows.Today.AddDays(8);
        Assert.That((await open.SendAsync("accept")).Text, Does.Contain("Antwoorden kon tot en met woensdag 11\u00a0november."));
    }

    [Test]
    public async Task Who_saves_the_worksheet_over_anothers_words_sees_both_and_loses_nothing()
    {
        var path = $"/nl/pairings/{await pairing.AddPairAsync("accepted", ada, ben)}/worksheet";
        var mine = await Browser.GetAsync(path);
        await (await other.GetAsync(path)).SendAsync("sheet", ("Shown", "De keuken"), ("Notes", "Ben belt"));

        var both = await mine.SendAsync("sheet", ("Shown", "De tuin"));
        Assert.That(both.Errors.Single(), Does.StartWith("Terwijl u schreef, bewaarde Ben Peeters het werkblad."));
        Assert.That(both.Find("#Shown")!.TextContent.Trim(), Is.EqualTo("De tuin"));
        Assert.That(both.All(".note").Select(n => n.TextContent).Aggregate(string.Concat), Does.Contain("De keuken").And.Contain("Ben belt"));
        var saved = await Browser.FollowAsync(await both.SendAsync("sheet", ("Shown", "De keuken en de tuin"), ("Notes", "Ben belt")));
        Assert.That(saved.Find("[role=status]")!.TextContent, Does.StartWith("Bewaard."));
        Assert.That((await other.GetAsync($"{path}/print")).Text, Does.Contain("De keuken en de tuin").And.Contain("Ben belt").And.Contain("Aan wie?"));
    }

    [Test]
    public async Task Somebody_asks_for_another_partner_or_stops_and_may_come_back()
    {
        var path = $"/nl/pairings/{await pairing.AddPairAsync("accepted", ada, ben)}";
        var leave = await Browser.GetAsync($"{path}/leave");
        Assert.That((await Browser.FollowAsync(await leave.SendAsync("swap"))).Text, Does.Contain("We zoeken voor iedereen een nieuw voorstel."));
        Assert.That((await other.GetAsync(path)).Body, Does.Contain("loopt niet meer").And.Not.Contain("ada@example.org"));

        leave = await Browser.GetAsync($"/nl/pairings/{await pairing.AddPairAsync("accepted", ada, ben)}/leave");
        var left = await Browser.FollowAsync(await leave.SendAsync("leave"));
        Assert.That(left.Text, Does.Contain("U bent gestopt.").And.Contain("gestopt"));
        Assert.That((await Browser.GetAsync($"/nl/hosts/{ada.Host.HostId}/pairings")).Text, Does.Contain("Opnieuw meedoen: Een buddy zoeken"));
    }

    [Test]
    public async Task After_the_week_each_says_how_it_went_and_the_other_does_not_read_it()
    {
        var path = $"/nl/pairings/{await pairing.AddPairAsync("accepted", ada, ben)}/went";
        Assert.That((await Browser.GetAsync(path)).Text, Does.Contain("Dit kan vanaf de dag na de Opendeurweek"));
        Clock.Now = new DateTimeOffset(2026, 11, 28, 9, 0, 0, TimeSpan.Zero);
        await Browser.SignInAsync(ada.PersonId);
        await other.SignInAsync(ben.PersonId);
        var done = await Browser.FollowAsync(await (await Browser.GetAsync(path)).SendAsync("went", ("Went", "well"), ("Note", "Veel geleerd"), ("Again", "yes")));
        Assert.That(done.Find("[role=status]")!.TextContent, Is.EqualTo("Genoteerd."));
        Assert.That((await other.GetAsync(path)).Body, Does.Not.Contain("Veel geleerd"));
    }

    [Test]
    public async Task A_stranger_finds_nothing()
    {
        var pair = await pairing.AddPairAsync("accepted", ada, ben);
        await other.SignInAsync((await pairing.AddSeekerAsync("Carla")).PersonId);
        foreach (var rest in (string[])["", "/leave", "/worksheet", "/worksheet/print", "/went", "/call.ics"])
        {
            Assert.That((await other.GetAsync($"/nl/pairings/{pair}{rest}")).Status, Is.EqualTo(HttpStatusCode.NotFound), rest);
        }
    }
}
