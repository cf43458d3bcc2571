using System.Text.Json;
using Microsoft.Playwright;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What has the keyboard focus, and whether a person sees that it has.</summary>
/// <param name="Name">Tag and text.</param>
/// <param name="Complaint">Why it is not seen; null when it is, or when the focus is at the page itself.</param>
internal sealed record Focus(string Name, string? Complaint)
{
    public static async Task<Focus> ReadAsync(IPage page) =>
        JsonSerializer.Deserialize<Focus>(await page.EvaluateAsync<string>($"() => {{ {Judge} return JSON.stringify(judge(document.activeElement)); }}"), JsonSerializerOptions.Web)!;

    /// <summary>Script: <c>judge(element)</c> says name and complaint of what has the focus now.</summary>
    public const string Judge = """
        const judge = e => {
          if (e === document.body || e === document.documentElement) { return { name: "page", complaint: null }; }
          const box = e.getBoundingClientRect();
          const style = getComputedStyle(e);
          const seen = box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0;
          const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          const top = document.elementFromPoint(
            Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1));
          const covered = top && !e.contains(top) && !top.contains(e);
          return {
            name: `${e.tagName} ${e.id} ${e.textContent.trim().slice(0, 40)}`,
            complaint: !seen ? `out of sight: ${JSON.stringify(box)}` : !outlined ? "no outline" : covered ? `covered by ${top.tagName}` : null };
        };
        """;
}
