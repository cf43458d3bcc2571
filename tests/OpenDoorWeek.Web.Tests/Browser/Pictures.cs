using Microsoft.Playwright;
using OpenDoorWeek.Core.Words;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>
/// What no rule judges must be looked at: with <c>ODW_PICTURES</c> naming a folder, every stop leaves a picture there, in Dutch as on a
/// phone and in French as on a desk.
/// </summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("ODW_PICTURES");

    public static async Task KeepAsync(IPage page, Stop stop, Language language)
    {
        if (Folder is null || language == Language.En)
        {
            return;
        }

        var (width, height) = (page.ViewportSize!.Width, page.ViewportSize.Height);
        await page.SetViewportSizeAsync(language == Language.Nl ? 390 : 1280, 844);
        var name = string.Concat(stop.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.{language}.png"), FullPage = true });
        await page.SetViewportSizeAsync(width, height);
    }
}
