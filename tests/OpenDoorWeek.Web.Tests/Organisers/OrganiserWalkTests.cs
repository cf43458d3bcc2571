using System.Net;
using NUnit.Framework;
using OpenDoorWeek.Core.Organisers;

namespace OpenDoorWeek.Web.Tests.Organisers;

/// <summary>From an invitation to work, over the pages and with the mails that are really written.</summary>
[Category("Security")]
public sealed class OrganiserWalkTests : WebTest
{
    private const string Nora = "nora@example.org";
    private static readonly (string, string?)[] AsTheyStand = [];
    private Letterbox letters = null!;
    private Guid olga;

    [SetUp]
    public async Task SignOlgaInAsync()
    {
        letters = Letterbox.Open(Site);
        olga = await Rows.AddOrganiserAsync();
        await Browser.SignInAsync(olga, secondFactor: true);
    }

    [TearDown]
    public void CloseLetterbox() => letters.Dispose();

    [Test]
    public async Task Invited_enrolled_with_codes_on_paper_signed_in_again_and_removed_while_signed_in()
    {
        var list = await InviteAsync(Nora, "S");
        Assert.That(list.Text, Does.Contain("De uitnodiging is verstuurd.").And.Contain(Nora));
        var nora = NewBrowser();
        var (link, _) = await EnrolAsync(nora);

        // Setting up ends with ten codes, and everything else waits for them.
        Assert.That((await nora.GetAsync("/nl/organisers")).Location, Is.EqualTo("/nl/organisers/recovery-codes"));
        var codes = await (await nora.GetAsync("/nl/organisers/recovery-codes")).SendAsync("make", AsTheyStand);
        var onPaper = codes.All(".codes code").Select(c => c.TextContent).ToList();
        Assert.That(onPaper, Has.Count.EqualTo(10));
        Assert.That((await nora.GetAsync("/nl/organisers/recovery-codes")).Body, Does.Not.Contain(onPaper[0]), "shown once");
        Assert.That((await nora.GetAsync("/nl/organisers")).Text, Does.Contain(Nora).And.Contain("Zuid"));
        Assert.That((await nora.GetAsync(link)).Text, Does.Contain("Deze link werkt niet meer"));

        // Another day, without the phone.
        var later = NewBrowser();
        var asked = await SignInByMailAsync(later, Nora, "/nl/sign-in?return=%2Fnl%2Forganisers");
        Assert.That(asked.Path, Does.StartWith("/nl/sign-in/second"));
        var before = later.Cookies.GetCookies(Site.Address)["odw"]!.Value;
        Assert.That((await later.GetAsync("/nl/organisers")).Location, Does.StartWith("/nl/sign-in/second"), "not before the second factor");
        var inside = await later.FollowAsync(await asked.SendAsync("second", ("Code", onPaper[3].ToUpperInvariant())));
        Assert.That((inside.Path, inside.Status), Is.EqualTo(("/nl/organisers", HttpStatusCode.OK)));
        Assert.That(later.Cookies.GetCookies(Site.Address)["odw"]!.Value, Is.Not.EqualTo(before), "a session planted before opens nothing");

        // Removed while she works.
        var id = await ReadAsync<Guid>("select person_id from person where email = @Nora", new { Nora });
        var removed = await (await Browser.GetAsync($"/nl/organisers/{id}/remove")).SendAsync("remove", AsTheyStand);
        Assert.That(removed.Location, Is.EqualTo("/nl/organisers?done=removed"));
        Assert.That((await later.GetAsync("/nl/organisers")).Location, Does.StartWith("/nl/sign-in?"), "her sessions are over");
        Assert.That((await nora.GetAsync("/nl/agenda")).Location, Does.StartWith("/nl/sign-in?"));
    }

    [Test]
    public async Task The_link_needs_the_address_that_was_invited_and_tells_little_to_others()
    {
        await InviteAsync(Nora, "S");
        var link = (await letters.SignInAsync(Nora)).Link;
        var page = await NewBrowser().GetAsync(link);
        Assert.That(page.Text, Does.Contain("n•••@example.org"));
        Assert.That(page.Body, Does.Not.Contain(Nora).And.Not.Contain("otpauth"));
        Assert.That((page.Headers["Referrer-Policy"], page.Headers["X-Robots-Tag"]), Is.EqualTo(("no-referrer", "noindex")));

        var eve = NewBrowser();
        await eve.SignInAsync(await Rows.AddPersonAsync("eve@example.org"));
        Assert.That((await eve.GetAsync(link)).Text, Does.Contain("Deze uitnodiging is voor n•••@example.org"));
        var token = (await eve.GetAsync("/nl/agenda")).Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in (string[])[link, $"{link}&handler=Begin"])
        {
            await eve.PostAsync(path, [new("__RequestVerificationToken", token), new("Code", "000000")]);
        }

        Assert.That(await ReadAsync<string>("select concat(secret, outcome) from organiser_invitation"), Is.Empty);
    }

    [TestCase(0)]
    [TestCase(30)]
    [TestCase(69)]
    public async Task A_link_with_a_letter_changed_opens_nothing(int place)
    {
        await InviteAsync(Nora, "S");
        var link = (await letters.SignInAsync(Nora)).Link;
        var at = link.IndexOf('=') + 1 + place;
        var page = await NewBrowser().GetAsync($"{link[..at]}{(link[at] == 'A' ? 'B' : 'A')}{link[(at + 1)..]}");
        Assert.That(page.Text, Does.Contain("Deze link werkt niet meer").And.Not.Contain("•••"));
    }

    [Test]
    public async Task The_secret_is_shown_as_an_image_and_in_letters_and_stays_the_same_when_the_code_is_wrong()
    {
        await InviteAsync(Nora, "S");
        var nora = NewBrowser();
        var page = await BeginAsync(nora);
        var key = page.Find("code.key")!.TextContent;
        Assert.That(page.Find("svg.qr path + path")!.GetAttribute("d")!, Has.Length.GreaterThan(500));
        var wrong = await page.SendAsync("enrol", ("Code", "000000"));
        Assert.That(wrong.Errors.Single(), Does.Contain("Deze code klopt niet"));
        Assert.That(wrong.Find("code.key")!.TextContent, Is.EqualTo(key));
        var french = await wrong.SwitchLanguageAsync("fr", "enrol", ("Code", "000000"));
        Assert.That((french.Find("code.key")!.TextContent, french.Errors.Count), Is.EqualTo((key, 0)));
    }

    [Test]
    public async Task A_wrong_code_says_how_many_tries_are_left_and_the_sixth_waits()
    {
        await EnrolledAsync(olga);
        var browser = NewBrowser();
        await browser.SignInAsync(olga);
        var page = await browser.OpenAsync("/en/organisers");
        for (var left = 4; left > 0; left--)
        {
            page = await page.SendAsync("second", ("Code", "000000"));
            Assert.That(page.Errors.Single(), Does.Contain(left == 1 ? "You have 1 try left" : $"You have {left} tries left"));
        }

        page = await page.SendAsync("second", ("Code", "000000"));
        Assert.That((page.Status, page.Headers["Retry-After"]), Is.EqualTo((HttpStatusCode.TooManyRequests, "900")));
        Assert.That(page.Errors.Single(), Is.EqualTo("Too many wrong codes. Try again at 12:15."));
        Assert.That((await browser.GetAsync("/en/organisers")).Location, Does.StartWith("/en/sign-in/second"));
    }

    [TestCase("//evil.example")]
    [TestCase("https://evil.example")]
    public async Task A_way_back_that_leaves_the_site_is_ignored(string back)
    {
        await EnrolledAsync(olga);
        var page = await Browser.GetAsync($"/nl/sign-in/second?return={Uri.EscapeDataString(back)}");
        Assert.That((await page.SendAsync("second", ("Code", Totp.Code(Secret, Totp.StepOf(Clock.Now))))).Location, Is.EqualTo("/nl/organisers"));
    }

    [Test]
    public async Task Who_gave_the_second_factor_long_ago_gives_it_again_before_roles_change_and_may_still_look()
    {
        await EnrolledAsync(olga);
        Clock.Now += TimeSpan.FromMinutes(15);
        Assert.That((await Browser.GetAsync("/nl/organisers")).Status, Is.EqualTo(HttpStatusCode.OK));
        foreach (var path in (string[])["/nl/organisers/invite", $"/nl/organisers/{olga}/remove", $"/nl/organisers/{olga}/reset", "/nl/organisers/recovery-codes", "/nl/audit?handler=Csv"])
        {
            Assert.That((await Browser.GetAsync(path)).Location, Is.EqualTo($"/nl/sign-in/second?return={Uri.EscapeDataString(path)}"));
        }
    }

    [Test]
    public async Task An_invitation_is_sent_again_and_withdrawn_from_the_list()
    {
        var list = await InviteAsync(Nora, "S");
        var first = (await letters.SignInAsync(Nora)).Link;
        var id = list.Find("#open-1 input[name=InvitationId]")!.GetAttribute("value")!;
        var token = list.Find("#open-1 input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var again = await PostAsync("Resend");
        var second = (await letters.SignInAsync(Nora)).Link;
        Assert.That((again.Location, second), Is.EqualTo(("/nl/organisers?done=resent", second)));
        Assert.That(second, Is.Not.EqualTo(first));
        Assert.That((await NewBrowser().GetAsync(first)).Text, Does.Contain("werkt niet meer"));
        Assert.That((await PostAsync("Withdraw")).Location, Is.EqualTo("/nl/organisers?done=withdrawn"));
        Assert.That((await NewBrowser().GetAsync(second)).Text, Does.Contain("werkt niet meer"));
        Assert.That((await PostAsync("Withdraw")).Status, Is.EqualTo(HttpStatusCode.NotFound));

        Task<WebPage> PostAsync(string handler) =>
            Browser.PostAsync($"/nl/organisers?handler={handler}", [new("InvitationId", id), new("__RequestVerificationToken", token)]);
    }

    [Test]
    public async Task The_form_says_what_is_missing_and_keeps_what_was_typed()
    {
        var empty = await (await Browser.GetAsync("/fr/organisers/invite")).SendAsync("invite", ("Email", "nora"));
        Assert.That(empty.Errors, Is.EqualTo(new[] { "Indiquez une adresse e-mail complète, comme nom@example.org", "Choisissez au moins un bassin" }));
        Assert.That(empty.Find("#Email")!.GetAttribute("value"), Is.EqualTo("nora"));
    }

    [Test]
    public async Task The_last_organiser_of_all_zones_is_not_removed()
    {
        var page = await (await Browser.GetAsync($"/en/organisers/{olga}/remove")).SendAsync("remove", AsTheyStand);
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(page.Errors.Single(), Does.Contain("the last organiser with all care zones"));
    }

    private static byte[] Secret => new byte[Totp.SecretOctets];

    private async Task EnrolledAsync(Guid personId)
    {
        var seal = (SecretSeal)Site.Services.GetService(typeof(SecretSeal))!;
        await RunAsync(
            "insert into second_factor (person_id, secret, enrolled_at, last_step, recovery_made_at) values (@personId, @secret, now(), 0, now())",
            new { personId, secret = seal.Seal(Secret) });
    }

    private async Task<WebPage> InviteAsync(string email, string zone) => await Browser.FollowAsync(
        await (await Browser.GetAsync("/nl/organisers/invite")).SendAsync("invite", ("Email", email), ("Zones", zone)));

    private async Task<WebPage> SignInByMailAsync(WebBrowser browser, string email, string path)
    {
        var page = await browser.FollowAsync(await (await browser.GetAsync(path)).SendAsync("ask", ("Email", email)));
        return await browser.FollowAsync(await page.SendAsync("code", ("Code", (await letters.SignInAsync(email)).Code)));
    }

    /// <returns>The page with the image.</returns>
    private async Task<WebPage> BeginAsync(WebBrowser browser)
    {
        var link = (await letters.SignInAsync(Nora)).Link;
        var page = await browser.GetAsync(link);
        Clock.Now += TimeSpan.FromMinutes(1);
        page = await SignInByMailAsync(browser, Nora, page.Find("main a.btn")!.GetAttribute("href")!);
        Assert.That(page.Path, Is.EqualTo(link));
        return await browser.FollowAsync(await page.SendAsync("begin", AsTheyStand));
    }

    private async Task<(string Link, byte[] Secret)> EnrolAsync(WebBrowser browser)
    {
        var page = await BeginAsync(browser);
        var seal = (SecretSeal)Site.Services.GetService(typeof(SecretSeal))!;
        var secret = seal.Open(await ReadAsync<string>("select secret from organiser_invitation"));
        Assert.That(page.Find("code.key")!.TextContent, Is.EqualTo(Base32.WriteSpaced(secret)));
        var done = await page.SendAsync("enrol", ("Code", Totp.Code(secret, Totp.StepOf(Clock.Now))));
        Assert.That(done.Location, Is.EqualTo("/nl/organisers/recovery-codes"));
        return (page.Path, secret);
    }
}
