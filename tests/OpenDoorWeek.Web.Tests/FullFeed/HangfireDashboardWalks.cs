using NUnit.Framework;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.FullFeed;
using OpenDoorWeek.Web.Settings;
using OpenDoorWeek.Web.Tests.Browser;

namespace OpenDoorWeek.Web.Tests.FullFeed;

/// <summary>The dashboard in a browser, under the content policy of the house.</summary>
[Category("Contract"), SharesTheMachine]
public sealed class HangfireDashboardWalks : DbTest
{
    private WebSite site = null!;
    private Guest guest = null!;

    [SetUp]
    public async Task ArriveAsync()
    {
        site = await WebSite.StartAsync(
            Db, Clock, services => services.AddFullFeed(new MailSettings(MailMode.None, null, "a@odw.example", null)), map: HangfireDashboard.MapHangfire);
        guest = await Guest.ArriveAsync(await Chromium.ShareAsync(), site.Address, Way.Mouse, null);
        var operatorId = await Rows.AddPersonAsync();
        await RunAsync("insert into operator (person_id) values (@operatorId)", new { operatorId });
        await guest.SignInAsync(site, operatorId, secondFactor: true);
    }

    [TearDown]
    public async Task LeaveAsync()
    {
        await guest.LeaveAsync();
        await site.DisposeAsync();
    }

    [TestCase("", "Overview")]
    [TestCase("/recurring", "Recurring Jobs")]
    [TestCase("/servers", "Servers")]
    [TestCase("/jobs/succeeded", "Succeeded Jobs")]
    public async Task Each_view_shows_and_breaks_no_content_policy(string view, string title)
    {
        await guest.Page.GotoAsync($"/operator/hangfire{view}");
        Assert.That(await guest.Page.Locator("h1").First.InnerTextAsync(), Is.EqualTo(title));
        Assert.That(await guest.Page.EvaluateAsync<bool>("() => getComputedStyle(document.querySelector('h1')).fontFamily.length > 0 && document.styleSheets.length > 0"), Is.True, "styled");
        Assert.That(guest.Breaches, Is.Empty);
    }
}
