using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Links;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Slots;

/// <summary>A host cancels a visit on pages; who had a place reads it and takes another.</summary>
[Category("Database")]
public sealed class CancelPagesTests : WebTest
{
    private static readonly (string, string?)[] AsTheyStand = [];

    private HostRow row = null!;
    private Guid slotId;

    [SetUp]
    public async Task MakeSlotAsync()
    {
        row = await Rows.AddRegistrationAsync("accepted");
        slotId = await Rows.AddSlotAsync(of: row);
        await Browser.SignInAsync(row.ContactId);
    }

    [Test]
    public async Task The_page_says_seven_and_seven_mails_leave()
    {
        for (var i = 0; i < 7; i++)
        {
            await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());
        }

        var ask = await Browser.GetAsync(Withdraw);
        Assert.That(ask.Find("h1")!.TextContent, Is.EqualTo("Dit bezoekmoment annuleren?"));
        Assert.That(ask.Text, Does.Contain("7 bezoekers worden verwittigd, elk met een mail.").And.Contain("7 boekingen worden geannuleerd."));
        Assert.That(await ReadAsync<string>("select status from slot"), Is.EqualTo("published"), "asking cancels nothing");
        var list = await Browser.FollowAsync(await ask.SendAsync("withdraw", AsTheyStand));

        Assert.That(list.Text, Does.Contain("Het bezoekmoment is teruggetrokken."));
        Assert.That(await ReadAsync<long>("select count(distinct recipient) from outbox where kind = 'booking.cancelled-by-host'"), Is.EqualTo(7));
        Assert.That((await Browser.GetAsync(Withdraw)).Text, Does.Contain("Dit bezoek is teruggetrokken."));
        Assert.That((await NewBrowser().GetAsync($"/nl/slots/{slotId}")).Text, Does.Contain("geannuleerd door de organisatie"));
    }

    [Test]
    public async Task Who_books_between_page_and_button_makes_the_page_come_again_with_the_new_number()
    {
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());
        var ask = await Browser.GetAsync(Withdraw);
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());

        var again = await ask.SendAsync("withdraw", AsTheyStand);

        Assert.That((again.Status, again.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "Intussen is veranderd wie bericht krijgt. Kijk de aantallen na en bevestig opnieuw.")));
        Assert.That(again.Text, Does.Contain("2 bezoekers worden verwittigd"));
        Assert.That(await ReadAsync<long>("select count(*) from outbox"), Is.Zero);
        Assert.That((await again.SendAsync("withdraw", AsTheyStand)).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task By_the_link_of_the_mail_one_press_books_another_visit_for_her_group()
    {
        var to = await Rows.AddSlotAsync(of: row, start: new(14, 0));
        var text = await CancelAsync(partySize: 3);
        Assert.That(text, Does.Contain("plaats voor 3 personen").And.Contain("14.00 tot 15.30"));
        var link = PathOf(text.Split('\n').First(l => l.Contains($"/alternatives/{to}", StringComparison.Ordinal)));

        var phone = NewBrowser();
        var page = await phone.GetAsync(link);
        Assert.That(page.Text, Does.Contain("Eén druk op de knop boekt dit bezoek voor 3 personen."));
        Assert.That(await ReadAsync<int>("select taken from slot where slot_id = @to", new { to }), Is.Zero, "opening it books nothing");
        var done = await phone.FollowAsync(await page.SendAsync("take", AsTheyStand));

        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Uw bezoek is bevestigd"));
        Assert.That(await ReadAsync<int>("select taken from slot where slot_id = @to", new { to }), Is.EqualTo(3));
        Assert.That((await phone.GetAsync(link)).Find("h1")!.TextContent, Is.EqualTo("Dit bezoek kan niet meer"), "she has it already");
    }

    [Test]
    public async Task What_filled_up_meanwhile_says_so_and_shows_what_is_left()
    {
        var to = await Rows.AddSlotAsync(of: row, capacity: 1, start: new(14, 0));
        var left = await Rows.AddSlotAsync(of: row, start: new(16, 0));
        var link = PathOf((await CancelAsync()).Split('\n').First(l => l.Contains($"/alternatives/{to}", StringComparison.Ordinal)));
        var page = await NewBrowser().GetAsync(link);
        await Rows.AddBookingAsync(to, await Rows.AddPersonAsync());

        var again = await page.SendAsync("take", AsTheyStand);

        Assert.That((again.Status, again.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "Dit moment is nu volzet. Kies een ander, of zet u op de wachtlijst.")));
        Assert.That(again.All("#alternatives ~ .slots a.btn").Single().GetAttribute("href"), Does.Contain($"/alternatives/{left}?token="));
        Assert.That((await NewBrowser().GetAsync(link)).Find("form#take"), Is.Null, "nor does the page offer it any more");
    }

    [Test]
    public async Task Her_agenda_and_the_page_of_her_booking_say_who_cancelled_and_offer_the_same()
    {
        var to = await Rows.AddSlotAsync(of: row, start: new(14, 0));
        await CancelAsync();
        var ada = NewBrowser();
        await ada.SignInAsync(await ReadAsync<Guid>("select person_id from person where email = 'ada@example.org'"));

        Assert.That((await ada.GetAsync("/nl/agenda")).Text, Does.Contain("geannuleerd door de organisatie"));
        var page = await ada.GetAsync($"/nl/bookings/{await ReadAsync<Guid>("select booking_id from booking")}");
        Assert.That(page.Find("h1")!.TextContent, Is.EqualTo("Huis De Brug heeft uw bezoek geannuleerd"));
        Assert.That(page.Find("form#undo"), Is.Null);
        Assert.That(page.All(".slots a.btn").Single().GetAttribute("href"), Does.EndWith($"/alternatives/{to}"));
        Assert.That((await ada.GetAsync(page.All(".slots a.btn").Single().GetAttribute("href")!)).Find("form#take"), Is.Not.Null);
    }

    [Test]
    public async Task Nobody_reaches_anothers_alternatives()
    {
        var to = await Rows.AddSlotAsync(of: row, start: new(14, 0));
        await CancelAsync();
        var (part, links, eve) = (await ReadAsync<Guid>("select participant_id from participant"), Site.Services.GetRequiredService<LinkTokens>(), NewBrowser());
        await eve.SignInAsync(await Rows.AddPersonAsync());
        string[] tokens = [await links.SignAsync(LinkPurpose.Booking, part, 1, default), await links.SignAsync(LinkPurpose.Participant, part, 2, default), await links.SignAsync(LinkPurpose.Participant, to, 1, default)];
        foreach (var query in tokens.Select(t => $"?token={t}").Append(""))
        {
            Assert.That((await eve.GetAsync($"/nl/bookings/participants/{part}/alternatives/{to}{query}")).Status, Is.EqualTo(HttpStatusCode.NotFound), query);
        }

        var token = await links.SignAsync(LinkPurpose.Participant, part, 1, default);
        Assert.That((await eve.GetAsync($"/nl/bookings/participants/{part}/alternatives/{Guid.NewGuid()}?token={token}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Who_waited_reads_on_her_page_why_she_waits_no_longer()
    {
        await RunAsync("update slot set capacity = 1");
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());
        var bea = NewBrowser();
        await bea.SignInAsync(await Rows.AddPersonAsync("bea@example.org", "Bea Janssens"));
        await bea.FollowAsync(await (await bea.GetAsync($"/nl/slots/{slotId}/waiting-list")).SendAsync("join", AsTheyStand));

        var ask = await Browser.GetAsync(Withdraw);
        Assert.That(ask.Text, Does.Contain("1 bezoeker wordt verwittigd met een mail.").And.Contain("1 persoon op de wachtlijst krijgt een mail."));
        await ask.SendAsync("withdraw", AsTheyStand);

        using var letters = Letterbox.Open(Site);
        var text = (await letters.NewestAsync("bea@example.org")).Find("text/plain")!.Text.ReplaceLineEndings("\n");
        Assert.That(text, Does.Contain("Het spijt ons: Huis De Brug moest dit bezoek annuleren."));
        Assert.That((await bea.GetAsync($"/nl/waiting/{await ReadAsync<Guid>("select entry_id from waiting_entry")}")).Text, Does.Contain("De wachtlijst bij Huis De Brug is gesloten").And.Contain("heeft dit bezoek geannuleerd"));
    }

    private string Withdraw => $"/nl/hosts/{row.HostId}/slots/{slotId}/withdraw";

    /// <summary>Ada books by herself, and the host cancels.</summary>
    /// <returns>The mail she gets.</returns>
    private async Task<string> CancelAsync(int partySize = 1)
    {
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync("ada@example.org"), partySize);
        await (await Browser.GetAsync(Withdraw)).SendAsync("withdraw", AsTheyStand);
        using var letters = Letterbox.Open(Site);
        return (await letters.NewestAsync("ada@example.org")).Find("text/plain")!.Text.ReplaceLineEndings("\n");
    }

    private static string PathOf(string address) => new Uri(address).PathAndQuery;
}
