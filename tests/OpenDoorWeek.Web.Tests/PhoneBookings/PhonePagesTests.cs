using System.Net;
using NUnit.Framework;
using OpenDoorWeek.Core.PhoneBookings;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.PhoneBookings;

/// <summary>An organiser of zone S with somebody on the phone, page by page.</summary>
[Category("Database")]
public sealed class PhonePagesTests : WebTest
{
    private const string Phone = "/nl/editions/zuid-2026/phone";
    private static readonly (string, string?)[] AsTheyStand = [];

    private static readonly (string, string?)[] Greta =
        [("Name", "Greta Goossens"), ("HasNoEmail", "true"), ("Phone", "02 555 00 99"), ("Languages", "nl"), ("PartySize", "3")];

    [SetUp]
    public async Task SignInAsync() => await Browser.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);

    [Test]
    public async Task From_a_visit_an_organiser_books_for_somebody_without_address_and_reads_it_aloud()
    {
        var slot = await Browser.GetAsync($"/nl/slots/{await Rows.AddSlotAsync()}");
        var form = await Browser.GetAsync(slot.All("main a").Single(a => a.TextContent == "Boek dit voor iemand aan de telefoon").GetAttribute("href")!);
        var done = await Browser.FollowAsync(await form.SendAsync("book", Greta));

        var bookingId = await ReadAsync<Guid>("select booking_id from booking");
        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Geboekt voor Greta Goossens"));
        Assert.That(done.Find("[role=status]")!.TextContent, Does.StartWith("Er gaat geen mail"));
        Assert.That(done.Text, Does.Contain(BookingReference.Of(bookingId)).And.Contain("maandag 23\u00a0november\u00a02026, 10.00 tot 11.30\u00a0uur").And.Contain("3 personen").And.Contain("02 555 00 99"));
        Assert.That(done.Find(".printed"), Is.Not.Null);
    }

    [Test]
    public async Task Who_has_an_address_gets_a_mail_that_says_who_booked_and_what_to_do_if_that_is_wrong()
    {
        using var letters = Letterbox.Open(Site);
        var form = await Browser.GetAsync($"{Phone}/new?slot={await Rows.AddSlotAsync()}");
        var done = await Browser.FollowAsync(await form.SendAsync("book", ("Name", "Greta"), ("Email", " Greta@Example.org "), ("Languages", "nl"), ("Reads", "fr")));

        Assert.That(done.Find("[role=status]")!.TextContent, Does.Contain("greta@example.org"));
        var mail = await letters.NewestAsync("greta@example.org");
        Assert.That(mail.Find("text/plain")!.Text, Does.Contain("L'équipe du bassin a réservé cette visite pour vous au téléphone").And.Contain("Vous n'avez rien demandé"));
        Assert.That(mail.Find("text/calendar")!.Text, Does.Contain("METHOD:REQUEST"));
    }

    [Test]
    public async Task What_is_missing_stands_beside_its_field_and_what_was_typed_stays()
    {
        var form = await Browser.GetAsync($"{Phone}/new?slot={await Rows.AddSlotAsync()}");
        var again = await form.SendAsync("book", ("Name", " "), ("PartySize", "11"), ("Organisation", "Wijkpunt"));
        Assert.That(again.Errors, Is.EqualTo(new[]
        {
            "Vul de naam in", "Vul het e-mailadres in, of duid aan dat er geen is", "Kies minstens één taal", "Vul een aantal personen in van 1 tot 10",
        }));
        Assert.That(again.Find("#Organisation")!.GetAttribute("value"), Is.EqualTo("Wijkpunt"));

        var unreachable = await form.SendAsync("book", ("Name", "Greta"), ("HasNoEmail", "true"), ("Languages", "nl"));
        Assert.That(unreachable.Errors, Is.EqualTo(new[] { "Vul het telefoonnummer in: zonder e-mailadres is er geen andere weg" }));
        var both = await form.SendAsync("book", ("Name", "Greta"), ("HasNoEmail", "true"), ("Email", "greta@example.org"), ("Phone", "123"), ("Languages", "nl"));
        Assert.That(both.Errors, Is.EqualTo(new[] { "Er staat een e-mailadres. Wis het, of laat het vakje ‘geen e-mailadres’ leeg", "Vul een telefoonnummer in zoals 02 555 00 12" }));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.Zero);
    }

    [Test]
    public async Task No_shared_language_asks_for_what_the_caller_said()
    {
        var form = await Browser.GetAsync($"{Phone}/new?slot={await Rows.AddSlotAsync(languages: ["fr"])}");
        var asked = await form.SendAsync("book", Greta);
        Assert.That(asked.Errors, Is.EqualTo(new[] { "Dit bezoek is in het Frans. Vraag of dat lukt, en duid het aan." }));
        Assert.That(asked.Status, Is.EqualTo(HttpStatusCode.Conflict));
        var done = await Browser.FollowAsync(await asked.SendAsync("book", ("AcceptsOtherLanguage", "true")));
        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Geboekt voor Greta Goossens"));
    }

    [Test]
    public async Task A_caller_who_rings_back_is_found_moved_made_fewer_cancelled_and_restored()
    {
        var to = await Rows.AddSlotAsync(day: Rows.Monday.AddDays(1));
        await (await Browser.GetAsync($"{Phone}/new?slot={await Rows.AddSlotAsync()}")).SendAsync("book", Greta);
        var found = await (await Browser.GetAsync(Phone)).GetFormAsync(Browser, "Find", "0255500 99");
        Assert.That(found.Find("[role=status]")!.TextContent, Is.EqualTo("1 boeking gevonden"));
        var booking = await Browser.GetAsync(found.Find(".slot h3 a")!.GetAttribute("href")!);

        var moves = await Browser.GetAsync(Link(booking, "Verplaatsen"));
        var check = await Browser.GetAsync(moves.All(".slot a").Single(a => a.GetAttribute("href")!.EndsWith($"{to}", StringComparison.Ordinal)).GetAttribute("href")!);
        booking = await Browser.FollowAsync(await check.SendAsync("move", AsTheyStand));
        Assert.That(booking.Find("[role=status]")!.TextContent, Does.StartWith("De boeking is verplaatst."));

        var people = await Browser.GetAsync(Link(booking, "Met minder personen"));
        Assert.That((await people.SendAsync("people", ("PartySize", "4"))).Errors, Is.EqualTo(new[] { "Vul een aantal in van 1 tot 3" }));
        booking = await Browser.FollowAsync(await people.SendAsync("people", ("PartySize", "2")));
        Assert.That(booking.Text, Does.Contain("De groep is nu kleiner.").And.Contain("2 personen"));

        booking = await Browser.FollowAsync(await (await Browser.GetAsync(Link(booking, "Annuleren"))).SendAsync("cancel", AsTheyStand));
        Assert.That(booking.Find("[role=status]")!.TextContent, Does.StartWith("De boeking is geannuleerd."));
        Assert.That(await ReadAsync<int>("select sum(taken)::int from slot"), Is.Zero);
        booking = await Browser.FollowAsync(await booking.SendAsync("undo", AsTheyStand));
        Assert.That(booking.Find("[role=status]")!.TextContent, Does.StartWith("De annulering is ongedaan gemaakt."));
        Assert.That(await ReadAsync<int>("select sum(taken)::int from slot"), Is.EqualTo(2));
    }

    [Test]
    public async Task For_a_known_caller_the_form_asks_no_address_and_books_the_same_person()
    {
        await (await Browser.GetAsync($"{Phone}/new?slot={await Rows.AddSlotAsync()}")).SendAsync("book", Greta);
        var later = await Rows.AddSlotAsync(start: new(15, 0));
        var list = await Browser.GetAsync($"{Phone}?caller={await ReadAsync<Guid>("select booking_id from booking")}");
        Assert.That(list.Text, Does.Contain("Nog een bezoek voor Greta Goossens"));
        var form = await Browser.GetAsync(list.All(".slot a").Single(a => a.GetAttribute("href")!.Contains($"slot={later}", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.That(form.Find("#Email"), Is.Null);
        Assert.That(form.Find("#Phone")!.GetAttribute("value"), Is.EqualTo("02 555 00 99"));
        await form.SendAsync("book", ("PartySize", "1"));
        Assert.That(await ReadAsync<long>("select count(distinct person_id) from participant"), Is.EqualTo(1));
        Assert.That(await ReadAsync<long>("select count(*) from booking"), Is.EqualTo(2));
    }

    [Test]
    public async Task Another_zone_another_week_and_everybody_else_find_nothing()
    {
        var slotId = await Rows.AddSlotAsync();
        await (await Browser.GetAsync($"{Phone}/new?slot={slotId}")).SendAsync("book", Greta);
        var bookingId = await ReadAsync<Guid>("select booking_id from booking");
        var north = NewBrowser();
        await north.SignInAsync(await Rows.AddOrganiserAsync("N"), secondFactor: true);
        var visitor = NewBrowser();
        await visitor.SignInAsync(await Rows.AddPersonAsync());
        foreach (var page in new[] { "", $"/new?slot={slotId}", $"/{bookingId}", $"/{bookingId}/cancel", $"/{bookingId}/people", $"/{bookingId}/move", $"/{bookingId}/move/{slotId}" })
        {
            Assert.That((await north.GetAsync(Phone + page)).Status, Is.EqualTo(HttpStatusCode.NotFound), page);
            Assert.That((await visitor.GetAsync(Phone + page)).Status, Is.EqualTo(HttpStatusCode.NotFound), page);
            Assert.That((await Browser.GetAsync(Phone.Replace("zuid-2026", "zuid-2025", StringComparison.Ordinal) + page)).Status, Is.EqualTo(HttpStatusCode.NotFound), page);
        }

        Assert.That((await visitor.GetAsync($"/nl/slots/{slotId}")).Text, Does.Not.Contain("aan de telefoon"));
        Assert.That((await north.GetAsync($"/nl/slots/{slotId}")).Text, Does.Not.Contain("aan de telefoon"));
    }

    [Test]
    public async Task The_host_reads_on_its_list_who_was_booked_by_phone_and_no_phone_number()
    {
        var host = await Rows.AddHostAsync();
        await (await Browser.GetAsync($"{Phone}/new?slot={await Rows.AddSlotAsync(of: host)}")).SendAsync("book", Greta);
        var contact = NewBrowser();
        await contact.SignInAsync(host.ContactId);
        var list = await contact.GetAsync($"/nl/hosts/{host.HostId}/day-plan");
        Assert.That(list.Text, Does.Contain("Greta Goossens").And.Contain("geboekt door het zoneteam, aan de telefoon").And.Not.Contain("555 00 99"));
    }

    [Test]
    public async Task The_language_switch_keeps_what_was_typed()
    {
        var form = await Browser.GetAsync($"{Phone}/new?slot={await Rows.AddSlotAsync()}");
        var french = await form.SwitchLanguageAsync("fr", "book", Greta);
        Assert.That(french.Find("#Name")!.GetAttribute("value"), Is.EqualTo("Greta Goossens"));
        Assert.That(french.Find("#HasNoEmail")!.HasAttribute("checked"));
    }

    private static string Link(WebPage page, string text) => page.All("main a").Single(a => a.TextContent == text).GetAttribute("href")!;
}

file static class SearchForm
{
    /// <summary>Sends the form of the search as a browser would: all of it stands in the address.</summary>
    public static Task<WebPage> GetFormAsync(this WebPage page, WebBrowser browser, string field, string typed) =>
        browser.GetAsync($"{page.Find("#search")!.GetAttribute("action")}?{field}={Uri.EscapeDataString(typed)}");
}
