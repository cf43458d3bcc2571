using System.Net;
using NUnit.Framework;

namespace OpenDoorWeek.Web.Tests.Bookings;

[Category("Database")]
public sealed class SignedInBookingTests : WebTest
{
    private const string Ada = "ada@example.org";
    private static readonly (string, string?)[] AsTheyStand = [];

    [SetUp]
    public async Task SignInAsync() => await Browser.SignInAsync(await Rows.AddPersonAsync(Ada));

    [Test]
    public async Task Who_signed_in_books_for_ten()
    {
        var form = await Browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync(capacity: 12)}");
        var done = await Browser.FollowAsync(await form.SendAsync("book", ("PartySize", "10")));
        Assert.That(done.Text, Does.Contain("10 personen"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(10));
    }

    [TestCase("11")]
    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("2,5")]
    [TestCase("99999999999")]
    public async Task Another_number_is_refused_beside_its_field_and_stays_there(string people)
    {
        var form = await Browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync(capacity: 12)}");

        var again = await form.SendAsync("book", ("PartySize", people));

        Assert.That(again.Errors, Is.EqualTo(new[] { "Vul een aantal personen in van 1 tot 10" }));
        var field = again.Find("#PartySize")!;
        Assert.That((field.GetAttribute("value"), field.GetAttribute("aria-invalid")), Is.EqualTo((people, "true")));
        Assert.That(again.Find(".errors a")!.GetAttribute("href"), Is.EqualTo("#PartySize"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.Zero);
    }

    [Test]
    public async Task From_her_agenda_the_booker_cancels_and_her_calendar_hears_of_it()
    {
        using var letters = Letterbox.Open(Site);
        var form = await Browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync()}");
        await form.SendAsync("book", ("PartySize", "2"));
        Assert.That((await letters.NewestAsync(Ada)).Find("text/calendar")!.Text, Does.Contain("METHOD:REQUEST"));
        Clock.Now += TimeSpan.FromMinutes(1);

        var agenda = await Browser.GetAsync("/nl/agenda");
        var ask = await Browser.GetAsync(agenda.Find(".slots .slot a.danger")!.GetAttribute("href")!);
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(2), "the first click changes nothing");
        var done = await Browser.FollowAsync(await ask.SendAsync("cancel", AsTheyStand));

        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Uw bezoek is geannuleerd"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.Zero);
        Assert.That((await Browser.GetAsync("/nl/agenda")).All(".slots .slot a.danger"), Is.Empty);
        Assert.That((await letters.NewestAsync(Ada)).Find("text/calendar")!.Text, Does.Contain("METHOD:CANCEL"));
    }

    /// <summary>The token of the form speaks of the person who got it, so that nobody books in another's name.</summary>
    [Test]
    public async Task A_form_sent_after_another_signed_in_books_nothing_and_says_so()
    {
        var form = await Browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync()}");
        await Browser.SignInAsync(await Rows.AddPersonAsync());

        var answer = await form.SendAsync("book", ("PartySize", "2"), ("Organisation", "Wijkpunt"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Text, Does.Contain("Er is niets veranderd"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.Zero);
    }

    [Test]
    public async Task A_form_sent_after_the_session_ended_books_nothing_and_leads_to_the_sign_in()
    {
        var form = await Browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync()}");
        await RunAsync("delete from session");

        var answer = await form.SendAsync("book", ("PartySize", "2"), ("Organisation", "Wijkpunt"));

        Assert.That(answer.Location, Is.EqualTo($"/nl/sign-in?return={Uri.EscapeDataString(form.Path)}&kept=1"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.Zero);
    }
}
