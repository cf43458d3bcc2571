using System.Text.Json;
using Microsoft.Playwright;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>How far a line stands out from what is around it, as computed by the browser (WCAG 1.4.11 asks for 3).</summary>
/// <param name="Ratio">1 to 21.</param>
internal sealed record Contrast(string Name, double Ratio)
{
    /// <summary>Of all fields that are drawn by our stylesheet, against the ground around them.</summary>
    public static Task<IReadOnlyList<Contrast>> OfBordersAsync(IPage page) => ReadAsync(
        page, """[...document.querySelectorAll("main :is(input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea)")].map(e => line(e, "borderTopColor"))""");

    /// <summary>Of the outline of what has the focus; none when the page itself has it.</summary>
    public static Task<IReadOnlyList<Contrast>> OfFocusAsync(IPage page) => ReadAsync(
        page, """[document.activeElement].filter(e => e !== document.body).map(e => line(e, "outlineColor"))""");

    private static async Task<IReadOnlyList<Contrast>> ReadAsync(IPage page, string lines) =>
        JsonSerializer.Deserialize<List<Contrast>>(await page.EvaluateAsync<string>($"() => {{ {Measure} return JSON.stringify({lines}); }}"), JsonSerializerOptions.Web)!;

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
        const line = (e, property) => {
          const [a, b] = [luminance(parse(getComputedStyle(e)[property])), luminance(ground(e.parentElement))].sort((x, y) => y - x);
          return { name: `${e.tagName} ${e.id} ${e.textContent.trim().slice(0, 30)}`, ratio: Math.round((a + .05) / (b + .05) * 100) / 100 };
        };
        """;
}
