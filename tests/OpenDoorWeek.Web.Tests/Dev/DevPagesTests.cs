using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Core.Mail;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.Jobs.Post;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Pages.Dev;
using OpenDoorWeek.Web.Verbs;

namespace OpenDoorWeek.Web.Tests.Dev;

/// <summary>Whoever sees these pages signs in as anybody: they exist with the demo on this machine, and nowhere else.</summary>
[Category("Security")]
public sealed class DevPagesTests : WebTest
{
    private readonly TestFolder folder = TestFolder.Make("mail");

    [TearDown]
    public void Sweep() => folder.Dispose();

    [Test]
    public async Task Where_they_are_closed_every_address_below_dev_is_404()
    {
        await using var open = await StartAsync(isOpen: true);
        await using var closed = await StartAsync(isOpen: false);
        await SendOneAsync();
        var id = new MailFolder(folder.Path).List().Single().Id;
        var routes = open.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/').Replace("{id}", id, StringComparison.Ordinal))
            .Where(r => r.StartsWith("/dev", StringComparison.Ordinal))
            .Distinct().ToList();
        Assert.That(routes, Is.SupersetOf(new[] { "/dev", "/dev/mail", "/dev/mail/messages/" }).And.Count.EqualTo(5));

        foreach (var route in routes)
        {
            Assert.That((await GetAsync(open, route)).Status, Is.EqualTo(HttpStatusCode.OK), route);
            Assert.That((await GetAsync(closed, route)).Status, Is.EqualTo(HttpStatusCode.NotFound), route);
            Assert.That((await Browser.GetAsync(route)).Status, Is.EqualTo(HttpStatusCode.NotFound), $"{route}, where nobody said anything about it");
        }
    }

    [Test]
    public async Task A_mail_shows_its_text_its_calendar_and_its_source_and_runs_nothing()
    {
        await using var site = await StartAsync(isOpen: true);
        await SendOneAsync();

        var page = await GetAsync(site, "/dev/mail");
        Assert.That(page.Text, Does.Contain("Bevestigd").And.Contain("BEGIN:VCALENDAR"));
        Assert.That(page.All("a").Select(a => a.GetAttribute("href")), Has.Some.EqualTo("https://odw.example/x"), "links of the text can be followed");
        var html = await GetAsync(site, page.All("a").Select(a => a.GetAttribute("href")!).First(h => h.EndsWith("/html", StringComparison.Ordinal)));
        Assert.That(html.Headers["Content-Security-Policy"], Does.Contain("sandbox").And.Not.Contain("script-src"));
    }

    private static async Task<WebPage> GetAsync(WebSite site, string path)
    {
        using var browser = site.NewBrowser();
        return await browser.GetAsync(path);
    }

    private Task<WebSite> StartAsync(bool isOpen) => WebSite.StartAsync(
        Db, Clock, services => services.AddSingleton(new DevPages(isOpen)).AddSingleton(new MailFolder(folder.Path)));

    private async Task SendOneAsync() => await new FolderPost(folder.Path, Clock).SendAsync(
        new MailDraft(
            new(null, "agenda@odw.example"), null, new(null, "ada@example.org"), Language.Nl, "Bevestigd",
            "Zie:\nhttps://odw.example/x\n", "<p>Zie</p>", new("REQUEST", "BEGIN:VCALENDAR"u8.ToArray()), "m", null),
        _ => Task.FromResult(true),
        default);
}
