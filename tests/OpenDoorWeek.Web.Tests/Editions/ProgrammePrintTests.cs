using System.Net;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Editions;

[Category("Database")]
public sealed class ProgrammePrintTests : WebTest
{
    private const string Path = "/nl/editions/zuid-2026/programme/print";

    [Test]
    public async Task Each_visit_stands_in_Dutch_beside_French_by_day_then_time()
    {
        await Rows.AddSlotAsync(title: "Later", day: Rows.Monday.AddDays(1));
        await Rows.AddSlotAsync(title: "Middag", start: new(14, 0));
        await Rows.AddSlotAsync(title: "Ochtend");
        var page = await Browser.GetAsync(Path);
        Assert.That(page.All(".visit [lang=nl] b").Select(b => b.TextContent), Is.EqualTo(new[] { "Ochtend", "Middag", "Later" }));
        Assert.That(page.All(".of-day h2 [lang]").Select(d => d.TextContent),
            Is.EqualTo(new[] { "Maandag 23\u00a0november", "Lundi 23\u00a0novembre", "Dinsdag 24\u00a0november", "Mardi 24\u00a0novembre" }));
        var (nl, fr) = (page.Find(".visit [lang=nl]")!.TextContent, page.Find(".visit [lang=fr]")!.TextContent);
        Assert.That(nl, Does.Contain("10.00–11.30").And.Contain("Geestelijke gezondheid").And.Contain("Rondleiding en gesprek, hoogstens 10 personen")
            .And.Contain("1060 Sint-Gillis").And.Contain("Talen: Nederlands en Frans"));
        Assert.That(fr, Does.Contain("10\u00a0h\u00a0–\u00a011\u00a0h\u00a030").And.Contain("Visite guidée et échange, au maximum 10 personnes")
            .And.Contain("1060 Saint-Gilles").And.Contain("Langues\u00a0: néerlandais et français"));
        Assert.That(page.Find(".printed")!.TextContent, Is.EqualTo("Afgedrukt op woensdag 4\u00a0november\u00a02026 · Imprimé le mercredi 4\u00a0novembre\u00a02026"));
        Assert.That(page.Find(".visit .at a")!.TextContent, Does.StartWith($"{Site.Address}o/"), "paper needs an address that can be typed");
    }

    [Test]
    public async Task A_text_of_one_language_only_says_so_in_the_column_of_the_other()
    {
        await Rows.AddSlotAsync(title: "Bienvenue");
        await RunAsync("delete from slot_text where language = 'nl'");
        var page = await Browser.GetAsync(Path);
        Assert.That(page.Find(".visit [lang=nl] i")!.TextContent, Is.EqualTo("Tekst alleen in het Frans."));
        Assert.That(page.Find(".visit [lang=fr] b")!.TextContent, Is.EqualTo("Bienvenue"));
    }

    [Test]
    public async Task Paper_shows_what_everybody_may_see_whoever_prints_it()
    {
        await Rows.AddSlotAsync(title: "Open");
        var (closed, gone) = (await Rows.AddSlotAsync(title: "Besloten"), await Rows.AddSlotAsync(title: "Weg"));
        await RunAsync("""
            update slot set visibility = 'professionals' where slot_id = @closed;
            update slot set status = 'cancelled' where slot_id = @gone
            """, new { closed, gone });
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        Assert.That((await Browser.GetAsync(Path)).All(".visit [lang=nl] b").Select(b => b.TextContent), Is.EqualTo(new[] { "Open" }));
    }

    [Test]
    public async Task One_zone_can_be_printed_alone_and_an_unknown_one_means_all()
    {
        await Rows.AddSlotAsync(title: "Zuid");
        await Rows.AddSlotAsync(title: "Noord", of: await Rows.AddHostAsync("De Kade", postcode: "1020", zone: "N"));
        var page = await Browser.GetAsync($"{Path}?zone=N");
        Assert.That(page.All(".visit [lang=nl] b").Select(b => b.TextContent), Is.EqualTo(new[] { "Noord" }));
        Assert.That(page.Find(".masthead")!.TextContent, Does.Contain("Zorgzone Noord").And.Contain("Bassin Nord"));
        Assert.That(page.Find("#zone option[selected]")!.TextContent, Is.EqualTo("Noord"));
        Assert.That((await Browser.GetAsync($"{Path}?zone=XX")).All(".visit").Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task The_programme_leads_to_it_and_before_it_appears_there_is_nothing_to_print()
    {
        await Rows.AddSlotAsync();
        Assert.That((await Browser.GetAsync("/nl/editions/zuid-2026/programme")).All($"a[href='{Path}']").Count(), Is.EqualTo(1));
        await RunAsync("update edition_phase set opens_at = '2026-11-05 00:00+01' where phase = 'programme'");
        var page = await Browser.GetAsync(Path);
        Assert.That(page.Text, Does.Contain("Het programma verschijnt op donderdag 5\u00a0november."));
        Assert.That(page.All(".visit"), Is.Empty);
        Assert.That((await Browser.GetAsync("/nl/editions/nowhere/programme/print")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
