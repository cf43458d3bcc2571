using System.Net;
using NUnit.Framework;

namespace OpenDoorWeek.Web.Tests.Forms;

/// <summary>The parts that all forms are made of, shown on the form of a booking.</summary>
[Category("Database")]
public sealed class FormPartsTests : WebTest
{
    [Test]
    public async Task A_change_of_language_in_the_middle_of_a_form_keeps_what_was_typed_and_judges_nothing()
    {
        var page = await Browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync()}");
        var other = await page.SwitchLanguageAsync("fr", "book", ("Name", "Ann \"A\" <b>"), ("Email", "ann@"), ("PartySize", "veel"), ("Languages", "fr"));
        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(other.Html.DocumentElement.GetAttribute("lang"), Is.EqualTo("fr"));
        Assert.That(Typed(other, "Name"), Is.EqualTo("Ann \"A\" <b>"));
        Assert.That(Typed(other, "Email"), Is.EqualTo("ann@"));
        Assert.That(Typed(other, "PartySize"), Is.EqualTo("veel"));
        Assert.That(other.All("input[name=Languages][checked]").Select(i => i.GetAttribute("value")), Is.EqualTo(new[] { "fr" }));
        Assert.That(Typed(other, "Key"), Is.EqualTo(Typed(page, "Key")), "sent after all, it is still the same booking");
        Assert.That(other.All(".errors, .wrong, [aria-invalid]"), Is.Empty);
        Assert.That(other.Title, Does.Not.StartWith("Erreur"));
        Assert.That(other.Find("#book")!.GetAttribute("action"), Does.StartWith("/fr/bookings/new").And.Not.Contain("Keep"));
        Assert.That(await ReadAsync<int>("select count(*) from booking"), Is.Zero);
    }

    [Test]
    public async Task What_is_wrong_stands_on_top_with_the_focus_and_beside_its_field()
    {
        var page = await Browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync()}");
        var answer = await page.SendAsync("book", ("Name", ""), ("Email", "ann@"), ("PartySize", "2"));
        Assert.That(answer.Title, Does.StartWith("Fout: "));
        var summary = answer.Find(".errors")!;
        Assert.That(summary.HasAttribute("autofocus") && summary.GetAttribute("tabindex") == "-1");
        Assert.That(summary.QuerySelector("[role=alert] h2")!.TextContent, Is.EqualTo("Kijk dit nog even na"));
        foreach (var link in answer.All(".errors a"))
        {
            var field = answer.Html.GetElementById(link.GetAttribute("href")![1..])!;
            Assert.That(field.GetAttribute("aria-invalid"), Is.EqualTo("true"));
            Assert.That(answer.Html.GetElementById(field.Closest("[aria-describedby]")!.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent, Is.EqualTo("Fout: " + link.TextContent));
        }

        Assert.That(answer.All(".errors a").Select(a => a.GetAttribute("href")).Take(2), Is.EqualTo(new[] { "#Name", "#Email" }));
        Assert.That(Typed(answer, "Email"), Is.EqualTo("ann@"));
    }

    [Test]
    public async Task Forms_leave_the_judging_to_the_server()
    {
        var page = await Browser.GetAsync($"/en/bookings/new?slot={await Rows.AddSlotAsync()}");
        Assert.That(page.All("form[method=post]:not([novalidate])"), Is.Empty);
        Assert.That(page.All("[required], [pattern]"), Is.Empty);
        Assert.That(Browser.CookieNames, Does.Contain("odw-form"));
    }

    [Test]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var slotId = await Rows.AddSlotAsync();
        var answer = await Browser.PostAsync($"/fr/bookings/new?slot={slotId}", [new("Name", "Ann")]);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Find("h1")!.TextContent, Is.EqualTo("Ce formulaire n'est plus valable"));
    }

    private static string? Typed(WebPage page, string name) => page.Find($"input[name={name}]")!.GetAttribute("value");
}
