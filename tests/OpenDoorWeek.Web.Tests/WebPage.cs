using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OpenDoorWeek.Web.Tests;

/// <summary>An answer of the site: status, headers, and the page as a browser reads it.</summary>
public sealed class WebPage
{
    private readonly WebBrowser browser;
    private readonly Lazy<IHtmlDocument> html;

    private WebPage(WebBrowser browser, HttpResponseMessage response, string body)
    {
        this.browser = browser;
        (Status, Body) = (response.StatusCode, body);
        Path = response.RequestMessage!.RequestUri!.PathAndQuery;
        Location = response.Headers.Location?.OriginalString;
        Headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        html = new(() => new HtmlParser().ParseDocument(body));
    }

    public HttpStatusCode Status { get; }

    /// <summary>Path and query that were asked for.</summary>
    public string Path { get; }

    /// <summary>Of a redirect; null: none.</summary>
    public string? Location { get; }

    /// <summary>Of answer and content; names in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    public string Body { get; }

    /// <summary>Parsed when it is first looked at: most answers to a form are looked at by their status alone.</summary>
    public IHtmlDocument Html => html.Value;

    public string Title => Html.Title ?? "";

    /// <summary>What a person reads, spaces made one; no-break spaces stay.</summary>
    public string Text => string.Join(' ', (Html.Body?.TextContent ?? "").Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    public IElement? Find(string selector) => Html.QuerySelector(selector);

    public IEnumerable<IElement> All(string selector) => Html.QuerySelectorAll(selector);

    /// <summary>Messages of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. All(".errors li").Select(e => e.TextContent.Trim())];

    /// <summary>What the form of this id would send as it stands.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FieldsOf(string form) => Filled(form, []);

    /// <summary>Fills in the form of this id and presses its button.</summary>
    /// <param name="form">Its id.</param>
    /// <param name="fields">By name: text to type, value to choose; null leaves a box or field empty. A name may stand several times.</param>
    public Task<WebPage> SendAsync(string form, params (string Name, string? Value)[] fields) =>
        browser.PostAsync(Form(form).GetAttribute("action") ?? Path, Filled(form, fields));

    /// <summary>Chooses a file in the form of this id and presses its button.</summary>
    public Task<WebPage> UploadAsync(string form, string name, byte[] file) =>
        browser.UploadAsync(Form(form).GetAttribute("action") ?? Path, Filled(form, []).Where(f => f.Key != name), name, file);

    /// <summary>Presses a button of the language switch, with this typed so far.</summary>
    public Task<WebPage> SwitchLanguageAsync(string language, string form, params (string Name, string? Value)[] fields) =>
        browser.PostAsync(Find($".lang button[lang={language}]")!.GetAttribute("formaction")!, Filled(form, fields));

    internal static async Task<WebPage> ReadAsync(WebBrowser browser, HttpResponseMessage response)
    {
        using (response)
        {
            return new(browser, response, await response.Content.ReadAsStringAsync());
        }
    }

    private IHtmlFormElement Form(string id) =>
        Html.GetElementById(id) as IHtmlFormElement ?? throw new InvalidOperationException($"No form #{id} on {Path} ({(int)Status} {Title})");

    /// <summary>What the browser would send: hidden fields, what stands in the fields, and what is typed over it.</summary>
    private List<KeyValuePair<string, string>> Filled(string id, (string Name, string? Value)[] typed)
    {
        var form = Form(id);
        var over = typed.Select(f => f.Name).ToHashSet();
        var standing = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
            .Where(i => i.Type is not ("checkbox" or "radio") || i.IsChecked)
            .Select(i => (Name: i.Name!, Value: (string?)i.Value))
            .Concat(form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>().Select(s => (Name: s.Name!, s.Value)))
            .Concat(form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>().Select(a => (Name: a.Name!, Value: (string?)a.Value)));
        return
        [
            .. standing.Where(f => !over.Contains(f.Name)).Concat(typed.Where(f => f.Value is not null))
                .Select(f => new KeyValuePair<string, string>(f.Name, f.Value ?? "")),
        ];
    }
}
