using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests;

/// <summary>A test that owns a database and the site on top of it; the site lives at <see cref="DbTest.Clock"/>.</summary>
public abstract class WebTest : DbTest
{
    private readonly List<WebBrowser> browsers = [];

    protected WebSite Site { get; private set; } = null!;

    /// <summary>Somebody's browser; a test with two people makes two (<see cref="NewBrowser"/>).</summary>
    protected WebBrowser Browser { get; private set; } = null!;

    [SetUp]
    public async Task StartSiteAsync()
    {
        Site = await WebSite.StartAsync(Db, Clock);
        Browser = NewBrowser();
    }

    [TearDown]
    public async Task StopSiteAsync()
    {
        browsers.ForEach(b => b.Dispose());
        await Site.DisposeAsync();
    }

    protected WebBrowser NewBrowser(string? acceptLanguage = null)
    {
        var made = Site.NewBrowser(acceptLanguage);
        browsers.Add(made);
        return made;
    }
}
