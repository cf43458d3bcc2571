using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Db;
using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Tests.Errors;

[Category("Database")]
public sealed class ErrorPagesTests : WebTest
{
    [TestCase("nl", "Deze pagina bestaat niet")]
    [TestCase("fr", "Cette page n'existe pas")]
    [TestCase("en", "This page does not exist")]
    public async Task A_page_that_does_not_exist_says_so_in_the_language_of_its_address_and_whom_to_call(string language, string heading)
    {
        await Rows.AddEditionAsync();
        var page = await Browser.GetAsync($"/{language}/slots/{Guid.NewGuid()}");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(page.Find("h1")!.TextContent, Is.EqualTo(heading));
        Assert.That(page.Html.DocumentElement.GetAttribute("lang"), Is.EqualTo(language));
        Assert.That(page.Find("#contact")!.TextContent, Does.Contain("+32 2 555 00 00"));
    }

    [Test]
    public async Task A_fault_shows_no_trace_of_the_program_but_whom_to_call()
    {
        await Rows.AddEditionAsync();
        await RunAsync("alter table slot_text rename to gone");
        var page = await Browser.GetAsync($"/fr/slots/{Guid.NewGuid()}");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(page.Find("h1")!.TextContent, Is.EqualTo("Un problème est survenu chez nous"));
        Assert.That(page.Body, Does.Not.Contain("slot_text").And.Not.Contain("Npgsql").And.Not.Contain(".cs:line"));
        Assert.That(page.Find("#contact")!.TextContent, Does.Contain("zuid@example.org"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_database_that_is_away_is_a_moment_to_wait_and_the_phone_number_is_still_there(bool isSignedIn)
    {
        await Rows.AddEditionAsync();
        using var wire = new Wire(ConnectionString);
        await using var db = Database.Open(wire.ConnectionString);
        await using var site = await WebSite.StartAsync(db, Clock);
        using var browser = site.NewBrowser();
        if (isSignedIn)
        {
            await browser.SignInAsync(await Rows.AddPersonAsync());
        }

        await browser.GetAsync("/nl/");
        wire.Cut();
        var page = await browser.GetAsync("/nl/editions/zuid-2026");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable), page.Body);
        Assert.That(page.Headers["Retry-After"], Is.EqualTo("60"));
        Assert.That(page.Text, Does.Contain("Probeer opnieuw om 12.01\u00a0uur."));
        Assert.That(page.Find("#contact")!.TextContent, Does.Contain("+32 2 555 00 00"));
    }

    [TestCase("nl", "Deze link werkt niet meer")]
    [TestCase("fr", "Ce lien ne fonctionne plus")]
    [TestCase("en", "This link no longer works")]
    public async Task A_link_of_a_mail_that_is_over_for_good_says_so_and_whom_to_call(string language, string heading)
    {
        var bookingId = await Rows.AddBookingAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var token = await SignAsync(LinkPurpose.Booking, bookingId);
        foreach (var path in new[] { "", "/cancel", "/group", "/visit.ics" })
        {
            Clock.Now = OpenDoorWeek.TestSupport.Rows.Today;
            Assert.That((await Browser.GetAsync($"/{language}/bookings/{bookingId}{path}?token={token}")).Status, Is.EqualTo(HttpStatusCode.OK), path);
            Clock.Now = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
            var page = await Browser.GetAsync($"/{language}/bookings/{bookingId}{path}?token={token}");
            Assert.That((page.Status, page.Find("h1")!.TextContent), Is.EqualTo((HttpStatusCode.Gone, heading)), path);
            Assert.That(page.Html.DocumentElement.GetAttribute("lang"), Is.EqualTo(language));
            Assert.That(page.Find("#contact")!.TextContent, Does.Contain("+32 2 555 00 00"));
            Assert.That(page.Headers["Referrer-Policy"], Is.EqualTo("no-referrer"));
        }
    }

    [Test]
    public async Task A_link_that_was_revoked_is_over_and_one_that_never_was_good_is_no_page()
    {
        var slotId = await Rows.AddSlotAsync();
        var (bookingId, other) = (await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync()), await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync()));
        await RunAsync("update booking set link_version = 2");
        HttpStatusCode[] answers =
        [
            await StatusAsync($"/nl/bookings/{bookingId}?token={await SignAsync(LinkPurpose.Booking, bookingId)}"),
            await StatusAsync($"/nl/bookings/confirm?token={await SignAsync(LinkPurpose.Hold, Guid.NewGuid())}"),
            await StatusAsync($"/nl/bookings/{bookingId}/visit.ics?token={await SignAsync(LinkPurpose.Booking, bookingId)}"),
            await StatusAsync($"/nl/bookings/{bookingId}/visit.ics?token={await SignAsync(LinkPurpose.Booking, other)}"),
            await StatusAsync($"/nl/bookings/{bookingId}?token={await SignAsync(LinkPurpose.Booking, other)}"),
            await StatusAsync($"/nl/bookings/{bookingId}?token={new string('a', 70)}"),
            await StatusAsync($"/nl/bookings/{bookingId}"),
            await StatusAsync("/nl/bookings/confirm?token=unknown"),
        ];
        Assert.That(answers, Is.EqualTo(new[]
        {
            HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.NotFound,
            HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound,
        }));
    }

    private async Task<HttpStatusCode> StatusAsync(string path) => (await Browser.GetAsync(path)).Status;

    private Task<string> SignAsync(LinkPurpose purpose, Guid id) => Site.Services.GetRequiredService<LinkTokens>().SignAsync(purpose, id, 1, default);

    [Test]
    public async Task The_address_of_the_error_page_itself_is_no_page() =>
        Assert.That((await Browser.GetAsync("/error/500")).Status, Is.EqualTo(HttpStatusCode.NotFound));
}
