using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenDoorWeek.Web.Settings;

namespace OpenDoorWeek.Web.Tests.Security;

/// <summary>Each default once; nobody loses what was typed.</summary>
[Category("Security")]
public sealed class LimitTests : WebTest
{
    [Test]
    public async Task The_sixth_code_for_one_address_within_an_hour_is_refused_with_the_time_to_try_again()
    {
        await using var site = await StartWithAsync(new Limits());
        using var browser = site.NewBrowser();
        var ask = await browser.GetAsync("/nl/sign-in");
        for (var i = 0; i < 5; i++)
        {
            Assert.That((await ask.SendAsync("ask", ("Email", "ada@example.org"))).Status, Is.EqualTo(HttpStatusCode.Redirect));
        }

        var refused = await ask.SendAsync("ask", ("Email", "ada@example.org"));

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(refused.Errors.Single(), Does.Contain("13.00\u00a0uur"));
        Assert.That(refused.Headers["Retry-After"], Is.EqualTo("3600"));
        Assert.That(refused.Find("#Email")!.GetAttribute("value"), Is.EqualTo("ada@example.org"));
    }

    [Test]
    public async Task The_201st_code_from_one_network_within_an_hour_waits()
    {
        await using var site = await StartWithAsync(new Limits());
        using var browser = site.NewBrowser();
        var ask = await browser.GetAsync("/nl/sign-in");
        var answers = await Task.WhenAll(Enumerable.Range(0, 201).Select(i => ask.SendAsync("ask", ("Email", $"person{i}@example.org"))));
        var refused = answers.Single(a => a.Status == HttpStatusCode.TooManyRequests);
        Assert.That(refused.Errors.Single(), Is.EqualTo("Dit lukt nu even niet. Probeer opnieuw om 12.10\u00a0uur."));
        Assert.That(refused.Headers["Retry-After"], Is.EqualTo("600"));
    }

    [Test]
    public async Task The_61st_hold_from_one_network_within_an_hour_waits()
    {
        await using var site = await StartWithAsync(new Limits());
        using var browser = site.NewBrowser();
        var form = await browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync(capacity: 1)}");
        var answers = await Task.WhenAll(Enumerable.Range(0, 61).Select(i => SendHoldAsync(form, i)));
        Assert.That(answers.Count(a => a.Status == HttpStatusCode.TooManyRequests), Is.EqualTo(1));
        Assert.That(answers.Single(a => a.Status == HttpStatusCode.TooManyRequests).Find("#Name")!.GetAttribute("value"), Is.EqualTo("Ada"));
    }

    [Test]
    public async Task The_31st_booking_of_one_person_within_an_hour_waits()
    {
        await using var site = await StartWithAsync(new Limits());
        using var browser = site.NewBrowser();
        await browser.SignInAsync(await Rows.AddPersonAsync());
        var form = await browser.GetAsync($"/nl/bookings/new?slot={await Rows.AddSlotAsync()}");
        for (var i = 0; i < 30; i++)
        {
            await form.SendAsync("book", ("Key", $"{Guid.NewGuid()}"));
        }

        Assert.That((await form.SendAsync("book", ("Key", $"{Guid.NewGuid()}"))).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    private Task<WebSite> StartWithAsync(Limits limits) => WebSite.StartAsync(Db, Clock, services => services.AddSingleton(limits));

    private static Task<WebPage> SendHoldAsync(WebPage form, int number) =>
        form.SendAsync("book", ("Name", "Ada"), ("Email", $"guest{number}@example.org"), ("Languages", "nl"), ("Key", $"{Guid.NewGuid()}"));
}
