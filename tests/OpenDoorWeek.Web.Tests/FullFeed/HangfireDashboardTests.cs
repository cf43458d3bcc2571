using System.Net;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.FullFeed;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Tests.FullFeed;

/// <summary>Who may see and do what at /operator/hangfire.</summary>
[Category("Contract")]
public sealed class HangfireDashboardTests : DbTest
{
    private const string Dashboard = "/operator/hangfire", Trigger = $"{Dashboard}/recurring/trigger";

    private WebSite site = null!;

    [SetUp]
    public async Task StartAsync() => site = await WebSite.StartAsync(
        Db, Clock, services => services.AddFullFeed(new MailSettings(MailMode.None, null, "a@odw.example", null)), map: HangfireDashboard.MapHangfire);

    [TearDown]
    public async Task StopAsync() => await site.DisposeAsync();

    [Test]
    public async Task For_who_is_neither_operator_nor_organiser_there_is_no_such_page()
    {
        var (visitor, organiser) = (await Rows.AddPersonAsync(), await Rows.AddOrganiserAsync("S"));
        Assert.That(await AskAsync(null, HttpMethod.Get, Dashboard), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await AskAsync(await site.NewSessionAsync(visitor, secondFactor: true), HttpMethod.Get, Dashboard), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await AskAsync(await site.NewSessionAsync(organiser), HttpMethod.Get, Dashboard), Is.EqualTo(HttpStatusCode.NotFound), "without a second factor");
        Assert.That(await AskAsync(null, HttpMethod.Post, Trigger), Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await AskAsync(null, HttpMethod.Get, "/OPERATOR/hangfire/recurring"), Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task An_organiser_looks_and_changes_nothing()
    {
        var session = await site.NewSessionAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
        Assert.That(await AskAsync(session, HttpMethod.Get, $"{Dashboard}/recurring"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await AskAsync(session, HttpMethod.Post, Trigger), Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task An_operator_may_do_both_and_another_site_cannot_do_it_in_her_name()
    {
        var operatorId = await Rows.AddPersonAsync();
        await RunAsync("insert into operator (person_id) values (@operatorId)", new { operatorId });
        var session = await site.NewSessionAsync(operatorId, secondFactor: true);
        Assert.That(await AskAsync(session, HttpMethod.Get, $"{Dashboard}/recurring"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await AskAsync(session, HttpMethod.Post, Trigger), Is.Not.EqualTo(HttpStatusCode.NoContent), "a form without its token");
    }

    private async Task<HttpStatusCode> AskAsync(Cookie? session, HttpMethod method, string path)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(method, path);
        if (session is not null)
        {
            request.Headers.Add("Cookie", $"{session.Name}={session.Value}");
        }

        if (method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent([new("jobs[]", "reminders")]);
        }

        using var answer = await http.SendAsync(request);
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'"));
        return answer.StatusCode;
    }
}
