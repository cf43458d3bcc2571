using System.Net;
using System.Text;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Forms;

/// <summary>Who was signed out in the meantime loses nothing of what she typed, and nobody else reads it (WCAG 2.2, 3.3.7).</summary>
[Category("Security")]
public sealed class KeptFormTests : WebTest
{
    private const string Ada = "ada@example.org", Bea = "bea@example.org";
    private static readonly (string, string?)[] AsTheyStand = [];
    private Letterbox letters = null!;
    private HostRow row = null!;
    private string reach = "";

    [SetUp]
    public async Task MakeHostAsync()
    {
        letters = Letterbox.Open(Site);
        row = await Rows.AddRegistrationAsync(contactId: await Rows.AddPersonAsync(Ada));
        await Browser.SignInAsync(row.ContactId);
        reach = $"/nl/hosts/{row.HostId}/reach";
    }

    [TearDown]
    public void CloseLetterbox() => letters.Dispose();

    [TestCase("delete from session")]
    [TestCase("update session set ends_at = '2026-11-04 11:00 UTC'")]
    public async Task A_form_sent_after_the_session_ended_stands_as_typed_after_signing_in_and_waits_for_the_button(string end)
    {
        var form = await Browser.GetAsync(reach);
        await RunAsync(end);
        var sent = await form.SendAsync("step", ("Phone", "+32 2 999 99 99"), ("Website", "nieuw.example.org"));
        Assert.That(sent.Location, Is.EqualTo($"/nl/sign-in?return={Uri.EscapeDataString(reach)}&kept=1"));
        var signIn = await Browser.FollowAsync(sent);
        Assert.That(signIn.Find("[role=status]")!.TextContent, Does.Contain("wat u typte, staat er dan nog"));

        var back = await SignInAsync(signIn, Ada);
        Assert.That((back.Path, back.Errors.Count), Is.EqualTo((reach, 0)));
        Assert.That((Value(back, "Phone"), Value(back, "Website")), Is.EqualTo(("+32 2 999 99 99", "nieuw.example.org")));
        Assert.That(back.Find("form [role=status]")!.TextContent, Does.Contain("Er is nog niets verstuurd"));
        Assert.That(await ReadAsync<string>("select phone from organisation"), Is.EqualTo("+32 2 555 00 12"), "nothing is done without a new press");
        Assert.That(await ReadAsync<int>("select count(*)::int from kept_form"), Is.Zero, "it is given back once");

        await back.SendAsync("step", AsTheyStand);
        Assert.That(await ReadAsync<string>("select phone from organisation"), Is.EqualTo("+32 2 999 99 99"));
        Assert.That(Value(await Browser.GetAsync(reach), "Website"), Does.Contain("nieuw.example.org"), "and the page shows what is saved");
    }

    [Test]
    public async Task Another_who_signs_in_on_the_same_browser_sees_nothing_of_it_and_she_still_does()
    {
        await Rows.AddPersonAsync(Bea, "Bea");
        var path = $"/nl/bookings/new?slot={await Rows.AddSlotAsync(of: row)}";
        await RunAsync("update host set status = 'accepted', decided_at = now(), submitted_at = now()");
        var signIn = await Browser.FollowAsync(await SendAfterTheEndAsync(path, "book", ("Name", "Ada Geheim"), ("Organisation", "Geheim Huis"), ("PartySize", "3")));

        var hers = await SignInAsync(signIn, Bea);
        Assert.That((hers.Path, hers.Status), Is.EqualTo((path, HttpStatusCode.OK)));
        Assert.That(hers.Body, Does.Not.Contain("Geheim"));
        Assert.That((Value(hers, "Name"), Value(hers, "PartySize")), Is.EqualTo(("Bea", "1")));

        await RunAsync("delete from session");
        var back = await SignInAsync(await Browser.GetAsync(signIn.Path), Ada);
        Assert.That((Value(back, "Name"), Value(back, "PartySize")), Is.EqualTo(("Ada Geheim", "3")));
        Assert.That(await ReadAsync<int>("select count(*)::int from booking"), Is.Zero);
        Assert.That((await back.SendAsync("book", AsTheyStand)).Location, Does.Contain("done=confirmed"));
    }

    [Test]
    public async Task After_an_hour_it_is_gone()
    {
        var signIn = await Browser.FollowAsync(await SendAfterTheEndAsync(reach, "step", ("Phone", "+32 2 999 99 99")));
        Clock.Now = Clock.Now.AddMinutes(61);
        var back = await SignInAsync(signIn, Ada);
        Assert.That(Value(back, "Phone"), Is.EqualTo("+32 2 555 00 12"));
        Assert.That(await ReadAsync<int>("select count(*)::int from kept_form"), Is.Zero);
    }

    [Test]
    public async Task It_is_kept_sealed_without_secrets_and_no_address_holds_any_of_it()
    {
        var sent = await SendAfterTheEndAsync(reach, "step", ("Phone", "+32 2 999 99 99"), ("Code", "123456"), ("Key", $"{Guid.NewGuid()}"));
        Assert.That(sent.Location, Does.Not.Contain("999"));
        var kept = Encoding.Latin1.GetString(await ReadAsync<byte[]>("select fields from kept_form"));
        Assert.That(kept, Does.Not.Contain("999").And.Not.Contain("Phone"));
        var back = await SignInAsync(await Browser.FollowAsync(sent), Ada);
        Assert.That(back.Body, Does.Not.Contain("123456"));
    }

    [TestCase("")]
    [TestCase("nonsense")]
    public async Task A_form_that_was_made_for_nobody_is_answered_as_before_and_kept_for_nobody(string owner)
    {
        using var stranger = NewBrowser();
        var form = await stranger.GetAsync("/nl/sign-in");
        var token = form.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await stranger.PostAsync(reach, [new("__RequestVerificationToken", token), new("odw-owner", owner), new("Phone", "+32 2 999 99 99")]);
        Assert.That(answer.Location, Is.EqualTo($"/nl/sign-in?return={Uri.EscapeDataString(reach)}"));
        Assert.That(await ReadAsync<int>("select count(*)::int from kept_form"), Is.Zero);
    }

    [Test]
    public async Task An_organiser_who_must_give_her_code_again_finds_her_form_as_she_typed_it()
    {
        var olga = await Rows.AddOrganiserAsync("S");
        await Browser.SignInAsync(olga, secondFactor: true);
        var form = await Browser.GetAsync("/nl/organisers/invite");
        Clock.Now = Clock.Now.AddMinutes(31);
        var sent = await form.SendAsync("invite", ("Email", "nora@example.org"), ("Zones", "S"));
        Assert.That(sent.Location, Is.EqualTo("/nl/sign-in/second?return=%2Fnl%2Forganisers%2Finvite"));
        await RunAsync("update session set second_factor_at = @now where person_id = @olga", new { olga, now = Clock.Now.UtcDateTime });

        var back = await Browser.GetAsync("/nl/organisers/invite");
        Assert.That((Value(back, "Email"), back.Find("input[value=S]")!.HasAttribute("checked")), Is.EqualTo(("nora@example.org", true)));
        Assert.That(await ReadAsync<int>("select count(*)::int from organiser_invitation"), Is.Zero);
        Assert.That((await back.SendAsync("invite", AsTheyStand)).Location, Is.EqualTo("/nl/organisers?done=invited"));
    }

    private async Task<WebPage> SendAfterTheEndAsync(string path, string form, params (string, string?)[] fields)
    {
        var page = await Browser.GetAsync(path);
        await RunAsync("delete from session");
        return await page.SendAsync(form, fields);
    }

    private async Task<WebPage> SignInAsync(WebPage signIn, string email)
    {
        var asked = await Browser.FollowAsync(await signIn.SendAsync("ask", ("Email", email)));
        return await Browser.FollowAsync(await asked.SendAsync("code", ("Code", (await letters.SignInAsync(email)).Code)));
    }

    private static string? Value(WebPage page, string name) => page.Find($"[name={name}]")!.GetAttribute("value");
}
