using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpenDoorWeek.Core.Links;

namespace OpenDoorWeek.Web.Tests.History;

/// <summary>One of those who press buttons, at any moment as another person of the world; her dice decide all that she does.</summary>
internal sealed class Client(HistoryRun run, World world, Random dice) : IDisposable
{
    /// <summary>How often a form is opened anew; else the one that stands open in another tab is sent.</summary>
    private const double OpensAnew = 0.15;

    public HistoryRun Run => run;

    public World World => world;

    public Answers Answers => run.Answers;

    public Random Dice => dice;

    /// <summary>What she knows.</summary>
    public Board Board => run.Board;

    /// <summary>A browser in which nobody is signed in: it books by mail, and opens the links of mails.</summary>
    public WebBrowser Stranger { get; } = run.Site.NewBrowser();

    public Someone Anybody => Any(world.People)!;

    public SlotRow AnySlot => Any(world.Slots)!;

    public bool Maybe(double chance) => dice.NextDouble() < chance;

    /// <returns>Null: there is none.</returns>
    public T? Any<T>(IReadOnlyList<T> of) where T : class => of.Count == 0 ? null : of[dice.Next(of.Count)];

    public Someone? Find(Guid personId) => world.People.FirstOrDefault(p => p.PersonId == personId);

    public Task<string> SignAsync(LinkPurpose purpose, Guid id, int version) =>
        run.Site.Services.GetRequiredService<LinkTokens>().SignAsync(purpose, id, version, default);

    public async Task<WebPage> GetAsync(WebBrowser browser, string path) => Judge(await browser.GetAsync(path));

    /// <summary>Fills in a form and sends it.</summary>
    /// <param name="browser">Whose.</param>
    /// <param name="page">Where the form stands.</param>
    /// <param name="form">Its id.</param>
    /// <param name="typed">What is typed and chosen over what stands there.</param>
    /// <param name="action">Where it is sent; null: to its page.</param>
    /// <returns>Null: the page has no such form now.</returns>
    public async Task<WebPage?> SendAsync(WebBrowser browser, string page, string form, (string Name, string? Value)[] typed, string? action = null) =>
        await FillAsync(browser, page, form, typed) is { } fields ? await PostAsync(browser, action ?? page, fields) : null;

    public async Task<WebPage> PostAsync(WebBrowser browser, string action, IEnumerable<KeyValuePair<string, string>> fields) =>
        Judge(await browser.PostAsync(action, fields));

    /// <summary>All that the form would send.</summary>
    /// <returns>Null: the page has no such form now.</returns>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>?> FillAsync(WebBrowser browser, string page, string form, (string Name, string? Value)[] typed)
    {
        if (Maybe(OpensAnew) || !run.Tabs.TryGetValue((browser, form), out var standing))
        {
            var opened = await GetAsync(browser, page);
            if (opened.Find($"form#{form}") is null)
            {
                return null;
            }

            run.Tabs[(browser, form)] = standing = opened.FieldsOf(form);
        }

        var over = typed.Select(f => f.Name).Append("Key").ToHashSet();
        return
        [
            .. standing.Where(f => !over.Contains(f.Key)),
            .. typed.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!)),
            KeyValuePair.Create("Key", $"{NewKey()}"),
        ];
    }

    public void Dispose() => Stranger.Dispose();

    private Guid NewKey()
    {
        Span<byte> octets = stackalloc byte[16];
        dice.NextBytes(octets);
        return new(octets);
    }

    /// <summary>A refusal is a clear answer; whatever else is none is remembered.</summary>
    private WebPage Judge(WebPage page)
    {
        var isClear = page.Status switch
        {
            HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity => true,
            HttpStatusCode.ServiceUnavailable => page.Headers.ContainsKey("Retry-After"),
            _ => false,
        };
        if (!isClear)
        {
            run.Answers.Complain($"error: {(int)page.Status} on {page.Path}: {run.Faults.Last}");
        }

        return page;
    }
}
