using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Tests.Bookings;

/// <summary>Moving, undoing and handing over, as a visitor does them on pages.</summary>
[Category("Database")]
public sealed class ChangePagesTests : WebTest
{
    private static readonly (string, string?)[] AsTheyStand = [];

    [Test]
    public async Task By_the_link_of_her_mail_she_chooses_another_moment_and_is_asked_once_more()
    {
        var (bookingId, token) = await BookingAsync();
        var to = await Rows.AddSlotAsync(start: new(14, 0));

        var list = await Browser.GetAsync($"/nl/bookings/{bookingId}/move?token={token}");
        var check = await Browser.GetAsync(list.Find(".slots .slot a.btn")!.GetAttribute("href")!);
        Assert.That(check.Text, Does.Contain("10.00 tot 11.30").And.Contain("14.00 tot 15.30"));
        Assert.That(await ReadAsync<long>("select count(*) from booking"), Is.EqualTo(1), "looking moves nothing");
        var done = await Browser.FollowAsync(await check.SendAsync("move", AsTheyStand));

        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Uw bezoek is verplaatst"));
        Assert.That(done.Text, Does.Contain("14.00 tot 15.30"));
        Assert.That(await ReadAsync<int>("select taken from slot where slot_id = @to", new { to }), Is.EqualTo(1));
        var old = await Browser.GetAsync($"/nl/bookings/{bookingId}?token={token}");
        Assert.That(old.Text, Does.Contain("verplaatst"));
        Assert.That((await Browser.GetAsync(old.All("a.btn").First().GetAttribute("href")!)).Text, Does.Contain("14.00 tot 15.30"), "the old link leads on");
    }

    [Test]
    public async Task The_list_is_narrowed_to_a_day()
    {
        var (bookingId, token) = await BookingAsync();
        await Rows.AddSlotAsync(start: new(14, 0));
        await Rows.AddSlotAsync(day: TestSupport.Rows.Monday.AddDays(1));

        Assert.That((await Browser.GetAsync($"/nl/bookings/{bookingId}/move?token={token}")).All(".slots .slot").Count(), Is.EqualTo(2));
        Assert.That((await Browser.GetAsync($"/nl/bookings/{bookingId}/move?token={token}&day=2026-11-24")).All(".slots .slot").Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_moment_that_filled_up_meanwhile_is_refused_with_words_and_she_keeps_hers()
    {
        var (bookingId, token) = await BookingAsync();
        var to = await Rows.AddSlotAsync(capacity: 1, start: new(14, 0));
        var check = await Browser.GetAsync($"/fr/bookings/{bookingId}/move/{to}?token={token}");
        await Rows.AddBookingAsync(to, await Rows.AddPersonAsync());

        var again = await check.SendAsync("move", AsTheyStand);

        Assert.That((again.Status, again.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "Ce créneau est maintenant complet. Choisissez-en un autre ou mettez-vous sur la liste d'attente.")));
        Assert.That(await ReadAsync<string>("select status from booking where booking_id = @bookingId", new { bookingId }), Is.EqualTo("confirmed"));
    }

    [Test]
    public async Task Little_time_between_two_visits_asks_for_a_yes()
    {
        var (bookingId, token) = await BookingAsync();
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(start: new(12, 0)), await ReadAsync<Guid>("select person_id from booking"));
        var to = await Rows.AddSlotAsync(start: new(13, 30));

        var asks = await (await Browser.GetAsync($"/nl/bookings/{bookingId}/move/{to}?token={token}")).SendAsync("move", AsTheyStand);
        Assert.That(asks.Find("#AcceptsTightTravel"), Is.Not.Null);

        Assert.That((await asks.SendAsync("move", ("AcceptsTightTravel", "true"))).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task The_page_after_cancelling_offers_to_undo_and_one_press_does()
    {
        var (bookingId, token) = await BookingAsync();
        var ask = await Browser.GetAsync($"/nl/bookings/{bookingId}/cancel?token={token}");
        Assert.That(ask.Text, Does.Contain("15 minuten ongedaan maken"), "said beforehand");

        var done = await Browser.FollowAsync(await ask.SendAsync("cancel", AsTheyStand));
        Assert.That(done.Text, Does.Contain("Tot 12.15\u00a0uur kunt u dit ongedaan maken"));
        var back = await Browser.FollowAsync(await done.SendAsync("undo", AsTheyStand));

        Assert.That(back.Find("h1")!.TextContent, Is.EqualTo("Uw bezoek staat er weer"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(1));
    }

    [Test]
    public async Task After_a_quarter_of_an_hour_the_link_of_the_mail_says_it_is_over()
    {
        var (bookingId, token) = await BookingAsync();
        await (await Browser.GetAsync($"/en/bookings/{bookingId}/cancel?token={token}")).SendAsync("cancel", AsTheyStand);
        var undo = await Browser.GetAsync($"/en/bookings/{bookingId}/undo?token={token}");
        Clock.Now += TimeSpan.FromMinutes(16);

        Assert.That((await undo.SendAsync("undo", AsTheyStand)).Text, Does.Contain("The 15 minutes are over"));
        Assert.That((await Browser.GetAsync($"/en/bookings/{bookingId}?token={token}")).Find("#undo"), Is.Null);
    }

    [Test]
    public async Task She_gives_her_place_to_a_colleague_after_one_more_look()
    {
        var (bookingId, token) = await BookingAsync();
        var form = await Browser.GetAsync($"/nl/bookings/{bookingId}/hand-over?token={token}");

        var empty = await form.SendAsync("colleague", AsTheyStand);
        Assert.That(empty.Errors, Is.EqualTo(new[] { "Vul uw naam in", "Vul uw e-mailadres in", "Kies een taal" }).Or.Count.EqualTo(3));
        var check = await form.SendAsync("colleague", ("Name", "Carla Claes"), ("Email", "Carla@example.org"), ("Reads", "fr"));
        Assert.That(check.Text, Does.Contain("carla@example.org").And.Contain("Français"));
        Assert.That(await ReadAsync<string>("select status from booking"), Is.EqualTo("confirmed"), "not yet");
        var done = await Browser.FollowAsync(await check.SendAsync("hand-over", AsTheyStand));

        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Uw plaats is doorgegeven"));
        Assert.That(await ReadAsync<string>("select p.email from booking b join person p using (person_id) where b.status = 'confirmed'"), Is.EqualTo("carla@example.org"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_else_reaches_these_pages()
    {
        var (bookingId, _) = await BookingAsync();
        var slotId = await ReadAsync<Guid>("select slot_id from slot");
        var others = await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());
        var token = await TokenAsync(LinkPurpose.Booking, others);
        await Browser.SignInAsync(await Rows.AddPersonAsync());

        foreach (var path in (string[])["move", $"move/{slotId}", "undo", "group", "hand-over"])
        {
            Assert.That((await Browser.GetAsync($"/nl/bookings/{bookingId}/{path}")).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
            Assert.That((await Browser.GetAsync($"/nl/bookings/{bookingId}/{path}?token={token}")).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
        }
    }

    private async Task<(Guid BookingId, string Token)> BookingAsync()
    {
        var bookingId = await Rows.AddBookingAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        return (bookingId, await TokenAsync(LinkPurpose.Booking, bookingId));
    }

    private Task<string> TokenAsync(LinkPurpose purpose, Guid id) => Site.Services.GetRequiredService<LinkTokens>().SignAsync(purpose, id, 1, default);
}
