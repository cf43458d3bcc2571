using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests;

/// <summary>A test that owns a database, and for its time the site on top of it, which lives at <see cref="DbTest.Clock"/>.</summary>
public abstract class WebTest : DbTest
{
    private readonly List<WebBrowser> browsers = [];
    private LentSite lent = null!;

    protected WebSite Site => lent.Site;

    /// <summary>Somebody's browser; a test with two people makes two (<see cref="NewBrowser"/>).</summary>
    protected WebBrowser Browser { get; private set; } = null!;

    [SetUp]
    public async Task StartSiteAsync()
    {
        lent = await LentSite.BorrowAsync(Db, Clock);
        Browser = NewBrowser();
    }

    [TearDown]
    public async Task StopSiteAsync()
    {
        browsers.ForEach(b => b.Dispose());
        await lent.ReturnAsync();
    }

    protected WebBrowser NewBrowser(string? acceptLanguage = null)
    {
        var made = Site.NewBrowser(acceptLanguage);
        browsers.Add(made);
        return made;
    }
}
