using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Tests.Bookings;

[Category("Database")]
public sealed class BookingPagesTests : WebTest
{
    private static readonly (string, string?)[] AsTheyStand = [];

    [Test]
    public async Task A_signed_in_visitor_books_with_one_press_and_finds_the_visit_in_her_agenda()
    {
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        var form = await Browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync()}");

        var done = await Browser.FollowAsync(await form.SendAsync("book", ("PartySize", "3")));

        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Uw bezoek is bevestigd"));
        Assert.That(done.Text, Does.Contain("maandag 23\u00a0november\u00a02026, 10.00 tot 11.30\u00a0uur").And.Contain("3 personen"));
        var agenda = await Browser.GetAsync("/nl/agenda");
        Assert.That(agenda.All(".slots .slot").Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Without_account_four_fields_hold_the_place_and_the_page_says_what_comes_next()
    {
        var slotId = await Rows.AddSlotAsync();
        var form = await Browser.GetAsync($"/fr/bookings/new?slot={slotId}");
        Assert.That(form.All("#book [name]:not([type=hidden])").Select(f => f.GetAttribute("name")).Distinct(),
            Is.EqualTo(new[] { "Name", "Email", "Organisation", "Languages", "PartySize" }), "no field more than needed");

        var held = await Browser.FollowAsync(await form.SendAsync("book", ("Name", "Ada Peeters"), ("Email", " Ada@Example.org "), ("Languages", "nl")));

        Assert.That(held.Text, Does.Contain("ada@example.org").And.Contain("12\u00a0h\u00a030"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(1));
        Assert.That((await NewBrowser().GetAsync(held.Path)).Status, Is.EqualTo(HttpStatusCode.NotFound), "another browser learns nothing");
    }

    [Test]
    public async Task Opening_the_link_of_the_mail_changes_nothing_and_its_button_confirms()
    {
        var token = await HoldAsync();

        var page = await NewBrowser().GetAsync($"/nl/bookings/confirm?token={token}");
        Assert.That(await ReadAsync<string>("select status from booking"), Is.EqualTo("held"));
        Assert.That(page.Headers["Referrer-Policy"], Is.EqualTo("no-referrer"));

        var other = NewBrowser();
        var done = await other.FollowAsync(await (await other.GetAsync($"/nl/bookings/confirm?token={token}")).SendAsync("confirm", AsTheyStand));
        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Uw bezoek is bevestigd"));
        Assert.That(await ReadAsync<string>("select status from booking"), Is.EqualTo("confirmed"));
        Assert.That(other.CookieNames, Has.None.EqualTo("odw"), "no session begins by a link");
    }

    [Test]
    public async Task An_expired_hold_says_so_and_leads_back_to_the_visit()
    {
        var token = await HoldAsync();
        Clock.Now += TimeSpan.FromMinutes(31);

        var page = await Browser.GetAsync($"/en/bookings/confirm?token={token}");

        Assert.That(page.Find("h1")!.TextContent, Is.EqualTo("This place is no longer held"));
        Assert.That(page.Find("main a.btn")!.GetAttribute("href"), Does.StartWith("/en/slots/"));
    }

    [Test]
    public async Task Cancelling_takes_two_clicks_from_the_mail_and_the_first_changes_nothing()
    {
        var bookingId = await Rows.AddBookingAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var token = await TokenAsync(LinkPurpose.Booking, bookingId);

        var ask = await Browser.GetAsync($"/nl/bookings/{bookingId}/cancel?token={token}");
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(1));
        var done = await Browser.FollowAsync(await ask.SendAsync("cancel", AsTheyStand));

        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Uw bezoek is geannuleerd"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.Zero);
    }

    [Test]
    public async Task Nobody_sees_or_cancels_anothers_booking()
    {
        var slotId = await Rows.AddSlotAsync();
        var bookingId = await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());
        var others = await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());
        var tokenOfOther = await TokenAsync(LinkPurpose.Booking, others);
        var holdToken = await TokenAsync(LinkPurpose.Hold, bookingId);
        await Browser.SignInAsync(await Rows.AddPersonAsync());

        foreach (var query in (string[])["", $"?token={tokenOfOther}", $"?token={holdToken}", "?token=nonsense"])
        {
            foreach (var path in (string[])["", "/cancel", "/visit.ics"])
            {
                Assert.That((await Browser.GetAsync($"/nl/bookings/{bookingId}{path}{query}")).Status, Is.EqualTo(HttpStatusCode.NotFound), path + query);
            }
        }
    }

    [Test]
    public async Task An_empty_form_names_each_field_and_keeps_what_was_typed()
    {
        var form = await Browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync()}");

        var again = await form.SendAsync("book", ("Email", "ada@"), ("PartySize", "9"), ("Organisation", "Wijkpunt"));

        Assert.That(again.Title, Does.StartWith("Fout: "));
        Assert.That(again.Errors, Is.EqualTo(new[]
        {
            "Vul uw naam in",
            "Vul een volledig e-mailadres in, zoals naam@example.org",
            "Kies minstens één taal",
            "Vul een aantal personen in van 1 tot 4",
        }));
        Assert.That(again.Find("#Email")!.GetAttribute("value"), Is.EqualTo("ada@"));
        Assert.That(again.Find("#Organisation")!.GetAttribute("value"), Is.EqualTo("Wijkpunt"));
        Assert.That(again.Find("#Email")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
    }

    [Test]
    public async Task Where_no_language_is_shared_the_form_asks_for_a_yes()
    {
        await Browser.SignInAsync(await Rows.AddPersonAsync(languages: ["nl"]));
        var form = await Browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync(languages: ["fr"])}");

        var asks = await form.SendAsync("book", AsTheyStand);
        Assert.That(asks.Errors, Is.EqualTo(new[] { "Dit bezoek is in het Frans. Duid aan dat dit voor u lukt." }));

        var done = await asks.SendAsync("book", ("AcceptsOtherLanguage", "true"));
        Assert.That(done.Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_change_of_language_keeps_the_page_and_what_was_typed_and_judges_nothing()
    {
        var form = await Browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync()}");

        var french = await form.SwitchLanguageAsync("fr", "book", ("Name", "Ada"), ("Languages", "fr"));

        Assert.That(french.Html.DocumentElement.GetAttribute("lang"), Is.EqualTo("fr"));
        Assert.That(french.Find("#Name")!.GetAttribute("value"), Is.EqualTo("Ada"));
        Assert.That(french.All("input[name=Languages][checked]").Single().GetAttribute("value"), Is.EqualTo("fr"));
        Assert.That(french.Errors, Is.Empty);
    }

    [Test]
    public async Task The_calendar_file_of_a_visit_is_for_its_booker_and_carries_no_attendee()
    {
        var personId = await Rows.AddPersonAsync();
        var bookingId = await Rows.AddBookingAsync(await Rows.AddSlotAsync(), personId);
        await Browser.SignInAsync(personId);

        var file = await Browser.GetAsync($"/nl/bookings/{bookingId}/visit.ics");

        Assert.That(file.Headers["Content-Type"], Is.EqualTo("text/calendar; charset=utf-8"));
        Assert.That(file.Body, Does.Contain("METHOD:PUBLISH").And.Contain("DTSTART;TZID=Europe/Brussels:20261123T100000").And.Not.Contain("ATTENDEE"));
        Assert.That((await Browser.GetAsync("/nl/agenda/visits.ics")).Body, Does.Contain("BEGIN:VEVENT"));
    }

    [Test]
    public async Task The_agenda_asks_to_sign_in_and_leads_back()
    {
        var answer = await Browser.GetAsync("/fr/agenda");
        Assert.That(answer.Location, Is.EqualTo("/fr/sign-in?return=%2Ffr%2Fagenda"));
    }

    private async Task<string> HoldAsync()
    {
        var form = await Browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync()}");
        await form.SendAsync("book", ("Name", "Ada"), ("Email", "ada@example.org"), ("Languages", "nl"));
        return await TokenAsync(LinkPurpose.Hold, await ReadAsync<Guid>("select booking_id from booking"));
    }

    private Task<string> TokenAsync(LinkPurpose purpose, Guid bookingId) =>
        Site.Services.GetRequiredService<LinkTokens>().SignAsync(purpose, bookingId, 1, default);
}
