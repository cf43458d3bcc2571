using Microsoft.Playwright;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>How far lines stand out from what is around them, as computed by the browser; WCAG 1.4.11 asks for 3.</summary>
internal static class Contrast
{
    /// <summary>Borders of fields that our stylesheet draws, against the ground around them.</summary>
    /// <returns>Those that do not stand out, or that have no border.</returns>
    public static Task<string[]> ListFaintBordersAsync(IPage page) => page.EvaluateAsync<string[]>($$"""
        () => {
          {{Measure}}
          return [...document.querySelectorAll("main :is(input:not([type=hidden]), select, textarea)")]
            .filter(e => e.checkVisibility() && (!/checkbox|radio/.test(e.type) || getComputedStyle(e).appearance === "none"))
            .flatMap(e => parseFloat(getComputedStyle(e).borderTopWidth) > 0 || e.type === "file" ? faint(e, "borderTopColor") : [`${e.id} has no border`]);
        }
        """);

    /// <summary>
    /// Outlines of everything that can have the focus, each while it has it. The last thing pressed must have been a key: then the
    /// browser shows a focus that a script moves.
    /// </summary>
    /// <returns>Those that do not stand out.</returns>
    public static Task<string[]> ListFaintFocusAsync(IPage page) => page.EvaluateAsync<string[]>($$"""
        () => {
          {{Measure}}
          {{TabWalk.Focusable}}
          const found = focusable().flatMap(e => {
            e.focus();
            return e.matches(":focus-visible") ? faint(e, "outlineColor") : [`${e.tagName} ${e.id} shows no focus`];
          });
          document.activeElement.blur();
          return found;
        }
        """);

    private const string Measure = """
        const parse = colour => colour.match(/[\d.]+/g).map(Number);
        const luminance = ([r, g, b]) => [r, g, b]
          .map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
          .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
        const ground = e => {
          for (; e; e = e.parentElement) {
            const colour = parse(getComputedStyle(e).backgroundColor);
            if (colour.length === 3 || colour[3] > 0) { return colour; }
          }
          return [255, 255, 255];
        };
        const faint = (e, property) => {
          const [a, b] = [luminance(parse(getComputedStyle(e)[property])), luminance(ground(e.parentElement))].sort((x, y) => y - x);
          const ratio = (a + .05) / (b + .05);
          return ratio < 3 ? [`${e.tagName} ${e.id} ${e.textContent.trim().slice(0, 30)}: ${property} ${ratio.toFixed(2)}`] : [];
        };
        """;
}
