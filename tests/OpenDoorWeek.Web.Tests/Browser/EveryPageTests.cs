using Microsoft.Playwright;
using NUnit.Framework;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What every page promises, in each of its states.</summary>
[Category("Browser"), NonParallelizable, HoldsTheMachine]
public sealed class EveryPageTests : TourTest
{
    [Test]
    public async Task Every_page_suits_all_eyes_in_light_and_in_dark([ValueSource(nameof(Stops))] string stop) =>
        await AssertNothingAsync(stop, s => s.Eyes);

    [Test]
    public async Task Every_page_suits_a_small_screen_wide_spaces_and_paper([ValueSource(nameof(Stops))] string stop) =>
        await AssertNothingAsync(stop, s => s.Screens);

    [Test]
    public async Task Every_page_keeps_what_people_count_on_and_nothing_in_the_browser([ValueSource(nameof(Stops))] string stop) =>
        await AssertNothingAsync(stop, s => s.Promises);

    [Test]
    public async Task What_is_broken_on_purpose_is_noticed()
    {
        var page = (await ReachAsync("book, empty")).Page;
        await page.EvaluateAsync(Break);
        var violations = await Axe.ListViolationsAsync(page);
        Assert.That(violations.Select(v => v.Split(':')[0]), Is.SupersetOf(new[] { "color-contrast", "label", "landmark-one-main", "target-size" }));
        Assert.That((await Axe.ListViolationsOfColoursAsync(page)).Select(v => v.Split(':')[0]), Is.EqualTo(new[] { "color-contrast" }));
        await page.SetViewportSizeAsync(320, 256);
        Assert.That((await PageFacts.ReadAsync(page)).ScrollWidth, Is.GreaterThan(320));
    }

    [Test]
    public async Task A_faint_border_and_a_faint_focus_are_noticed()
    {
        var guest = await ReachAsync("book, empty");
        await guest.WearAsync(ColorScheme.Light);
        var page = guest.Page;
        await page.EvaluateAsync("() => document.querySelector('#Name').style.cssText = 'border-color: #ddd; outline-color: #ddd !important'");
        Assert.That(await Contrast.ListFaintBordersAsync(page), Has.One.Contains("INPUT Name").And.Exactly(1).Items);
        await page.Keyboard.PressAsync("Tab");
        Assert.That(await Contrast.ListFaintFocusAsync(page), Has.One.Contains("INPUT Name").And.Exactly(1).Items);
    }

    [Test]
    public async Task A_broken_promise_is_noticed()
    {
        var page = (await ReachAsync("book, refused")).Page;
        await page.EvaluateAsync(BreakPromises);
        var breaches = await Conventions.ListBreachesAsync(page, Language.Nl);
        Assert.That(breaches, Has.Length.EqualTo(9), string.Join("; ", breaches));
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

    private async Task AssertNothingAsync(string stop, Func<Sight, IReadOnlyList<string>> complaints) =>
        Assert.That((await SeeAsync(stop)).SelectMany(s => complaints(s).Select(c => $"{s.Language}: {c}")), Is.Empty);

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

    /// <summary>Title, focus, message (seen from both ends), judges (two), switch (away, and without what was typed), help.</summary>
    private const string BreakPromises = """
        () => {
          document.title = "Boeken";
          document.activeElement.blur();
          document.querySelector("#Name").removeAttribute("aria-describedby");
          document.querySelector("main form").noValidate = false;
          document.querySelector("#Email").required = true;
          document.querySelector(".lang button").formAction = "/fr/";
          document.querySelector(".top .main").remove();
        }
        """;
}
