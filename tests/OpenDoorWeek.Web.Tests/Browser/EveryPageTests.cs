using Microsoft.Playwright;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What every page promises, in each of its states.</summary>
[Category("Browser"), NonParallelizable, HoldsTheMachine]
public sealed class EveryPageTests : TourTest
{
    [Test]
    public async Task Every_page_suits_all_eyes_and_screens_and_keeps_nothing_in_the_browser(
        [ValueSource(nameof(Stops))] string stop, [ValueSource(nameof(Languages))] string language)
    {
        var guest = await ReachAsync(stop, language);
        Assert.That(await Axe.ListViolationsAsync(guest.Page), Is.Empty, "in light");
        if (language == "nl")
        {
            await guest.WearAsync(ColorScheme.Dark);
            Assert.That(await Axe.ListViolationsAsync(guest.Page), Is.Empty, "in dark");
        }

        await guest.Page.SetViewportSizeAsync(320, 256);
        await AssertFitsAsync(guest.Page, "at 320 pixels");
        await guest.Page.EvaluateAsync(Spread);
        await AssertFitsAsync(guest.Page, "at 320 pixels with wider spaces in the text");
        await AssertKeepsNothingAsync(guest, Find(stop).IsRead);
    }

    [Test]
    public async Task What_is_broken_on_purpose_is_noticed()
    {
        var page = (await ReachAsync("book, empty")).Page;
        await page.EvaluateAsync(Break);
        var violations = await Axe.ListViolationsAsync(page);
        Assert.That(violations.Select(v => v.Split(':')[0]), Is.SupersetOf(new[] { "color-contrast", "label", "landmark-one-main", "target-size" }));
        await page.SetViewportSizeAsync(320, 256);
        Assert.That((await PageFacts.ReadAsync(page)).ScrollWidth, Is.GreaterThan(320));
    }

    [TestCase("programme")]
    [TestCase("slot")]
    [TestCase("book, empty")]
    [TestCase("held")]
    [TestCase("confirm")]
    [TestCase("booking by its mail")]
    [TestCase("cancel")]
    [TestCase("agenda, filled")]
    public async Task A_browser_in_New_York_shows_Brussels_times(string stop)
    {
        var here = await (await ReachAsync(stop)).ReadAsync();
        Tour.Timezone = "America/New_York";
        var there = await ReachAsync(stop);
        Tour.Timezone = null;
        Assert.That(await there.Page.EvaluateAsync<string>("() => Intl.DateTimeFormat().resolvedOptions().timeZone"), Is.EqualTo("America/New_York"));
        Assert.That(await there.ReadAsync(), Is.EqualTo(here));
        foreach (var time in await there.Page.Locator("main time").AllAsync())
        {
            Assert.That(await time.GetAttributeAsync("datetime"), Does.Match(@"^2026-11-2\dT\d\d:\d\d\+01:00$"), await time.InnerTextAsync());
        }
    }

    [Test]
    public async Task Nothing_moves_for_who_asked_for_less_motion([Values("edition", "programme", "book, refused")] string stop)
    {
        var page = (await ReachAsync(stop)).Page;
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.Mouse.MoveAsync(200, 200);
        Assert.That(await page.EvaluateAsync<int>("() => document.getAnimations().length"), Is.Zero);
    }

    private static async Task AssertFitsAsync(IPage page, string when)
    {
        var facts = await PageFacts.ReadAsync(page);
        Assert.That(facts.ScrollWidth, Is.LessThanOrEqualTo(320), $"{when} sticks out: {facts.Widest}");
    }

    /// <summary>A page merely read sets no cookie; a form sets only those by which the site knows its own answers again.</summary>
    private static async Task AssertKeepsNothingAsync(Guest guest, bool isRead)
    {
        var cookies = (await guest.Context.CookiesAsync()).Select(c => c.Name);
        Assert.That(cookies, isRead ? Is.Empty : Is.SubsetOf(new[] { "odw", "odw-form", "odw-browser" }), "cookies");
        Assert.That((await PageFacts.ReadAsync(guest.Page)).Stored, Is.Zero, "entries in local and session storage");
    }

    private const string Break = """
        () => {
          document.querySelector("label").remove();
          document.querySelector("h1").style.color = "#eee";
          const main = document.querySelector("main");
          main.insertAdjacentHTML("beforebegin", "<div><button>x</button><button>y</button></div>");
          main.previousSibling.querySelectorAll("button").forEach(b => Object.assign(b.style, { width: "12px", height: "12px", padding: 0, margin: 0, minHeight: 0 }));
          main.previousSibling.append(...main.childNodes);
          main.remove();
          document.querySelector("form").style.width = "600px";
        }
        """;

    /// <summary>The spaces of WCAG 1.4.12, as a style sheet that the content policy does not reach.</summary>
    private const string Spread = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
          document.adoptedStyleSheets = [sheet];
        }
        """;
}
