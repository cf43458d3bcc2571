using System.Net.Http.Headers;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Editions;

/// <summary>List, week and map show the same visits, and what is asked stands in the address.</summary>
[Category("Database")]
public sealed class ProgrammeViewsTests : WebTest
{
    private const string Programme = "/nl/editions/zuid-2026/programme";
    private static readonly string[] Views = ["", "view=week", "view=map"];

    [TestCase("", 7)]
    [TestCase("zone=S", 6)]
    [TestCase("commune=1050", 2)]
    [TestCase("commune=1050&neighbours=1", 6)]
    [TestCase("commune=1180", 0)]
    [TestCase("sector=housing", 2)]
    [TestCase("days=weekend", 1)]
    [TestCase("days=weekday&part=morning", 3)]
    [TestCase("day=2026-11-24&language=fr", 1)]
    [TestCase("free=1", 6)]
    [TestCase("zone=CW&free=1", 1)]
    public async Task The_three_views_hold_the_same_visits_and_say_how_many(string query, int count)
    {
        await AddWeekAsync();
        foreach (var view in Views)
        {
            var page = await Browser.GetAsync($"{Programme}?{query}&{view}");
            Assert.That(SlotsOf(page), Is.Unique.And.Exactly(count).Items, view);
            Assert.That(page.Find("[role=status]")!.TextContent.Trim(), Is.EqualTo(count == 1 ? "1 bezoekmoment" : $"{count} bezoekmomenten"), view);
            Assert.That(SlotsOf(page), Is.EquivalentTo(SlotsOf(await Browser.GetAsync($"{Programme}?{query}"))), view);
        }
    }

    [TestCase("nl", "Lijst Week Kaart", "3 bezoekmomenten")]
    [TestCase("fr", "Liste Semaine Carte", "3 créneaux de visite")]
    [TestCase("en", "List Week Map", "3 visit slots")]
    public async Task Who_changes_the_view_keeps_the_filters_in_each_language(string language, string names, string status)
    {
        await AddWeekAsync();
        var page = await Browser.GetAsync($"/{language}/editions/zuid-2026/programme?days=weekday&part=morning&view=week");
        Assert.That(string.Join(' ', page.All(".views a").Select(a => a.TextContent)), Is.EqualTo(names));
        Assert.That(page.All(".views a[aria-current]").Select(a => a.TextContent), Is.EqualTo(new[] { names.Split(' ')[1] }));
        Assert.That(page.Find(".filters input[name=view]")!.GetAttribute("value"), Is.EqualTo("week"), "the form keeps the view");
        foreach (var link in page.All(".views a").Select(a => a.GetAttribute("href")!).ToList())
        {
            Assert.That((await Browser.GetAsync(link)).Find("[role=status]")!.TextContent.Trim(), Is.EqualTo(status), link);
        }
    }

    [Test]
    public async Task The_same_address_shows_the_same_to_somebody_else()
    {
        await AddWeekAsync();
        var address = $"{Programme}?commune=1050&neighbours=1&language=nl&view=map";
        Assert.That((await NewBrowser().GetAsync(address)).Body, Is.EqualTo((await Browser.GetAsync(address)).Body));
    }

    [Test]
    public async Task A_filter_that_no_list_offers_changes_nothing()
    {
        await AddWeekAsync();
        var page = await Browser.GetAsync($"{Programme}?zone=XX&commune=9999&neighbours=1&sector=fishing&day=2020-01-01&days=never&part=night&language=xx&free=no&view=globe");
        Assert.That(SlotsOf(page), Has.Exactly(7).Items);
        Assert.That(page.Find("[aria-label='Actieve filters']"), Is.Null);
        Assert.That(page.Find(".views [aria-current]")!.TextContent, Is.EqualTo("Lijst"));
    }

    [Test]
    public async Task Each_filter_that_is_on_has_a_name_and_a_link_that_takes_it_out()
    {
        await AddWeekAsync();
        var page = await Browser.GetAsync($"{Programme}?zone=S&commune=1050&neighbours=1&sector=housing&days=weekday&free=1&view=week");
        Assert.That(page.All("[aria-label='Actieve filters'] li").Select(l => l.FirstChild!.TextContent.Trim()), Is.EqualTo(new[]
        {
            "Zorgzone: Zuid", "Gemeente: 1050 Elsene", "Omgeving: ook de buurgemeenten", "Sector: Wonen en dakloosheid", "Soort dag: weekdag",
            "Plaatsen: alleen met vrije plaatsen",
        }));
        var links = page.All("[aria-label='Actieve filters'] a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.That(links[1], Is.EqualTo($"{Programme}?zone=S&sector=housing&days=weekday&free=1&view=week"), "neighbours of nothing are nothing");
        Assert.That(links[2], Is.EqualTo($"{Programme}?zone=S&commune=1050&sector=housing&days=weekday&free=1&view=week"));
        Assert.That(page.Find(".filters a.btn")!.GetAttribute("href"), Is.EqualTo($"{Programme}?view=week"), "all at once");
    }

    [Test]
    public async Task Values_that_occur_are_offered_with_what_they_would_find()
    {
        await AddWeekAsync();
        var page = await Browser.GetAsync($"{Programme}?part=morning");
        string[] Offered(string key) => [.. page.All($"#{key} option").Select(o => o.TextContent)];
        Assert.That(Offered("zone"), Is.EqualTo(new[] { "Alle zorgzones", "Centrum-West (0)", "Zuid (4)" }));
        Assert.That(Offered("commune"), Does.Contain("1050 Elsene (1)").And.Contain("1180 Ukkel (0)").And.Not.Contain("1030 Schaarbeek (0)"));
        Assert.That(Offered("sector"), Is.EqualTo(new[] { "Alle sectoren", "Geestelijke gezondheid (3)", "Wonen en dakloosheid (1)" }));
        Assert.That(page.Find("#part option[selected]")!.GetAttribute("value"), Is.EqualTo("morning"));
    }

    [Test]
    public async Task Where_nothing_is_found_links_lead_to_what_there_is()
    {
        await AddWeekAsync();
        var page = await Browser.GetAsync($"{Programme}?commune=1180&part=morning");
        var wider = page.All("[aria-labelledby=wider] li").Select(l => l.TextContent.Trim()).ToList();
        Assert.That(wider, Is.EqualTo(new[] { "Met de buurgemeenten erbij: 3 bezoekmomenten", "Zonder ‘1180 Ukkel’: 4 bezoekmomenten" }));
        foreach (var (link, count) in page.All("[aria-labelledby=wider] a").Select(a => a.GetAttribute("href")!).Zip([3, 4]).ToList())
        {
            Assert.That(SlotsOf(await Browser.GetAsync(link)), Has.Exactly(count).Items, link);
        }
    }

    [Test]
    public async Task The_week_is_a_table_of_days_and_parts_of_the_day()
    {
        await AddWeekAsync();
        var table = (await Browser.GetAsync($"{Programme}?view=week")).Find(".scroll[role=region][tabindex='0'] table")!;
        Assert.That(table.QuerySelector("caption")!.TextContent, Is.EqualTo("Bezoekmomenten per dag en per dagdeel"));
        Assert.That(table.QuerySelectorAll("[scope=col]").Select(h => h.TextContent), Is.EqualTo(new[] { "Dag", "Voormiddag", "Namiddag", "Avond" }));
        Assert.That(table.QuerySelectorAll("[scope=row]").Select(h => h.TextContent.Split(' ')[0]), Is.EqualTo(new[] { "Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag", "Zaterdag" }));
        var tuesday = table.QuerySelectorAll("tbody tr")[1];
        Assert.That(tuesday.QuerySelectorAll("td").Select(c => c.QuerySelectorAll("li").Length), Is.EqualTo(new[] { 1, 1, 0 }));
        Assert.That(Words(tuesday.QuerySelector("li")!), Is.EqualTo("9.00–10.30 Huis Elsene Elsene · Nederlands Volzet"));
        Assert.That(tuesday.QuerySelector("li")!.ClassList.Contains("full"));
        Assert.That(Words(tuesday.QuerySelectorAll("td")[2]), Is.EqualTo("Avond geen"));
    }

    [Test]
    public async Task A_tile_of_the_map_asks_for_its_commune_and_keeps_the_other_filters()
    {
        await AddWeekAsync();
        var page = await Browser.GetAsync($"{Programme}?days=weekday&view=map");
        var tiles = page.All("svg.map a").ToDictionary(a => a.QuerySelectorAll("text")[1].TextContent);
        Assert.That(tiles.Keys, Is.EquivalentTo(new[] { "1000", "1050", "1060", "1070", "1080", "1170", "1180", "1190" }), "of the zones that take part");
        Assert.That(tiles["1050"].GetAttribute("aria-label"), Is.EqualTo("Z 1050 2 bezoekmomenten in Elsene, zorgzone Zuid"));
        Assert.That(tiles["1180"].GetAttribute("aria-label"), Is.EqualTo("Z 1180 geen bezoekmomenten in Ukkel, zorgzone Zuid"));
        var chosen = await Browser.GetAsync(tiles["1050"].GetAttribute("href")!);
        Assert.That(chosen.Path, Is.EqualTo($"{Programme}?commune=1050&days=weekday&view=map"));
        Assert.That(SlotsOf(chosen), Has.Exactly(2).Items);
        Assert.That(chosen.All("svg.map [aria-current]").Select(a => a.QuerySelectorAll("text")[1].TextContent), Is.EqualTo(new[] { "1050" }));
        Assert.That(chosen.All("h3").Select(h => Words(h)), Is.EqualTo(new[] { "1050 Elsene (2 bezoekmomenten)" }));
    }

    [Test]
    public async Task The_programme_travels_compressed_where_the_browser_takes_it()
    {
        await AddWeekAsync();
        using var client = new HttpClient { BaseAddress = Site.Address };
        var plain = await client.GetAsync(Programme);
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var packed = await client.GetAsync(Programme);
        Assert.That(plain.Content.Headers.ContentEncoding, Is.Empty);
        Assert.That(packed.Content.Headers.ContentEncoding, Is.EqualTo(new[] { "br" }));
        Assert.That((await packed.Content.ReadAsByteArrayAsync()).Length, Is.LessThan((await plain.Content.ReadAsByteArrayAsync()).Length / 3));
        Assert.That((await client.GetAsync("/nl/sign-in")).Content.Headers.ContentEncoding, Is.Empty, "pages with forms do not");
    }

    /// <summary>Seven visits of four hosts in zones S and CW; the one of Tuesday morning is full.</summary>
    private async Task AddWeekAsync()
    {
        var monday = OpenDoorWeek.TestSupport.Rows.Monday;
        var editionId = await Rows.AddEditionAsync();
        await RunAsync("insert into edition_zone select edition_id, 'CW', contact_name, contact_phone, contact_email, contact_address from edition_zone");
        var gillis = await Rows.AddHostAsync("Huis Gillis", editionId);
        var elsene = await Rows.AddHostAsync("Huis Elsene", editionId, postcode: "1050");
        var vijfhoek = await Rows.AddHostAsync("Huis Vijfhoek", editionId, postcode: "1000", zone: "S");
        var west = await Rows.AddHostAsync("Huis West", editionId, postcode: "1070", zone: "CW");
        await RunAsync("update organisation set sector = 'housing' where organisation_id = @OrganisationId", new { vijfhoek.OrganisationId });
        await Rows.AddSlotAsync(of: gillis);
        await Rows.AddSlotAsync(of: gillis, day: monday.AddDays(5));
        await Rows.AddSlotAsync(of: elsene, day: monday.AddDays(1), start: new(14, 0), languages: ["fr"]);
        var full = await Rows.AddSlotAsync(capacity: 1, of: elsene, day: monday.AddDays(1), start: new(9, 0), languages: ["nl"]);
        await Rows.AddBookingAsync(full, await Rows.AddPersonAsync());
        await Rows.AddSlotAsync(of: vijfhoek);
        await Rows.AddSlotAsync(of: vijfhoek, day: monday.AddDays(2), start: new(18, 0));
        await Rows.AddSlotAsync(of: west, day: monday.AddDays(3), start: new(13, 0));
    }

    private static IReadOnlyList<string> SlotsOf(WebPage page) =>
        [.. page.All("main a[href*='/slots/']:not([href$='/waiting-list'])").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    private static string Words(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)).Replace('\u00a0', ' ');
}
