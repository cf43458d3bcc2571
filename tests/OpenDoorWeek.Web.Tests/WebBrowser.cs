using System.Net;

namespace OpenDoorWeek.Web.Tests;

/// <summary>A browser without script: keeps cookies, shows pages, follows redirects when told to.</summary>
public sealed class WebBrowser : IDisposable
{
    private readonly WebSite site;
    private readonly HttpClient client;

    internal WebBrowser(WebSite site, string? acceptLanguage)
    {
        this.site = site;
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = site.Address };
        if (acceptLanguage is not null)
        {
            client.DefaultRequestHeaders.Add("Accept-Language", acceptLanguage);
        }
    }

    public CookieContainer Cookies { get; } = new();

    public IEnumerable<string> CookieNames => Cookies.GetCookies(site.Address).Select(c => c.Name);

    /// <summary>What comes back for this address, be it a page, a redirect or an error.</summary>
    /// <param name="path">Starts with a slash, or a whole address of this site.</param>
    public async Task<WebPage> GetAsync(string path) => await WebPage.ReadAsync(this, await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));

    /// <summary>The page at the end of all redirects.</summary>
    public async Task<WebPage> OpenAsync(string path) => await FollowAsync(await GetAsync(path));

    /// <summary>Sends a form as its page would; does not follow the answer.</summary>
    public async Task<WebPage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var body = new FormUrlEncodedContent(fields);
        return await WebPage.ReadAsync(this, await client.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), body));
    }

    /// <summary>Sends a form with a file in it.</summary>
    public async Task<WebPage> UploadAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, string name, byte[] file)
    {
        using var body = new MultipartFormDataContent();
        foreach (var field in fields)
        {
            body.Add(new StringContent(field.Value), field.Key);
        }

        body.Add(new ByteArrayContent(file), name, "upload");
        return await WebPage.ReadAsync(this, await client.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), body));
    }

    public async Task<WebPage> FollowAsync(WebPage page)
    {
        for (var hops = 0; page.Location is { } location; hops++)
        {
            if (hops == 10)
            {
                throw new InvalidOperationException($"More than 10 redirects, the last to {location}");
            }

            page = await GetAsync(location);
        }

        return page;
    }

    /// <summary>Signs in without mail and code: a session in the database, its secret in the cookie.</summary>
    /// <param name="personId">Whose session.</param>
    /// <param name="secondFactor">As if she had just given it: what an organiser needs (<see cref="TestSupport.Rows.AddOrganiserAsync"/>).</param>
    public async Task SignInAsync(Guid personId, bool secondFactor = false) =>
        Cookies.Add(site.Address, await site.NewSessionAsync(personId, secondFactor));

    public void Dispose() => client.Dispose();
}
