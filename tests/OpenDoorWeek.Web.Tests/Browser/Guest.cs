using System.Collections.Concurrent;
using Microsoft.Playwright;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Browser;

/// <summary>Somebody with a browser, who goes through the pages in her way and says what she meets.</summary>
internal sealed class Guest
{
    private const int MostTabs = 200;

    /// <summary>What a page is shown with; a script may ask for more and be refused it.</summary>
    private static readonly string[] Parts = ["script", "stylesheet", "image", "font"];

    private readonly ConcurrentQueue<string> breaches = new();
    private readonly Uri site;
    private readonly Way way;

    private Guest(IBrowserContext context, IPage page, Uri site, Way way)
    {
        (Context, Page, this.site, this.way) = (context, page, site, way);
        context.Request += (_, request) => Watch(request.Url);
        context.Console += (_, message) => WatchConsole(message.Text);
        context.WebError += (_, error) => breaches.Enqueue($"{Page.Url}: a script fails: {error.Error}");
        page.Response += (_, response) => Hear(response);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Violations of the content policy, requests to other sites, parts of a page that are missing, scripts that fail.</summary>
    public IEnumerable<string> Breaches => breaches;

    /// <summary>Her browser has settings that the next guest may not want.</summary>
    public bool IsOwn { get; private init; }

    /// <summary>By which the page came; null: there is none yet.</summary>
    public IResponse? Answer { get; private set; }

    /// <summary>A snapshot of each step takes as long as the step: only for who looks into a failure.</summary>
    private static readonly bool IsTraced = Environment.GetEnvironmentVariable("ODW_TRACE") == "1";

    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<Guest> ArriveAsync(IBrowser chromium, Uri site, Way way, Action<BrowserNewContextOptions>? change)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = site.AbsoluteUri,
            JavaScriptEnabled = way != Way.NoScript,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = way == Way.Narrow ? 320 : 1280, Height = way == Way.Narrow ? 256 : 800 },
        };
        change?.Invoke(options);
        var context = await chromium.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        await (IsTraced ? context.Tracing.StartAsync(new() { Snapshots = true }) : Task.CompletedTask);
        return new(context, await context.NewPageAsync(), site, way) { IsOwn = change is not null };
    }

    /// <summary>Without mail and code.</summary>
    public async Task SignInAsync(WebSite host, Guid personId, bool secondFactor = false)
    {
        var session = await host.NewSessionAsync(personId, secondFactor);
        await Context.AddCookiesAsync([new() { Name = session.Name, Value = session.Value, Url = site.AbsoluteUri, HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);
    }

    /// <param name="address">A path of the site, or a whole address.</param>
    public Task OpenAsync(string address) => ArriveAsync(() => Page.GotoAsync(address));

    public Task FollowAsync(string link) => ArriveAsync(() => ActAsync(Page.GetByRole(AriaRole.Link, new() { Name = link }).First));

    public Task PressAsync(string button) => ArriveAsync(() => ActAsync(Button(button)));

    /// <summary>Sends the form a first time and presses its button while that is under way, as an impatient person does.</summary>
    public async Task PressTwiceAsync(string button)
    {
        var sent = 0;
        void Count(object? sender, IRequest request) => sent += request.Method == "POST" ? 1 : 0;
        Context.Request += Count;
        await Page.EvaluateAsync(SendForm);
        await PressAsync(button);
        Context.Request -= Count;
        Assert.That(sent, Is.EqualTo(2), "posts sent");
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task TypeAsync(string label, string text)
    {
        var field = Page.GetByLabel(label);
        if (way == Way.Keyboard)
        {
            await ReachAsync(field);
            await Page.Keyboard.PressAsync("Control+A");
            await Page.Keyboard.TypeAsync(text);
        }
        else
        {
            await field.FillAsync(text);
        }
    }

    /// <summary>The first of this name: a page may ask twice for a language.</summary>
    public async Task TickAsync(string label)
    {
        var box = Page.GetByLabel(label, new() { Exact = true }).First;
        if (way == Way.Keyboard)
        {
            await ReachAsync(box);
            await Page.Keyboard.PressAsync("Space");
        }
        else
        {
            await box.ClickAsync();
        }

        Assert.That(await box.IsCheckedAsync(), $"{label} is ticked");
    }

    /// <summary>Follows a link that stays on the page.</summary>
    public async Task JumpAsync(string link) => await ActAsync(Page.GetByRole(AriaRole.Link, new() { Name = link }).First);

    /// <summary>What a screen reader says after the name of the field that has the focus, its group included.</summary>
    public Task<string> DescriptionOfFocusAsync() => Page.EvaluateAsync<string>("""
        () => [document.activeElement, document.activeElement.closest("fieldset")]
          .flatMap(e => (e?.getAttribute("aria-describedby") ?? "").split(" "))
          .map(id => document.getElementById(id)?.textContent ?? "").join(" ")
        """);

    /// <summary>Changes the colours, at once: she asked for less motion before any page came, else they would still fade.</summary>
    public Task WearAsync(ColorScheme scheme) => Page.EmulateMediaAsync(new() { ColorScheme = scheme });

    public Task GoBackAsync() => Page.GoBackAsync();

    /// <summary>What stands on the page between header and footer, as a person reads it.</summary>
    public async Task<string> ReadAsync() => (await Page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' ');

    public Task<string> HeadingAsync() => Page.Locator("h1").InnerTextAsync();

    public async Task<string> DownloadAsync(string link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => ActAsync(Page.GetByRole(AriaRole.Link, new() { Name = link }).First));
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        return await reader.ReadToEndAsync();
    }

    /// <summary>Keeps a picture of a test that failed, and with ODW_TRACE=1 its trace.</summary>
    public async Task LeaveAsync()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
        {
            await KeepAsync();
        }

        await Context.CloseAsync();
    }

    /// <summary>Leaves the browser as it was found, for the next.</summary>
    public Task TidyAsync() => Task.WhenAll(
        Context.ClearCookiesAsync(),
        Page.EmulateMediaAsync(new() { Media = Media.Null, ColorScheme = ColorScheme.Null, ReducedMotion = ReducedMotion.Reduce }),
        Page.SetViewportSizeAsync(1280, 800));

    public async Task KeepAsync()
    {
        var name = $"{await Page.TitleAsync()} {TestContext.CurrentContext.Test.ID}";
        var start = System.IO.Path.Combine(Repository.Root, "TestResults", string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or ' ')));
        await Page.ScreenshotAsync(new() { Path = $"{start}.png", FullPage = true });
        TestContext.AddTestAttachment($"{start}.png", Page.Url);
        if (IsTraced)
        {
            await Context.Tracing.StopAsync(new() { Path = $"{start}.zip" });
            TestContext.AddTestAttachment($"{start}.zip", "playwright show-trace reads it");
        }
    }

    /// <summary>Presses Tab until this has the focus; on the way every stop must be seen.</summary>
    public async Task ReachAsync(ILocator target)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var focus = await Focus.ReadAsync(Page);
            Assert.That(focus.Complaint, Is.Null, $"on {Path}, at {focus.Name}");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"{target} is not reached in {MostTabs} tabs on {Path}");
    }

    private async Task ActAsync(ILocator target)
    {
        if (way == Way.Keyboard)
        {
            await ReachAsync(target);
            await Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await target.ClickAsync();
        }
    }

    /// <summary>Does what leads to another page, waits for it, and looks at what every page promises.</summary>
    private async Task ArriveAsync(Func<Task> act)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IPage page) => arrived.TrySetResult();
        Page.Load += Arrive;
        await act();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Page.Load -= Arrive;
        await UntilFocusedAsync();
        await CheckAsync();
    }

    /// <summary>The browser moves the focus when it draws the page, which may be a moment after it is loaded; not where the address leads into the page.</summary>
    private async Task UntilFocusedAsync()
    {
        for (var tries = 0; tries < 50 && !await Page.EvaluateAsync<bool>(IsFocused); tries++)
        {
            await Task.Delay(10);
        }
    }

    private async Task CheckAsync()
    {
        var page = await PageFacts.ReadAsync(Page);
        Assert.That(page.Language, Is.EqualTo(Path.Split('/')[1]), $"language of {Path}");
        Assert.That(page.Headings, Has.Length.EqualTo(1), $"h1 of {Path}");
        Assert.That(page.Title, Does.Contain($"{page.Headings[0]} – "), $"title of {Path}");
        Assert.That(page.ScrollWidth, Is.LessThanOrEqualTo(page.Width), $"width of {Path}: {page.Widest}");
    }

    private void Watch(string url)
    {
        if (!url.StartsWith(site.AbsoluteUri, StringComparison.Ordinal))
        {
            breaches.Enqueue($"{Page.Url} asks for {url}");
        }
    }

    private void Hear(IResponse response)
    {
        var request = response.Request;
        if (request.IsNavigationRequest)
        {
            Answer = response.Status is < 300 or >= 400 ? response : Answer;
        }
        else if (response.Status >= 400 && Parts.Contains(request.ResourceType))
        {
            breaches.Enqueue($"{Page.Url}: {request.Url} answers {response.Status}");
        }
    }

    private void WatchConsole(string message)
    {
        if (message.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
        {
            breaches.Enqueue($"{Page.Url}: {message}");
        }
    }

    private const string IsFocused = """
        () => {
          const wants = document.querySelector("[autofocus]");
          return !wants || location.hash !== "" || document.activeElement === wants;
        }
        """;

    // Two presses of the button itself would not do: Chromium drops the first request when the second follows at once.
    private const string SendForm = """
        () => {
          const form = document.querySelector("main form");
          fetch(form.action, { method: "post", body: new URLSearchParams(new FormData(form)), redirect: "manual", keepalive: true });
        }
        """;
}
