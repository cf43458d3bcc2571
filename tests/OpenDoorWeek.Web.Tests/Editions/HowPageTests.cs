using NUnit.Framework;

namespace OpenDoorWeek.Web.Tests.Editions;

[Category("Database")]
public sealed class HowPageTests : WebTest
{
    [Test]
    public async Task Hosts_read_who_how_long_what_to_have_ready_and_until_when()
    {
        var editionId = await Rows.AddEditionAsync();
        await Rows.SetPhaseAsync(editionId, "hosts-register", new(2026, 10, 1, 7, 0, 0, TimeSpan.Zero), new(2026, 11, 10, 17, 0, 0, TimeSpan.Zero));
        var page = await Browser.GetAsync("/nl/editions/zuid-2026/how");
        Assert.That(page.Text, Does.Contain("Voor wie? Elke organisatie").And.Contain("ongeveer een kwartier").And.Contain("Wat houdt u klaar?"));
        Assert.That(page.Find("main time")!.GetAttribute("datetime"), Is.EqualTo("2026-11-10T18:00+01:00"));
        Assert.That(page.Find("main time")!.TextContent.Trim(), Is.EqualTo("Inschrijven kan tot dinsdag 10\u00a0november om 18.00\u00a0uur."));
        Assert.That(page.Find("main a[href='/nl/hosts/new?edition=zuid-2026']"), Is.Not.Null);
        Clock.Now = new(2026, 11, 11, 12, 0, 0, TimeSpan.Zero);
        Assert.That((await Browser.GetAsync("/nl/editions/zuid-2026/how")).Find("main time")!.TextContent.Trim(), Does.StartWith("Inschrijven kon tot"));
    }

    [TestCase("")]
    [TestCase("/programme")]
    [TestCase("/how")]
    public async Task Every_page_of_an_edition_says_what_can_still_be_done_and_whom_to_call(string page)
    {
        await Rows.AddSlotAsync();
        var shown = await Browser.GetAsync($"/fr/editions/zuid-2026{page}");
        Assert.That(shown.Find(".still li")!.TextContent, Does.StartWith("Le public réserve jusqu'au "));
        Assert.That(shown.Find("#contact")!.TextContent, Does.Contain("+32 2 555 00 00"));
    }

    [Test]
    public async Task The_page_of_a_visit_says_it_too_and_a_page_of_no_edition_does_not()
    {
        var slot = await Rows.AddSlotAsync();
        Assert.That((await Browser.GetAsync($"/nl/slots/{slot}")).Find(".still"), Is.Not.Null);
        Assert.That((await Browser.GetAsync("/nl/privacy")).Find(".still"), Is.Null);
    }
}
