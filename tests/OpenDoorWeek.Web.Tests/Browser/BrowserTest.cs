using Microsoft.Playwright;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>A test in a real browser: a database, the site on it, its mail, and Chromium, which all tests share.</summary>
/// <remarks>Whatever a test is about, it fails when a page breaks the content policy or asks another site for something.</remarks>
public abstract class BrowserTest : DbTest
{
    private readonly List<Guest> guests = [];
    private LentSite lent = null!;

    protected WebSite Site => lent.Site;

    private protected Mailbox Mailbox => lent.Mailbox!;

    [SetUp]
    public async Task StartSiteAsync() => lent = await LentSite.BorrowWithMailAsync(Db, Clock);

    [TearDown]
    public async Task StopSiteAsync()
    {
        foreach (var guest in guests)
        {
            await guest.LeaveAsync();
        }

        await lent.ReturnAsync();
        Assert.That(guests.SelectMany(g => g.Breaches), Is.Empty, "what pages did that they must not do");
    }

    /// <summary>Somebody with a browser of her own: no cookies, no history.</summary>
    private protected async Task<Guest> NewGuestAsync(Way way = Way.Mouse, Action<BrowserNewContextOptions>? change = null)
    {
        var guest = await Guest.ArriveAsync(await Chromium.ShareAsync(), Site.Address, way, change);
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
