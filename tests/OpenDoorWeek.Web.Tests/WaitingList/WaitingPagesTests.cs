using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Bookings;
using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Tests.WaitingList;

/// <summary>From a full visit over the waiting list to a place.</summary>
[Category("Database")]
public sealed class WaitingPagesTests : WebTest
{
    private static readonly (string, string?)[] AsTheyStand = [];

    private Guid slotId, holder, booking;

    [SetUp]
    public async Task MakeFullSlotAsync()
    {
        (slotId, holder) = (await Rows.AddSlotAsync(capacity: 1), await Rows.AddPersonAsync());
        booking = await Rows.AddBookingAsync(slotId, holder);
    }

    [Test]
    public async Task A_full_visit_says_so_in_words_offers_no_booking_and_leads_to_the_waiting_list()
    {
        var page = await Browser.GetAsync($"/nl/slots/{slotId}");
        Assert.That(page.Text, Does.Contain("Volzet").And.Contain("Kies een ander, of zet u op de wachtlijst."));
        Assert.That(page.All("a[href*='/bookings/new'], main form"), Is.Empty);
        Assert.That(page.Find("main .btn")!.GetAttribute("href"), Is.EqualTo($"/nl/slots/{slotId}/waiting-list"));
        Assert.That((await Browser.GetAsync("/nl/editions/zuid-2026/programme")).Find($"main a[href='/nl/slots/{slotId}/waiting-list']"), Is.Not.Null, "so does the list");
        Assert.That((await Browser.GetAsync($"/nl/slots/{slotId}/waiting-list")).Location, Does.Contain("/nl/sign-in?return="), "signing in comes first, and leads back");
    }

    [Test]
    public async Task Who_joins_reads_her_position_and_why_not_yet_without_any_name()
    {
        var page = await JoinAsync();
        Assert.That(page.Find("h1")!.TextContent, Is.EqualTo("U staat op plaats 1 van de wachtlijst"));
        Assert.That(page.Text, Does.Contain("U krijgt een mail zodra er plaats is voor u.").And.Contain("Er is nog geen plaats vrijgekomen voor de wachtlijst.").And.Contain("Wie eerst kwam"));
        Assert.That(page.Text, Does.Not.Contain("Ada Peeters"));
        Assert.That((await Browser.GetAsync($"/nl/slots/{slotId}/waiting-list")).Location, Is.EqualTo(page.Path.Split('?')[0]), "she is on it already");
        Assert.That((await Browser.GetAsync("/nl/agenda")).Text, Does.Contain("wachtlijst, op plaats 1"));
    }

    [Test]
    public async Task An_empty_form_names_each_field_and_a_group_that_never_fits_is_told()
    {
        await Browser.SignInAsync(await Rows.AddPersonAsync(name: null, languages: []));
        var form = await Browser.GetAsync($"/nl/slots/{slotId}/waiting-list");
        var again = await form.SendAsync("join", ("PartySize", "11"));
        Assert.That(again.Errors, Is.EqualTo(new[] { "Vul uw naam in", "Kies minstens één taal", "Vul een aantal personen in van 1 tot 10" }));
        again = await again.SendAsync("join", ("Name", "Bea"), ("Languages", "nl"), ("PartySize", "2"));
        Assert.That((again.Status, again.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "Hier kunnen hoogstens één persoon samen op bezoek. Kies een kleinere groep.")));
        Assert.That(again.Find("#Name")!.GetAttribute("value"), Is.EqualTo("Bea"));
    }

    [Test]
    public async Task The_link_of_the_mail_accepts_without_signing_in_and_opening_it_changes_nothing()
    {
        await JoinAsync();
        await CancelAsync();
        using var letters = Letterbox.Open(Site);
        var link = LinkIn((await letters.NewestAsync("bea@example.org")).Find("text/plain")!.Text, "/nl/offers/");
        var phone = NewBrowser();

        var offer = await phone.GetAsync(link);
        Assert.That(offer.Text, Does.Contain("Er is plaats voor u bij De Vuurtoren").And.Contain("We houden die voor u vrij tot vrijdag 6\u00a0november om 12.00\u00a0uur."));
        Assert.That(await ReadAsync<string>("select status from waiting_offer"), Is.EqualTo("open"));

        var done = await phone.FollowAsync(await offer.SendAsync("accept", AsTheyStand));
        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Uw bezoek is bevestigd"));
        Assert.That((await phone.FollowAsync(await phone.GetAsync(link))).Find("h1")!.TextContent, Is.EqualTo("Uw bezoek is bevestigd"), "the link leads to the visit from now on");
        Assert.That((await letters.NewestAsync("bea@example.org")).Find("text/calendar"), Is.Not.Null, "the usual invite");
    }

    [Test]
    public async Task A_no_is_taken_without_a_reason()
    {
        await JoinAsync();
        await CancelAsync();
        var offer = await Browser.GetAsync($"/nl/offers/{await OfferAsync()}");

        var done = await Browser.FollowAsync(await offer.SendAsync("decline", AsTheyStand));

        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("U staat niet op de wachtlijst bij De Vuurtoren"));
        Assert.That(done.Text, Does.Contain("U hebt de plaats doorgegeven"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.Zero);
        Assert.That((await Browser.GetAsync(offer.Path)).Find("h1")!.TextContent, Is.EqualTo("Dit aanbod geldt niet meer"));
    }

    [Test]
    public async Task A_clash_asks_for_a_yes_beside_the_visit_and_swaps_it()
    {
        await JoinAsync();
        var bea = await ReadAsync<Guid>("select person_id from waiting_entry");
        var other = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("De Kade"), start: new(11, 0));
        var own = await Rows.AddBookingAsync(other, bea);
        await CancelAsync();

        var offer = await Browser.GetAsync($"/nl/offers/{await OfferAsync()}");
        Assert.That(offer.Text, Does.Contain("U hebt dan al een ander bezoek").And.Contain("Ja, annuleer De Kade"));
        var again = await offer.SendAsync("accept", AsTheyStand);
        Assert.That((again.Status, again.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "Duid aan dat we uw andere bezoek mogen annuleren")));

        await again.SendAsync("accept", ("GivesUp", $"{own}"));

        Assert.That(await ReadAsync<string>("select status from booking where booking_id = @own", new { own }), Is.EqualTo("cancelled"));
        Assert.That(await ReadAsync<Guid>("select person_id from booking where slot_id = @slotId and status = 'confirmed'", new { slotId }), Is.EqualTo(bea));
    }

    [Test]
    public async Task Leaving_is_one_button_by_the_link_of_the_mail_too()
    {
        await JoinAsync();
        using var letters = Letterbox.Open(Site);
        var page = await NewBrowser().GetAsync(LinkIn((await letters.NewestAsync("bea@example.org")).Find("text/plain")!.Text, "/nl/waiting/"));
        var done = await NewBrowser().FollowAsync(await page.SendAsync("leave", AsTheyStand));
        Assert.That(await ReadAsync<string>("select status from waiting_entry"), Is.EqualTo("left"));
        Assert.That(done.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Nobody_sees_anothers_entry_or_offer()
    {
        await JoinAsync();
        await CancelAsync();
        var (entryId, offerId) = (await ReadAsync<Guid>("select entry_id from waiting_entry"), await OfferAsync());
        var links = Site.Services.GetRequiredService<LinkTokens>();
        var eve = NewBrowser();
        await eve.SignInAsync(await Rows.AddPersonAsync());
        string[] tokens = [await links.SignAsync(LinkPurpose.Booking, entryId, 1, default), await links.SignAsync(LinkPurpose.Offer, entryId, 1, default), await links.SignAsync(LinkPurpose.WaitingList, offerId, 1, default)];
        foreach (var query in tokens.Select(t => $"?token={t}").Append(""))
        {
            Assert.That((await eve.GetAsync($"/nl/waiting/{entryId}{query}")).Status, Is.EqualTo(HttpStatusCode.NotFound), query);
            Assert.That((await eve.GetAsync($"/nl/offers/{offerId}{query}")).Status, Is.EqualTo(HttpStatusCode.NotFound), query);
        }
    }

    /// <summary>Bea signs in and joins.</summary>
    private async Task<WebPage> JoinAsync()
    {
        await Browser.SignInAsync(await Rows.AddPersonAsync("bea@example.org", "Bea Janssens"));
        var form = await Browser.GetAsync($"/nl/slots/{slotId}/waiting-list");
        return await Browser.FollowAsync(await form.SendAsync("join", AsTheyStand));
    }

    private Task<CancelBooking.Result> CancelAsync() =>
        Site.Services.GetRequiredService<CancelBooking>().ExecuteAsync(new(booking, new(holder, null)), default);

    private Task<Guid> OfferAsync() => ReadAsync<Guid>("select offer_id from waiting_offer where status = 'open'");

    private static string LinkIn(string text, string path) => new Uri(text.ReplaceLineEndings("\n").Split('\n').First(l => l.Contains(path, StringComparison.Ordinal))).PathAndQuery;
}
