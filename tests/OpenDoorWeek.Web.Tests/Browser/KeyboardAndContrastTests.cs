using Microsoft.Playwright;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What axe does not see: the way of the Tab key, and whether fields and focus stand out.</summary>
[Category("Browser"), NonParallelizable, HoldsTheMachine]
public sealed class KeyboardAndContrastTests : TourTest
{
    [Test]
    public async Task The_Tab_key_leads_past_the_menus_passes_everything_in_sight_and_comes_round([ValueSource(nameof(Stops))] string stop)
    {
        var page = (await ReachAsync(stop)).Page;
        if (!Find(stop).HasFocus)
        {
            await AssertSkipsMenusAsync(page);
        }

        var all = await page.EvaluateAsync<int>(CountFocusable);
        Assert.That(all, Is.GreaterThan(8));
        var seen = new HashSet<string>();
        for (var tabs = 0; tabs < 2 * all + 2; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await Focus.ReadAsync(page);
            Assert.That(focus.Complaint, Is.Null, $"at {focus.Name}");
            seen.Add(focus.Place);
        }

        seen.Remove("");
        Assert.That(seen, Has.Count.EqualTo(all), "everything that can have the focus had it");
    }

    [Test]
    public async Task Borders_of_fields_stand_out(
        [Values("book, empty", "book, refused", "sign in", "sign in, refused", "code", "programme")] string stop,
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        var guest = await ReachAsync(stop);
        await guest.WearAsync(scheme);
        var borders = await Contrast.OfBordersAsync(guest.Page);
        Assert.That(borders, Is.Not.Empty);
        Assert.That(borders.Where(b => b.Ratio < 3), Is.Empty);
    }

    [Test]
    public async Task The_focus_stands_out(
        [Values("edition", "programme", "slot", "book, refused", "cancel", "agenda, filled")] string stop,
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        var guest = await ReachAsync(stop);
        await guest.WearAsync(scheme);
        var all = await guest.Page.EvaluateAsync<int>(CountFocusable);
        var outlines = new List<Contrast>();
        for (var tabs = 0; tabs < all; tabs++)
        {
            await guest.Page.Keyboard.PressAsync("Tab");
            outlines.AddRange(await Contrast.OfFocusAsync(guest.Page));
        }

        Assert.That(outlines, Has.Count.GreaterThan(all / 2));
        Assert.That(outlines.Where(o => o.Ratio < 3), Is.Empty);
    }

    /// <summary>First of all comes the skip link; it moves the focus, so that the next Tab goes on from the content.</summary>
    private static async Task AssertSkipsMenusAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        Assert.That((await Focus.ReadAsync(page)).Complaint, Is.Null);
        Assert.That(await page.Locator(":focus").InnerTextAsync(), Is.EqualTo("Naar de inhoud"));
        await page.Keyboard.PressAsync("Enter");
        Assert.That(await page.EvaluateAsync<string>("() => document.activeElement.id"), Is.EqualTo("main"));
        await page.Keyboard.PressAsync("Tab");
        Assert.That(await page.EvaluateAsync<bool>("() => document.activeElement.closest('main, footer') !== null"), "the next Tab goes on from the content");
    }

    /// <summary>Main itself is none: the skip link leads to it, the Tab key does not. Radio buttons of one question are one stop; a table that scrolls is one too.</summary>
    private const string CountFocusable = """
        () => {
          const groups = new Set();
          return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
            .filter(e => e.checkVisibility())
            .filter(e => e.type !== "radio" || (!groups.has(e.name) && groups.add(e.name))).length;
        }
        """;
}
