using System.Net;
using NUnit.Framework;
using OpenDoorWeek.Web.Pages.About;

namespace OpenDoorWeek.Web.Tests.About;

[Category("Database")]
public sealed class AboutPagesTests : WebTest
{
    [TestCase("nl")]
    [TestCase("fr")]
    [TestCase("en")]
    public async Task Every_page_leads_to_privacy_and_accessibility(string language)
    {
        var page = await Browser.GetAsync($"/{language}/");
        foreach (var link in page.All(".foot .plain a").Select(a => a.GetAttribute("href")!))
        {
            Assert.That((await Browser.GetAsync(link)).Status, Is.EqualTo(HttpStatusCode.OK), link);
        }

        Assert.That(page.All(".foot .plain a").Count(), Is.EqualTo(3));
    }

    [Test]
    public void The_accessibility_statement_is_renewed_every_year() =>
        Assert.That(AboutTexts.AccessibilityDate, Is.GreaterThan(DateOnly.FromDateTime(DateTime.Today.AddMonths(-13))), "look it through and set the date");

    [TestCase("nl", "Werkt iets niet voor u?", "Klacht")]
    [TestCase("fr", "Quelque chose ne marche pas pour vous\u00a0?", "Plainte")]
    [TestCase("en", "Does something not work for you?", "Complaint")]
    public async Task The_statement_says_where_to_tell_us_where_to_complain_and_when_it_was_reviewed(string language, string feedback, string complaint)
    {
        var page = await Browser.GetAsync($"/{language}/accessibility");
        Assert.That(page.All("h2").Select(h => h.TextContent), Is.SupersetOf(new[] { feedback, complaint }));
        Assert.That(page.Find("main")!.TextContent, Does.Contain(AboutTexts.AccessibilityDate.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
