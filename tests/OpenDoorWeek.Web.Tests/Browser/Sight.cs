using Microsoft.Playwright;
using OpenDoorWeek.Core.Words;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>What was seen at a stop in one language: looked at once, judged by several tests.</summary>
/// <param name="Stop">Where.</param>
/// <param name="Language">Of the page.</param>
/// <param name="Path">Of the page that was reached, without query.</param>
/// <param name="Answer">By which it came.</param>
/// <param name="Title">Of the page.</param>
internal sealed record Sight(Stop Stop, Language Language, string Path, Answer Answer, string Title)
{
    /// <summary>
    /// Colours, names, structure: what axe and the browser's computed styles tell, in light and in dark; in Dutch. In the long form also
    /// what axe says in light of the same elements with the words of the others.
    /// </summary>
    public required IReadOnlyList<string> Eyes { get; init; }

    /// <summary>The Tab key, in Dutch only: the same elements are on the page in each language.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>What sticks out on a small screen, with wider spaces too; what stands on paper that is of no use there.</summary>
    public required IReadOnlyList<string> Screens { get; init; }

    /// <summary>What people may count on, see <see cref="Conventions"/>, and what the browser keeps against our promise.</summary>
    public required IReadOnlyList<string> Promises { get; init; }

    public bool IsGood => Eyes.Concat(Keys).Concat(Screens).Concat(Promises).All(c => c.Length == 0);

    public static async Task<Sight> TakeAsync(Tour tour, Stop stop, Language language)
    {
        var guest = await stop.ReachAsync(tour, language);
        var (page, isWhole) = (guest.Page, language == Language.Nl);
        await guest.WearAsync(ColorScheme.Light);
        await Pictures.KeepAsync(page, stop, language);
        var promises = await Conventions.ListBreachesAsync(page, language);
        var keys = isWhole ? await TabWalk.TakeAsync(page, stop.HasFocus) : [];
        var sight = new Sight(stop, language, new Uri(page.Url).AbsolutePath, await Answer.ReadAsync(page, guest.Answer!), await page.TitleAsync())
        {
            Keys = keys,
            Eyes = [.. await LookAsync(guest, isWhole)],
            Screens = [.. await SqueezeAsync(page, isWhole)],
            Promises = [.. promises, .. await ListKeptAsync(guest, stop.IsRead)],
        };
        return language == Language.Fr ? sight with { Promises = [.. sight.Promises, .. await SwitchAsync(guest, sight)] } : sight;
    }

    /// <summary>Last of all goes on in English, with what was typed so far.</summary>
    private static async Task<string[]> SwitchAsync(Guest guest, Sight sight)
    {
        await guest.Page.SetViewportSizeAsync(1280, 800);
        await (await guest.Page.Locator(".lang button").CountAsync() > 0 ? guest.PressAsync(Language.En.OwnName) : guest.FollowAsync(Language.En.OwnName));
        var (path, status) = (new Uri(guest.Page.Url).AbsolutePath, guest.Answer!.Status);
        return path == $"/en{sight.Path[3..]}" && (status == 200 || status == sight.Answer.Status) ? [] : [$"the switch led to {path}, {status}"];
    }

    private static async Task<IEnumerable<string>> LookAsync(Guest guest, bool isWhole)
    {
        if (!isWhole)
        {
            return LongForm.IsOn ? await Axe.ListViolationsAsync(guest.Page) : [];
        }

        var inLight = await Axe.ListViolationsAsync(guest.Page);
        var linesInLight = await ListFaintLinesAsync(guest.Page);
        await guest.WearAsync(ColorScheme.Dark);
        var inDark = (await Axe.ListViolationsOfColoursAsync(guest.Page)).Concat(await ListFaintLinesAsync(guest.Page));
        return inLight.Concat(linesInLight).Concat(inDark.Select(c => $"in dark: {c}"));
    }

    private static async Task<IEnumerable<string>> ListFaintLinesAsync(IPage page) =>
        (await Contrast.ListFaintBordersAsync(page)).Concat(await Contrast.ListFaintFocusAsync(page));

    private static async Task<IEnumerable<string>> SqueezeAsync(IPage page, bool isWhole)
    {
        var onPaper = isWhole ? await ListOnPaperAsync(page) : [];
        await page.SetViewportSizeAsync(320, 256);
        var narrow = await PageFacts.ReadAsync(page);
        await page.EvaluateAsync(Spread);
        var spread = await PageFacts.ReadAsync(page);
        return
        [
            .. onPaper,
            .. narrow.ScrollWidth > 320 ? [$"at 320 pixels sticks out: {narrow.Widest}"] : Array.Empty<string>(),
            .. spread.ScrollWidth > 320 ? [$"at 320 pixels with wider spaces in the text sticks out: {spread.Widest}"] : Array.Empty<string>(),
        ];
    }

    private static async Task<string[]> ListOnPaperAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var found = await page.EvaluateAsync<string[]>(UselessOnPaper);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        return found;
    }

    /// <summary>A page merely read sets no cookie; a form sets only those by which the site knows its own answers again.</summary>
    private static async Task<IEnumerable<string>> ListKeptAsync(Guest guest, bool isRead)
    {
        string[] allowed = isRead ? [] : ["odw", "odw-form", "odw-browser"];
        var cookies = (await guest.Context.CookiesAsync()).Select(c => c.Name).Except(allowed);
        var stored = (await PageFacts.ReadAsync(guest.Page)).Stored;
        return cookies.Select(c => $"keeps the cookie {c}").Concat(stored > 0 ? [$"keeps {stored} entries in local and session storage"] : []);
    }

    private const string UselessOnPaper = """
        () => [...document.querySelectorAll(".skip, .top nav, .foot, main .acts")].filter(e => e.checkVisibility()).map(e => `on paper stands ${e.className || e.tagName}`)
        """;

    /// <summary>The spaces of WCAG 1.4.12, as a style sheet that the content policy does not reach.</summary>
    private const string Spread = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
          document.adoptedStyleSheets = [sheet];
        }
        """;
}
