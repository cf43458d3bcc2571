using Microsoft.Playwright;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>A test in a real browser: a database, the site on it, its mail, and Chromium, which all tests of a fixture share.</summary>
/// <remarks>Whatever a test is about, it fails when a page breaks the content policy or asks another site for something.</remarks>
public abstract class BrowserTest : DbTest
{
    private static IPlaywright playwright = null!;
    private static IBrowser chromium = null!;

    private readonly List<Guest> guests = [];

    protected WebSite Site { get; private set; } = null!;

    private protected Mailbox Mailbox { get; private set; } = null!;

    [OneTimeSetUp]
    public static async Task StartChromiumAsync()
    {
        playwright = await Playwright.CreateAsync();
        chromium = await Chromium.LaunchAsync(playwright);
    }

    [OneTimeTearDown]
    public static async Task StopChromiumAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    [SetUp]
    public async Task StartSiteAsync()
    {
        Mailbox = new();
        Site = await WebSite.StartAsync(Db, Clock, Mailbox.Connect);
        await Mailbox.StartAsync(Site.Services);
    }

    [TearDown]
    public async Task StopSiteAsync()
    {
        foreach (var guest in guests)
        {
            await guest.LeaveAsync();
        }

        await Mailbox.DisposeAsync();
        await Site.DisposeAsync();
        Assert.That(guests.SelectMany(g => g.Breaches), Is.Empty, "what pages did that they must not do");
    }

    /// <summary>Somebody with a browser of her own: no cookies, no history.</summary>
    private protected async Task<Guest> NewGuestAsync(Way way = Way.Mouse, Action<BrowserNewContextOptions>? change = null)
    {
        var guest = await Guest.ArriveAsync(chromium, Site.Address, way, change, isTraced: true);
        guests.Add(guest);
        return guest;
    }

    /// <summary>Somebody with a browser of her own, already signed in.</summary>
    private protected async Task<Guest> NewGuestAsync(Guid personId, Way way = Way.Mouse, Action<BrowserNewContextOptions>? change = null)
    {
        var guest = await NewGuestAsync(way, change);
        await guest.SignInAsync(Site, personId);
        return guest;
    }
}
