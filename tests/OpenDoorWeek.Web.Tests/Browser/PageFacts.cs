using System.Text.Json;
using Microsoft.Playwright;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What the browser made of a page.</summary>
/// <param name="Language">Of the root element.</param>
/// <param name="Headings">Texts of all h1.</param>
/// <param name="ScrollWidth">CSS pixels that the content needs.</param>
/// <param name="Width">CSS pixels that there are.</param>
/// <param name="Widest">What sticks out furthest.</param>
/// <param name="Stored">Entries in the local and session storage.</param>
internal sealed record PageFacts(string Language, string Title, string[] Headings, int ScrollWidth, int Width, string Widest, int Stored)
{
    public static async Task<PageFacts> ReadAsync(IPage page) =>
        JsonSerializer.Deserialize<PageFacts>(await page.EvaluateAsync<string>(Read), JsonSerializerOptions.Web)!;

    private const string Read = """
        () => {
          const root = document.documentElement;
          const width = root.clientWidth;
          const out = [...document.body.querySelectorAll("*")]
            .filter(e => e.getBoundingClientRect().right > width + 1)
            .map(e => `${e.tagName} ${e.className} ${Math.round(e.getBoundingClientRect().right)} ${e.textContent.slice(0, 40)}`);
          return JSON.stringify({
            language: root.lang,
            title: document.title,
            headings: [...document.querySelectorAll("h1")].map(h => h.innerText),
            scrollWidth: root.scrollWidth,
            width,
            widest: out.slice(-3).join("; "),
            stored: localStorage.length + sessionStorage.length });
        }
        """;
}
