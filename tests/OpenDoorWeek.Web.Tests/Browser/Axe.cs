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
        return await page.EvaluateAsync<string[]>(Run);
    }

    private const string Run = """
        async () => {
          const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
          const found = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
          return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html + " " + n.any.concat(n.all).map(c => c.message).join(" ")).join("; ")}`);
        }
        """;
}
