using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Tests.Reminders;

/// <summary>Stopping reminders: by one click in a mail program, by its link, and signed in.</summary>
[Category("Security")]
public sealed class ReminderPagesTests : WebTest
{
    private static readonly KeyValuePair<string, string>[] OneClick = [new("List-Unsubscribe", "One-Click")];

    [Test]
    public async Task One_click_in_a_mail_program_stops_reminders_without_signing_in_cookie_or_redirect()
    {
        var ada = await Rows.AddPersonAsync();
        var answer = await NewBrowser().PostAsync(await LinkAsync(ada), OneClick);
        Assert.That((answer.Status, answer.Location), Is.EqualTo((HttpStatusCode.OK, (string?)null)));
        Assert.That(await IsStoppedAsync(ada), Is.True);
        Assert.That((await NewBrowser().PostAsync(await LinkAsync(ada), OneClick)).Status, Is.EqualTo(HttpStatusCode.OK), "pressed twice");
        Assert.That(await ListAsync<Guid?>("select actor_id from audit where action = 'reminders.stopped'"), Is.EqualTo(new Guid?[] { ada }));
        Assert.That(await ReadAsync<long>("select count(*) from session"), Is.Zero);
    }

    [Test]
    public async Task Whoever_merely_opens_the_link_stops_nothing_and_gets_no_cookie()
    {
        var ada = await Rows.AddPersonAsync();
        using var browser = NewBrowser();
        var page = await browser.GetAsync(await LinkAsync(ada));
        Assert.That((page.Status, page.Find("h1")!.TextContent), Is.EqualTo((HttpStatusCode.OK, "Herinneringen stopzetten?")));
        Assert.That(page.Text, Does.Contain("Uw boekingen en bezoekmomenten blijven."));
        Assert.That(browser.CookieNames, Is.Empty);
        Assert.That(await IsStoppedAsync(ada), Is.False);

        var done = await browser.FollowAsync(await page.SendAsync("stop"));
        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Herinneringen zijn stopgezet"));
        Assert.That(await IsStoppedAsync(ada), Is.True);
    }

    [Test]
    public async Task No_other_link_stops_reminders_and_a_forged_one_is_no_page()
    {
        var ada = await Rows.AddPersonAsync();
        var bookingId = await Rows.AddBookingAsync(await Rows.AddSlotAsync(), ada);
        var links = Site.Services.GetRequiredService<LinkTokens>();
        var good = (await LinkAsync(ada)).Split('=')[1];
        foreach (var token in new[]
        {
            "", "x", await links.SignAsync(LinkPurpose.Booking, bookingId, 1, default), await links.SignAsync(LinkPurpose.Participant, ada, 1, default),
            await links.SignAsync(LinkPurpose.StopReminders, ada, 2, default), (good[0] == 'A' ? "B" : "A") + good[1..],
        })
        {
            var path = $"/nl/reminders/stop?token={token}";
            Assert.That((int)(await NewBrowser().PostAsync(path, OneClick)).Status, Is.AnyOf(404, 410), token);
            Assert.That((int)(await NewBrowser().GetAsync(path)).Status, Is.AnyOf(404, 410), token);
        }

        Assert.That(await IsStoppedAsync(ada), Is.False);
        var gone = await links.SignAsync(LinkPurpose.StopReminders, Guid.NewGuid(), 1, default);
        Assert.That((await NewBrowser().PostAsync($"/nl/reminders/stop?token={gone}", OneClick)).Status, Is.EqualTo(HttpStatusCode.Gone), "a person who was erased");
        Assert.That((await NewBrowser().GetAsync($"/nl/bookings/{bookingId}?token={good}")).Status, Is.EqualTo(HttpStatusCode.NotFound), "it opens nothing else");
    }

    [Test]
    public async Task Signed_in_she_stops_reminders_and_turns_them_on_again()
    {
        var (ada, ben) = (await Rows.AddPersonAsync("ada@example.org"), await Rows.AddPersonAsync());
        Assert.That((await Browser.GetAsync("/nl/reminders")).Location, Does.Contain("/nl/sign-in?return="));
        await Browser.SignInAsync(ada);
        Assert.That((await Browser.GetAsync("/nl/agenda")).Find("a[href='/nl/reminders']"), Is.Not.Null);
        var page = await Browser.GetAsync("/nl/reminders");
        Assert.That(page.Text, Does.Contain("U krijgt herinneringen op ada@example.org."));

        var stopped = await Browser.FollowAsync(await page.SendAsync("reminders"));
        Assert.That(stopped.Find("[role=status]")!.TextContent, Is.EqualTo("U krijgt geen herinneringen en overzichten meer."));
        Assert.That((await IsStoppedAsync(ada), await IsStoppedAsync(ben)), Is.EqualTo((true, false)));

        var again = await Browser.FollowAsync(await stopped.SendAsync("reminders"));
        Assert.That(again.Find("[role=status]")!.TextContent, Is.EqualTo("U krijgt weer herinneringen."));
        Assert.That(await IsStoppedAsync(ada), Is.False);
    }

    private async Task<string> LinkAsync(Guid personId) =>
        $"/nl/reminders/stop?token={await Site.Services.GetRequiredService<LinkTokens>().SignAsync(LinkPurpose.StopReminders, personId, 1, default)}";

    private Task<bool> IsStoppedAsync(Guid personId) => ReadAsync<bool>("select reminders_stopped_at is not null from person where person_id = @personId", new { personId });
}
