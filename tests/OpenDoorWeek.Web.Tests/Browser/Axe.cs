using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>The accessibility rules of axe: WCAG 2.2 A and AA, and good practice.</summary>
/// <remarks>Run in the page itself, in one go: the package's own way opens a second page for frames, which we do not have.</remarks>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>"rule: element why", one for each violation; empty: none.</returns>
    public static async Task<string[]> ListViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, new { type = "tag", values = Tags });
    }

    /// <summary>After <see cref="ListViolationsAsync"/>, of the same page in other colours: the rules that look at colours.</summary>
    public static Task<string[]> ListViolationsOfColoursAsync(IPage page) =>
        page.EvaluateAsync<string[]>(Run, new { type = "rule", values = RulesOfColours });

    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly string[] RulesOfColours = ["color-contrast", "link-in-text-block"];

    private const string Run = """
        async which => {
          const found = await axe.run(document, { runOnly: which, resultTypes: ["violations"], iframes: false, preload: false });
          return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html + " " + n.any.concat(n.all).map(c => c.message).join(" ")).join("; ")}`);
        }
        """;
}
