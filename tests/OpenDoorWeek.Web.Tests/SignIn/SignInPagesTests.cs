using System.Net;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace OpenDoorWeek.Web.Tests.SignIn;

/// <summary>From the question for an address to the session, with the mail that is really written in between.</summary>
[Category("Security")]
public sealed partial class SignInPagesTests : WebTest
{
    private const string Ada = "ada@example.org";
    private const string Session = "odw";
    private const string State = "select coalesce(string_agg(s::text || s.xmin, '|'), '') from sign_in s";
    private static readonly (string, string?)[] AsTheyStand = [];

    private Letterbox letters = null!;

    [SetUp]
    public void OpenLetterbox() => letters = Letterbox.Open(Site);

    [TearDown]
    public void CloseLetterbox() => letters.Dispose();

    [Test]
    public async Task The_code_of_the_mail_typed_with_a_space_leads_back_to_where_she_came_from()
    {
        var back = $"/nl/bookings/new?slot={await Rows.AddSlotAsync()}";
        var page = await AskAsync(Browser, $"/nl/sign-in?return={Uri.EscapeDataString(back)}");
        var (code, _) = await letters.SignInAsync(Ada);

        var answer = await page.SendAsync("code", ("Code", $" {code[..3]} {code[3..]} "));

        Assert.That(answer.Location, Is.EqualTo(back));
        Assert.That((await Browser.FollowAsync(answer)).All("#Email"), Is.Empty, "signed in, so nobody asks for her address");
    }

    [Test]
    public async Task Without_a_way_back_signing_in_ends_at_the_agenda()
    {
        var page = await AskAsync(Browser);
        var agenda = await Browser.FollowAsync(await EnterAsync(page));
        Assert.That((agenda.Path, agenda.Status), Is.EqualTo(("/nl/agenda", HttpStatusCode.OK)));
        Assert.That(agenda.Text, Does.Contain(Ada));
    }

    [TestCase("//evil.example")]
    [TestCase("https://evil.example")]
    [TestCase("https:evil.example")]
    [TestCase("/\\evil.example")]
    [TestCase("javascript:alert(1)")]
    public async Task A_way_back_that_leaves_the_site_is_ignored(string back)
    {
        var page = await AskAsync(Browser, $"/nl/sign-in?return={Uri.EscapeDataString(back)}");
        Assert.That((await EnterAsync(page)).Location, Is.EqualTo("/nl/agenda"));
    }

    [Test]
    public async Task A_wrong_code_says_how_many_tries_are_left_and_the_page_tells_no_secret()
    {
        var page = await AskAsync(Browser, "/en/sign-in");
        var (code, link) = await letters.SignInAsync(Ada);
        for (var left = 4; left > 0; left--)
        {
            page = await page.SendAsync("code", ("Code", Other(code)));

            Assert.That(page.Errors.Single(), Does.Contain(left == 1 ? "You have 1 try left" : $"You have {left} tries left"));
            Assert.That(page.Body, Does.Not.Contain(code).And.Not.Contain(link.Split('=')[1]).And.Not.Contain(Ada));
        }

        Assert.That((await page.SendAsync("code", ("Code", code))).Location, Is.EqualTo("/en/agenda"), "the last try is a try");
    }

    [Test]
    public async Task After_five_wrong_codes_the_right_one_comes_too_late_and_a_new_one_is_needed()
    {
        var page = await AskAsync(Browser, "/en/sign-in");
        var (code, _) = await letters.SignInAsync(Ada);
        var fifth = page;
        for (var tries = 0; tries < 5; tries++)
        {
            fifth = await page.SendAsync("code", ("Code", Other(code)));
        }

        Assert.That(fifth.Find("#code"), Is.Null, "no field for a code that cannot work any more");
        var sixth = await page.SendAsync("code", ("Code", code));

        Assert.That(sixth.Errors, Is.EqualTo(new[] { "This code is no longer valid. Ask for a new code." }));
        Assert.That(sixth.All("main a[href='/en/sign-in']"), Is.Not.Empty, "the way to a new one");
        Assert.That(Browser.CookieNames, Has.None.EqualTo(Session));
    }

    [Test]
    public async Task In_the_eleventh_minute_a_new_code_is_needed()
    {
        var page = await AskAsync(Browser, "/en/sign-in");
        var (code, link) = await letters.SignInAsync(Ada);
        Clock.Now += TimeSpan.FromMinutes(10);

        var late = await page.SendAsync("code", ("Code", code));

        Assert.That(late.Errors, Is.EqualTo(new[] { "This code is no longer valid. Ask for a new code." }));
        Assert.That(late.All("main a.btn[href='/en/sign-in']"), Is.Not.Empty);
        Assert.That((await Browser.GetAsync(link)).Text, Does.Contain("This code is no longer valid"));
        Assert.That(Browser.CookieNames, Has.None.EqualTo(Session));
    }

    [Test]
    public async Task A_newer_code_voids_the_older_with_its_link_whichever_browser_asked()
    {
        var page = await AskAsync(Browser, "/en/sign-in");
        var (older, olderLink) = await letters.SignInAsync(Ada);
        Clock.Now += TimeSpan.FromSeconds(1);
        var second = NewBrowser();
        var secondPage = await AskAsync(second, "/en/sign-in");
        var (newer, _) = await letters.SignInAsync(Ada);

        Assert.That((await page.SendAsync("code", ("Code", older))).Errors.Single(), Does.Contain("no longer valid"));
        Assert.That((await Browser.GetAsync(olderLink)).All("#link"), Is.Empty);
        Assert.That((await page.SendAsync("code", ("Code", newer))).Location, Is.Null, "the newer belongs to the browser that asked for it");
        Assert.That((await secondPage.SendAsync("code", ("Code", newer))).Location, Is.EqualTo("/en/agenda"));
    }

    [Test]
    public async Task A_code_works_once()
    {
        var page = await AskAsync(Browser);
        var (code, _) = await letters.SignInAsync(Ada);
        using var copy = CopyOf(Browser, "odw-browser", "odw-form");
        var second = await copy.GetAsync("/nl/sign-in/code");
        await page.SendAsync("code", ("Code", code));

        var again = await second.SendAsync("code", ("Code", code));

        Assert.That(again.Errors.Single(), Does.Contain("niet meer geldig"));
        Assert.That(again.All("#code"), Is.Empty, "nothing is open any more");
        Assert.That(await ReadAsync<int>("select count(*) from session"), Is.EqualTo(1));
    }

    [Test]
    public async Task Opening_the_link_signs_nobody_in_and_consumes_nothing_whoever_opens_it()
    {
        await AskAsync(Browser);
        var (_, link) = await letters.SignInAsync(Ada);
        var before = await ReadAsync<string>(State);
        var scanner = NewBrowser();

        await scanner.GetAsync(link);
        using var client = new HttpClient();
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri(Site.Address, link));
        using var answer = await client.SendAsync(head);
        var page = await Browser.GetAsync(link);

        Assert.That(await ReadAsync<string>(State), Is.EqualTo(before));
        Assert.That(await ReadAsync<int>("select count(*) from session"), Is.Zero);
        Assert.That(Browser.CookieNames.Concat(scanner.CookieNames), Has.None.EqualTo(Session));
        Assert.That(page.Headers["Referrer-Policy"], Is.EqualTo("no-referrer"));

        var signedIn = await page.SendAsync("link", AsTheyStand);
        Assert.That(signedIn.Location, Is.EqualTo("/nl/agenda"));
        Assert.That(Browser.CookieNames, Has.Some.EqualTo(Session));
    }

    [Test]
    public async Task In_another_browser_the_link_says_to_type_the_code_in_the_first()
    {
        await AskAsync(Browser, "/en/sign-in");
        var (_, link) = await letters.SignInAsync(Ada);
        var other = NewBrowser();

        var page = await other.GetAsync(link);

        Assert.That(page.Text, Does.Contain("Type the code from the email there."));
        Assert.That(page.All("#link, main button"), Is.Empty);
        Assert.That(page.Body, Does.Not.Contain(Ada));
        var forced = await other.PostAsync(link, [new("__RequestVerificationToken", TokenOf(await other.GetAsync("/en/sign-in")))]);
        Assert.That((forced.Location, await ReadAsync<int>("select count(*) from session")), Is.EqualTo(((string?)null, 0)), "nor by a form of its own");
    }

    [Test]
    public async Task Signing_out_ends_the_session_for_a_stolen_cookie_too()
    {
        var agenda = await Browser.FollowAsync(await EnterAsync(await AskAsync(Browser)));
        using var thief = CopyOf(Browser, Session);
        Assert.That((await thief.GetAsync("/nl/agenda")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Browser.GetAsync("/nl/sign-out")).Location, Is.EqualTo("/nl/agenda"), "GET signs nobody out");

        var form = agenda.Find("form[action='/nl/sign-out'] input[name=__RequestVerificationToken]")!;
        var signedOut = await Browser.FollowAsync(await Browser.PostAsync("/nl/sign-out", [new("__RequestVerificationToken", form.GetAttribute("value")!)]));

        Assert.That(signedOut.Find("h1")!.TextContent, Is.EqualTo("U bent uitgelogd"));
        Assert.That(Browser.CookieNames, Has.None.EqualTo(Session));
        Assert.That((await thief.GetAsync("/nl/agenda")).Location, Does.StartWith("/nl/sign-in"));
        Assert.That(await ReadAsync<int>("select count(*) from session"), Is.Zero);
    }

    /// <summary>Both addresses look the same when masked, so that the pages may be compared octet by octet.</summary>
    [Test]
    public async Task A_known_address_and_an_unknown_get_the_same_answers()
    {
        await Rows.AddPersonAsync(Ada);
        var known = await AnswersAsync(NewBrowser(), Ada);
        var unknown = await AnswersAsync(NewBrowser(), "ann@example.org");
        Assert.That(unknown, Is.EqualTo(known));
        Assert.That(known, Has.Count.EqualTo(3));
    }

    private async Task<IReadOnlyList<string>> AnswersAsync(WebBrowser browser, string address)
    {
        var asked = await (await browser.GetAsync("/nl/sign-in")).SendAsync("ask", ("Email", address));
        var page = await browser.FollowAsync(asked);
        await letters.SignInAsync(address);
        return [Plain(asked), Plain(page), Plain(await page.SendAsync("code", ("Code", "12345")))];
    }

    /// <summary>Status, headers and octets of an answer, without what differs from one minute or one browser to the next.</summary>
    private static string Plain(WebPage page) =>
        $"{page.Status} {string.Join('\n', page.Headers.Where(h => h.Key is not ("Date" or "Set-Cookie")).OrderBy(h => h.Key).Select(h => $"{h.Key}: {h.Value}"))}\n"
        + FormToken().Replace(page.Body, "token");

    private static async Task<WebPage> AskAsync(WebBrowser browser, string path = "/nl/sign-in") =>
        await browser.FollowAsync(await (await browser.GetAsync(path)).SendAsync("ask", ("Email", Ada)));

    private async Task<WebPage> EnterAsync(WebPage page) => await page.SendAsync("code", ("Code", (await letters.SignInAsync(Ada)).Code));

    /// <summary>Six digits that are not these.</summary>
    private static string Other(string code) => $"{(code[0] == '9' ? '0' : (char)(code[0] + 1))}{code[1..]}";

    private static string TokenOf(WebPage page) => page.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>A browser of somebody who got hold of these cookies.</summary>
    private WebBrowser CopyOf(WebBrowser browser, params string[] names)
    {
        var copy = Site.NewBrowser();
        foreach (var cookie in browser.Cookies.GetCookies(Site.Address).Where(c => names.Contains(c.Name)))
        {
            copy.Cookies.Add(Site.Address, new Cookie(cookie.Name, cookie.Value));
        }

        return copy;
    }

    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\"[^>]* value=\")[^\"]+")]
    private static partial Regex FormToken();
}
