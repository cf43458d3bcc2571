using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Tests.Feeds;

/// <summary>From the agenda to an address that a calendar program reads.</summary>
[Category("Calendar")]
public sealed class FeedPagesTests : WebTest
{
    [Test]
    public async Task She_makes_an_address_sees_it_once_and_her_program_reads_it()
    {
        var ada = await Rows.AddPersonAsync();
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(), ada);
        await Browser.SignInAsync(ada);
        var agenda = await Browser.GetAsync("/nl/agenda");
        var page = await Browser.GetAsync(agenda.All("main a").Single(a => a.TextContent == "Abonnement voor mijn agenda-app").GetAttribute("href")!);
        Assert.That(page.Text, Does.Contain("U hebt nog geen adres"));
        var made = await page.SendAsync("make");
        var address = made.Find("main code")!.TextContent;
        Assert.That(made.All("main a.btn").Single().GetAttribute("href"), Is.EqualTo("webcal" + address[address.IndexOf(':', StringComparison.Ordinal)..]));
        Assert.That(made.Headers["Cache-Control"], Is.EqualTo("no-store"));
        var again = await Browser.GetAsync("/nl/agenda/subscription");
        Assert.That(again.Find("main code"), Is.Null);
        Assert.That(again.Text, Does.Contain("Nog geen agenda-app heeft het gelezen."));

        using var program = new HttpClient { BaseAddress = Site.Address };
        var read = await program.GetAsync(new Uri(address).AbsolutePath);
        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(read.Content.Headers.ContentType!.ToString(), Is.EqualTo("text/calendar; charset=utf-8"));
        Assert.That(read.Headers.CacheControl!.ToString(), Is.EqualTo("max-age=900, private"));
        Assert.That(read.Headers.GetValues("X-Robots-Tag"), Is.EqualTo(new[] { "noindex" }));
        Assert.That(CalendarReader.Read(await read.Content.ReadAsByteArrayAsync()).All("VEVENT"), Has.Exactly(1).Items);
        Assert.That((await Browser.GetAsync("/nl/agenda/subscription")).Text, Does.Not.Contain("Nog geen agenda-app"));
    }

    [Test]
    public async Task A_program_that_has_it_already_gets_304_and_HEAD_says_what_GET_would()
    {
        var path = await MakeAsync();
        using var program = new HttpClient { BaseAddress = Site.Address };
        var read = await program.GetAsync(path);
        using var known = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { read.Headers.ETag! } } };
        var answer = await program.SendAsync(known);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.Empty);
        using var since = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfModifiedSince = read.Content.Headers.LastModified } };
        Assert.That((await program.SendAsync(since)).StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        using var head = new HttpRequestMessage(HttpMethod.Head, path);
        var headed = await program.SendAsync(head);
        Assert.That((headed.StatusCode, headed.Headers.ETag), Is.EqualTo((HttpStatusCode.OK, read.Headers.ETag)));
        Assert.That(headed.Content.Headers.ContentLength, Is.EqualTo(read.Content.Headers.ContentLength));
    }

    [Test]
    public async Task An_address_that_was_ended_leads_nowhere()
    {
        var path = await MakeAsync();
        var stopped = await Browser.FollowAsync(await (await Browser.GetAsync("/nl/agenda/subscription")).SendAsync("end"));
        Assert.That(stopped.Find("[role=status]")!.TextContent, Is.EqualTo("Gestopt: het adres werkt niet meer."));
        Assert.That((await NewBrowser().GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await NewBrowser().GetAsync("/agenda/unknown.ics")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task An_organiser_who_acts_for_a_host_is_told_that_only_its_contacts_subscribe()
    {
        var host = await Rows.AddRegistrationAsync("accepted", "Huis Zon");
        await Browser.SignInAsync(await Rows.AddOrganiserAsync(), secondFactor: true);
        var page = await Browser.GetAsync($"/nl/hosts/{host.HostId}/subscription");
        Assert.That(page.Text, Does.Contain("Alleen een contactpersoon van de organisatie kan dit abonnement maken."));
        Assert.That(page.Find("form#make"), Is.Null);
    }

    [Test]
    public async Task The_61st_reading_of_one_address_within_an_hour_waits()
    {
        await using var site = await WebSite.StartAsync(Db, Clock, services => services.AddSingleton(new Limits()));
        using var program = new HttpClient { BaseAddress = site.Address };
        await Rows.AddSlotAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 61).Select(_ => program.GetAsync("/nl/editions/zuid-2026/zones/S.ics")));
        var refused = answers.Single(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromMinutes(10)));
    }

    private async Task<string> MakeAsync()
    {
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        var made = await (await Browser.GetAsync("/nl/agenda/subscription")).SendAsync("make");
        return new Uri(made.Find("main code")!.TextContent).AbsolutePath;
    }
}
