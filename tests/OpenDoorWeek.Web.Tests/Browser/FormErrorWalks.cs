using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What somebody meets who fills in a form wrongly, or changes her mind about the language in the middle of it.</summary>
[Category("Browser"), SharesTheMachine]
public sealed class FormErrorWalks : BrowserTest
{
    [TestCase("nl", "Fout: ", "Boek dit bezoek", "Vul uw naam in")]
    [TestCase("fr", "Erreur : ", "Réserver cette visite", "Indiquez votre nom")]
    [TestCase("en", "Error: ", "Book this visit", "Enter your name")]
    public async Task An_empty_form_comes_back_with_a_summary_that_has_the_focus(string language, string prefix, string button, string first)
    {
        var guest = await NewGuestAsync();
        await guest.OpenAsync($"/{language}/bookings/new?slot={await Rows.AddSlotAsync()}");
        await guest.TypeAsync(language == "nl" ? "Met hoeveel personen" : language == "fr" ? "Combien de personnes" : "How many people", "");
        await guest.PressAsync(button);
        Assert.That((await guest.Page.TitleAsync()).Replace('\u00a0', ' '), Does.StartWith(prefix));
        Assert.That(await guest.Page.EvaluateAsync<string>("() => document.activeElement.className"), Is.EqualTo("errors"));
        var links = guest.Page.Locator(".errors [role=alert] a");
        Assert.That(await links.First.InnerTextAsync(), Is.EqualTo(first));
        Assert.That(await links.CountAsync(), Is.EqualTo(4), "name, address, languages, number");
    }

    [Test]
    public async Task Each_message_leads_to_its_field_and_stands_beside_it([Values] Way way)
    {
        var guest = await NewGuestAsync(way);
        await guest.OpenAsync($"/en/bookings/new?slot={await Rows.AddSlotAsync()}");
        await guest.PressAsync("Book this visit");
        foreach (var message in await guest.Page.Locator(".errors a").AllInnerTextsAsync())
        {
            await guest.JumpAsync(message);
            Assert.That(await guest.DescriptionOfFocusAsync(), Does.Contain(message));
            Assert.That(await guest.Page.Locator(":focus").GetAttributeAsync("aria-invalid"), Is.EqualTo("true"), message);
        }
    }

    [Test]
    public async Task What_was_typed_stays_when_something_else_is_wrong([Values(Way.Mouse, Way.NoScript)] Way way)
    {
        var guest = await NewGuestAsync(way);
        await guest.OpenAsync($"/en/bookings/new?slot={await Rows.AddSlotAsync()}");
        await FillInAsync(guest, "not an address", "12");
        await guest.PressAsync("Book this visit");
        Assert.That(await guest.Page.Locator(".errors a").AllInnerTextsAsync(), Has.Count.EqualTo(2));
        await AssertStandsAsync(guest, "not an address", "12");
    }

    [Test]
    public async Task The_language_switch_in_the_middle_of_a_form_keeps_page_and_input([Values] Way way)
    {
        var guest = await NewGuestAsync(way);
        var slotId = await Rows.AddSlotAsync();
        await guest.OpenAsync($"/en/bookings/new?slot={slotId}");
        await FillInAsync(guest, "ada@", "2");
        await guest.PressAsync("Français");
        Assert.That(guest.Path, Does.StartWith($"/fr/bookings/new?slot={slotId}"));
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Réserver une visite chez De Vuurtoren"));
        Assert.That(await guest.Page.Locator(".errors, .err").CountAsync(), Is.Zero, "a change of language judges nothing");
        await AssertStandsAsync(guest, "ada@", "2");
        await guest.TypeAsync("Adresse e-mail", "ada@example.org");
        await guest.PressAsync("Réserver cette visite");
        Assert.That(await guest.HeadingAsync(), Is.EqualTo("Confirmez maintenant votre adresse"));
        Assert.That((await Mailbox.OpenAsync("ada@example.org", "")).Text, Does.Contain("Confirmer ma place"));
    }

    [Test]
    public async Task The_server_judges_not_the_browser()
    {
        var guest = await NewGuestAsync();
        foreach (var path in new[] { $"/en/bookings/new?slot={await Rows.AddSlotAsync()}", "/en/sign-in" })
        {
            await guest.OpenAsync(path);
            Assert.That(await guest.Page.Locator("main form:not([novalidate]), main [required]").CountAsync(), Is.Zero, path);
        }
    }

    private static async Task FillInAsync(Guest guest, string email, string people)
    {
        await guest.TypeAsync("Name", "Ada \"Æ\" Peeters");
        await guest.TypeAsync("Email address", email);
        await guest.TypeAsync("Organisation (optional)", "Het Anker & co");
        await guest.TickAsync("French");
        await guest.TypeAsync("How many people are coming?", people);
    }

    private static async Task AssertStandsAsync(Guest guest, string email, string people)
    {
        Assert.That(await guest.Page.Locator("#Name").InputValueAsync(), Is.EqualTo("Ada \"Æ\" Peeters"));
        Assert.That(await guest.Page.Locator("#Email").InputValueAsync(), Is.EqualTo(email));
        Assert.That(await guest.Page.Locator("#Organisation").InputValueAsync(), Is.EqualTo("Het Anker & co"));
        Assert.That(await guest.Page.Locator("#PartySize").InputValueAsync(), Is.EqualTo(people));
        Assert.That(await guest.Page.Locator("[name=Languages]:checked").CountAsync(), Is.EqualTo(1));
        Assert.That(await guest.Page.Locator("[value=fr]").IsCheckedAsync());
    }
}
