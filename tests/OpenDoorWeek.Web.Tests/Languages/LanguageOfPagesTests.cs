using System.Net;
using NUnit.Framework;

namespace OpenDoorWeek.Web.Tests.Languages;

[Category("Database")]
public sealed class LanguageOfPagesTests : WebTest
{
    [TestCase(null, "/nl/")]
    [TestCase("fr-BE,fr;q=0.9,nl;q=0.5", "/fr/")]
    [TestCase("de,en-GB;q=0.4", "/en/")]
    [TestCase("nl;q=0.1, fr;q=0", "/nl/")]
    [TestCase("de", "/nl/")]
    public async Task The_address_without_a_language_leads_to_the_one_the_browser_prefers(string? preferred, string expected)
    {
        var answer = await NewBrowser(preferred).GetAsync("/");
        Assert.That(answer.Location, Is.EqualTo(expected));
        Assert.That(answer.Headers["Vary"], Does.Contain("Accept-Language"));
    }

    [TestCase("/de/")]
    [TestCase("/privacy")]
    [TestCase("/nlx/privacy")]
    public async Task A_language_that_we_do_not_speak_is_a_page_that_does_not_exist(string path) =>
        Assert.That((await Browser.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));

    [TestCase("nl")]
    [TestCase("fr")]
    [TestCase("en")]
    [TestCase("FR")]
    public async Task A_page_says_in_which_language_it_is(string language) =>
        Assert.That((await Browser.GetAsync($"/{language}/")).Html.DocumentElement.GetAttribute("lang"), Is.EqualTo(language).IgnoreCase);

    [Test]
    public async Task A_change_of_language_stays_on_the_page_with_its_filters()
    {
        await Rows.AddSlotAsync();
        var page = await Browser.GetAsync("/nl/editions/zuid-2026/programme?day=2026-11-23&free=1");
        var link = page.Find(".lang a[lang=fr]")!;
        Assert.That(link.TextContent, Is.EqualTo("Français"));
        Assert.That(link.GetAttribute("hreflang"), Is.EqualTo("fr"));
        Assert.That(link.GetAttribute("href"), Is.EqualTo("/fr/editions/zuid-2026/programme?day=2026-11-23&free=1"));
        var other = await Browser.GetAsync(link.GetAttribute("href")!);
        Assert.That(other.Title, Is.EqualTo("Programme : Semaine portes ouvertes Sud – Semaine portes ouvertes".Replace(" :", "\u00a0:", StringComparison.Ordinal)));
        Assert.That(other.All(".slot").Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_page_that_is_merely_read_sets_no_cookie()
    {
        var slotId = await Rows.AddSlotAsync();
        foreach (var path in new[] { "/nl/", "/nl/editions/zuid-2026", "/nl/editions/zuid-2026/programme", $"/nl/slots/{slotId}", "/nl/privacy" })
        {
            Assert.That((await Browser.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.OK), path);
        }

        Assert.That(Browser.CookieNames, Is.Empty);
    }
}
