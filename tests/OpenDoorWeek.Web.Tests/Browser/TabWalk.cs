using Microsoft.Playwright;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The way of the Tab key over a page and round it, watched by the page itself: asking after every key takes much longer.</summary>
internal static class TabWalk
{
    /// <summary>Keys beyond one for each element: the browser's own frame is a stop too, and the walk may begin inside.</summary>
    private const int Spare = 3;

    /// <summary>
    /// Script: <c>focusable()</c> lists what the Tab key must reach. Main itself is none: the skip link leads to it, the Tab key does
    /// not. Radio buttons of one question are one stop; a table that scrolls is one too.
    /// </summary>
    public const string Focusable = """
        const group = e => e.type === "radio" ? e.name : e;
        const focusable = () => {
          const groups = new Set();
          return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
            .filter(e => e.checkVisibility())
            .filter(e => !groups.has(group(e)) && groups.add(group(e)));
        };
        """;

    /// <param name="page">As it was when it came.</param>
    /// <param name="hasFocus">A message or a field has the focus already: the skip link is not the first stop.</param>
    /// <returns>What a person with a keyboard would stumble over.</returns>
    public static async Task<string[]> TakeAsync(IPage page, bool hasFocus)
    {
        var atMenus = hasFocus ? [] : await SkipMenusAsync(page);
        var all = await page.EvaluateAsync<int>(Watch);
        for (var tabs = 0; tabs < all + Spare; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        return [.. atMenus, .. await page.EvaluateAsync<string[]>(Tell)];
    }

    /// <summary>First of all comes the skip link; it moves the focus, so that the next Tab goes on from the content.</summary>
    private static async Task<string[]> SkipMenusAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        var first = await Focus.ReadAsync(page);
        var isSkip = await page.EvaluateAsync<bool>("() => document.activeElement.matches('.skip')");
        await page.Keyboard.PressAsync("Enter");
        var isAtMain = await page.EvaluateAsync<bool>("() => document.activeElement.id === 'main'");
        await page.Keyboard.PressAsync("Tab");
        var goesOn = await page.EvaluateAsync<bool>("() => document.activeElement.closest('main, footer') !== null");
        return
        [
            .. first.Complaint is { } complaint ? [$"the skip link: {complaint}"] : Array.Empty<string>(),
            .. isSkip ? Array.Empty<string>() : [$"the first Tab leads to {first.Name}, not to the skip link"],
            .. isAtMain && goesOn ? Array.Empty<string>() : ["the skip link does not lead to the content"],
        ];
    }

    private const string Watch = $$"""
        () => {
          {{Focus.Judge}}
          {{Focusable}}
          window.odwWalk = { all: focusable(), met: new Set(), complaints: [], group };
          addEventListener("focusin", event => {
            const { name, complaint } = judge(event.target);
            odwWalk.met.add(group(event.target));
            if (complaint) { odwWalk.complaints.push(`at ${name}: ${complaint}`); }
          }, true);
          return odwWalk.all.length;
        }
        """;

    private const string Tell = """
        () => {
          const { all, met, complaints, group } = odwWalk;
          const name = e => `${e.tagName} ${e.id} ${e.textContent.trim().slice(0, 40)}`;
          const missed = all.filter(e => !met.has(group(e))).map(e => `the Tab key does not reach ${name(e)}`);
          const beside = met.size - (all.length - missed.length);
          document.activeElement.blur();
          return [...complaints, ...missed, ...(beside > 0 ? [`the Tab key reaches ${beside} more than what people can use`] : [])];
        }
        """;
}
