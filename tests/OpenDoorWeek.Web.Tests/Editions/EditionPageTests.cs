using NUnit.Framework;

namespace OpenDoorWeek.Web.Tests.Editions;

[Category("Database")]
public sealed class EditionPageTests : WebTest
{
    [Test]
    public async Task One_edition_is_still_a_choice()
    {
        await Rows.AddEditionAsync();
        var page = await Browser.GetAsync("/en/");
        Assert.That(page.Find(".slot a")!.GetAttribute("href"), Is.EqualTo("/en/editions/zuid-2026"));
        Assert.That(page.Find(".slot .when")!.TextContent, Is.EqualTo("23 to 27\u00a0November\u00a02026"));
    }

    [Test]
    public async Task A_week_that_is_being_made_is_listed_for_organisers_only_until_hosts_register()
    {
        await Rows.AddEditionAsync();
        var next = await Rows.AddEditionAsync("zuid-2027", new(2027, 11, 22));
        await Rows.SetPhaseAsync(next, "hosts-register", Clock.Now.AddSeconds(1), Clock.Now.AddDays(90));
        var olga = NewBrowser();
        await olga.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
        Assert.That(await ListedAsync(Browser), Is.EqualTo(new[] { "/nl/editions/zuid-2026" }));
        Assert.That(await ListedAsync(olga), Is.EqualTo(new[] { "/nl/editions/zuid-2026", "/nl/editions/zuid-2027" }));
        Assert.That((await olga.GetAsync("/nl/")).All(".flag").Select(f => f.TextContent), Is.EqualTo(new[] { "Alleen organisatoren zien deze week al" }));
        Clock.Now = Clock.Now.AddSeconds(1);
        Assert.That(await ListedAsync(Browser), Is.EqualTo(new[] { "/nl/editions/zuid-2026", "/nl/editions/zuid-2027" }));
        Assert.That((await Browser.GetAsync("/nl/editions/zuid-2027")).Find(".slots"), Is.Null, "dates, no visits");

        static async Task<string?[]> ListedAsync(WebBrowser browser) => [.. (await browser.GetAsync("/nl/")).All(".slot a").Select(a => a.GetAttribute("href"))];
    }

    [TestCase("2026-10-20", "Het programma verschijnt nog")]
    [TestCase("2026-11-04", "Nu: boek een bezoek")]
    [TestCase("2026-11-27", "Nu: boek een bezoek")]
    [TestCase("2026-11-28", "Deze opendeurweek is voorbij")]
    public async Task The_start_page_says_what_can_be_done_now(string day, string heading)
    {
        await Rows.AddSlotAsync();
        Clock.Now = new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(11, 0), TimeSpan.Zero);
        Assert.That((await Browser.GetAsync("/nl/editions/zuid-2026")).Find(".note h2")!.TextContent, Is.EqualTo(heading));
    }

    [Test]
    public async Task During_wishes_the_start_page_says_until_when_and_what_comes_next()
    {
        var editionId = await Rows.AddEditionAsync();
        await Rows.SetPhaseAsync(editionId, "wishes", new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 11, 10, 16, 0, 0, TimeSpan.Zero));
        await Rows.SetPhaseAsync(editionId, "free-booking", new(2026, 11, 15, 23, 0, 0, TimeSpan.Zero), new(2026, 11, 27, 23, 0, 0, TimeSpan.Zero));
        var page = await Browser.GetAsync("/nl/editions/zuid-2026");
        Assert.That(page.Find(".note p")!.TextContent, Is.EqualTo(
            "Wensen doorgeven kan tot dinsdag 10\u00a0november om 17.00\u00a0uur. Vroeg of laat maakt geen verschil. Boeken kan vanaf maandag 16\u00a0november."));
        Assert.That(page.Find(".phases .now .state")!.TextContent, Is.EqualTo("Nu bezig, nog 6 dagen"));
    }

    [Test]
    public async Task Phases_that_open_together_stand_in_the_order_of_the_rule()
    {
        var editionId = await Rows.AddEditionAsync();
        var (opens, day) = (new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(1));
        await Rows.SetPhaseAsync(editionId, "programme", opens, opens + (30 * day));
        await Rows.SetPhaseAsync(editionId, "wishes", opens, opens + day);
        await RunAsync("update edition_phase set opens_at = '2026-11-09' where phase = 'free-booking'");
        var page = await Browser.GetAsync("/nl/editions/zuid-2026");
        Assert.That(page.All(".phases b").Select(b => b.TextContent).Take(3), Is.EqualTo(new[] { "Programma verschijnt", "Wensen doorgeven", "Vrij boeken" }));
    }

    [Test]
    public async Task A_week_over_new_year_names_both_years_and_what_ends_at_midnight_ends_the_day_before()
    {
        var editionId = await Rows.AddEditionAsync(firstDay: new(2026, 12, 28));
        await RunAsync("update edition set last_day = '2027-01-03'");
        await Rows.SetPhaseAsync(editionId, "programme", OpenDoorWeek.TestSupport.Rows.Today, new(2027, 1, 31, 0, 0, 0, TimeSpan.Zero));
        await Rows.SetPhaseAsync(editionId, "wishes", OpenDoorWeek.TestSupport.Rows.Today, new(2026, 11, 29, 23, 0, 0, TimeSpan.Zero));
        var page = await Browser.GetAsync("/fr/editions/zuid-2026");
        Assert.That(page.Find(".date")!.TextContent, Is.EqualTo("Du 28\u00a0décembre\u00a02026 au 3\u00a0janvier\u00a02027"));
        Assert.That(page.Find(".note p")!.TextContent, Does.StartWith("Choix des souhaits jusqu'au dimanche 29\u00a0novembre inclus."));
    }
}
