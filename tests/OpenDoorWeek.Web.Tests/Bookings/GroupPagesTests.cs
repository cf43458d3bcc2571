using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Tests.Bookings;

/// <summary>A group on its page, and each of its people on her own.</summary>
[Category("Database")]
public sealed class GroupPagesTests : WebTest
{
    private static readonly (string, string?)[] AsTheyStand = [];
    private static readonly (string, string?)[] Ben = [("Name", "Ben Maes"), ("Email", "ben@example.org"), ("Reads", "fr")];

    private Guid bookingId;
    private string page = "";

    [SetUp]
    public async Task BookAsync()
    {
        var ada = await Rows.AddPersonAsync("ada@example.org");
        bookingId = await Rows.AddBookingAsync(await Rows.AddSlotAsync(), ada, partySize: 3);
        page = $"/nl/bookings/{bookingId}/group";
        await Browser.SignInAsync(ada);
    }

    [Test]
    public async Task The_booker_names_who_comes_and_takes_a_name_back()
    {
        var form = await Browser.GetAsync(page);
        Assert.That(form.Text, Does.Contain("Nog 2 plaatsen zonder naam"));

        var named = await Browser.FollowAsync(await form.SendAsync("add", Ben));
        Assert.That(named.Text, Does.Contain("Ben Maes").And.Contain("ben@example.org").And.Contain("Nog 1 plaats zonder naam"));

        var removed = await Browser.FollowAsync(await named.SendAsync(named.Find("form[id^=remove]")!.Id!, AsTheyStand));
        Assert.That(removed.Text, Does.Not.Contain("ben@example.org").And.Contain("Nog 2 plaatsen zonder naam"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(3));
    }

    [Test]
    public async Task A_colleague_who_is_elsewhere_is_refused_in_words_that_tell_nothing_more()
    {
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(start: new(11, 0)), await Rows.AddPersonAsync("ben@example.org"));

        var again = await (await Browser.GetAsync(page)).SendAsync("add", Ben);

        Assert.That(again.Errors, Is.EqualTo(new[] { "Ben Maes kan dan niet meekomen: deze persoon heeft op dat moment al een bezoek." }));
        Assert.That(again.Find("#Name")!.GetAttribute("value"), Is.EqualTo("Ben Maes"));
    }

    [Test]
    public async Task Fewer_come_and_the_other_places_are_free()
    {
        var form = await Browser.GetAsync(page);
        Assert.That((await form.SendAsync("fewer", ("PartySize", "4"))).Errors, Is.EqualTo(new[] { "Vul een aantal in van 1 tot 3" }));

        var done = await Browser.FollowAsync(await form.SendAsync("fewer", ("PartySize", "2")));

        Assert.That(done.Find(".note")!.TextContent, Does.Contain("U komt nu met 2 personen."));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(2));
    }

    [Test]
    public async Task Three_days_before_the_names_are_fixed()
    {
        Clock.Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
        await Browser.SignInAsync(await ReadAsync<Guid>("select person_id from booking"));
        var fixedList = await Browser.GetAsync(page);
        Assert.That(fixedList.Find("#add"), Is.Null);
        Assert.That(fixedList.Text, Does.Contain("De namen liggen vast"));
    }

    [Test]
    public async Task Who_was_named_sees_her_own_part_by_her_link_and_cancels_it_with_one_press()
    {
        var (part, token) = await NameAsync();
        var guest = NewBrowser();

        var own = await guest.GetAsync($"/fr/bookings/participants/{part}?token={token}");
        Assert.That(own.Text, Does.Contain("une personne").And.Not.Contain("Ada"));
        Assert.That((await guest.GetAsync($"/fr/bookings/participants/{part}/visit.ics?token={token}")).Body, Does.Contain("METHOD:PUBLISH"));
        Assert.That((await guest.GetAsync($"/fr/bookings/{bookingId}?token={token}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "the booking is not hers");
        var done = await guest.FollowAsync(await own.SendAsync("leave", AsTheyStand));

        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Votre place est annulée"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.EqualTo(2));
        Assert.That(done.Find("#leave"), Is.Null);
    }

    [Test]
    public async Task Who_was_named_hands_over_her_own_part()
    {
        var (part, token) = await NameAsync();
        var guest = NewBrowser();
        var own = await guest.GetAsync($"/nl/bookings/participants/{part}?token={token}");

        var form = await guest.GetAsync(own.All("a.btn").Single(a => a.TextContent == "Doorgeven aan een collega").GetAttribute("href")!);
        var check = await form.SendAsync("colleague", ("Name", "Carla Claes"), ("Email", "carla@example.org"), ("Reads", "nl"));
        var done = await guest.FollowAsync(await check.SendAsync("hand-over", AsTheyStand));

        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Uw plaats in de groep is doorgegeven"));
        Assert.That((await Browser.GetAsync(page)).Text, Does.Contain("Carla Claes").And.Not.Contain("Ben Maes"));
    }

    [Test]
    public async Task Where_others_are_named_cancelling_asks_for_whom()
    {
        await NameAsync();
        var ask = await Browser.GetAsync($"/nl/bookings/{bookingId}/cancel");

        var again = await ask.SendAsync("cancel", AsTheyStand);
        Assert.That(again.Errors, Is.EqualTo(new[] { "Kies wie er niet komt" }));
        var done = await Browser.FollowAsync(await ask.SendAsync("cancel", ("Who", "me")));

        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Uw plaats is geannuleerd"));
        Assert.That(await ReadAsync<string>("select name || ' ' || status || ' ' || party_size from booking"), Is.EqualTo("Ben Maes confirmed 2"));
        Assert.That((await Browser.GetAsync("/nl/agenda")).Text, Does.Contain("geannuleerd"));
    }

    [Test]
    public async Task All_of_a_group_cancel_at_once()
    {
        await NameAsync();
        var done = await Browser.FollowAsync(await (await Browser.GetAsync($"/nl/bookings/{bookingId}/cancel")).SendAsync("cancel", ("Who", "all")));
        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Uw bezoek is geannuleerd"));
        Assert.That(await ReadAsync<int>("select taken from slot"), Is.Zero);
    }

    private async Task<(Guid Part, string Token)> NameAsync()
    {
        await (await Browser.GetAsync(page)).SendAsync("add", Ben);
        var part = await ReadAsync<Guid>("select participant_id from participant join person using (person_id) where email = 'ben@example.org'");
        return (part, await Site.Services.GetRequiredService<LinkTokens>().SignAsync(LinkPurpose.Participant, part, 1, default));
    }
}
