using System.Net;
using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Hosts;

/// <summary>A host registers without script, from the start page to the answer.</summary>
[Category("Database")]
public sealed class RegistrationPagesTests : WebTest
{
    private const string Start = "/nl/hosts/new?edition=zuid-2026";
    private static readonly (string, string?)[] AsTheyStand = [];
    private Guid editionId;

    [SetUp]
    public async Task OpenRegistrationAsync()
    {
        editionId = await Rows.AddEditionAsync();
        await Rows.SetPhaseAsync(editionId, Phase.HostsRegister, Rows.Today.AddDays(-10), Rows.Today.AddDays(10));
    }

    [Test]
    public async Task The_start_page_says_who_how_long_what_to_have_ready_and_until_when_and_leads_to_the_sign_in()
    {
        var start = await Browser.GetAsync(Start);
        Assert.That(start.All("main h2").Select(h => h.TextContent), Is.EqualTo(new[] { "Voor wie?", "Hoelang duurt het?", "Wat hebt u nodig?", "Tot wanneer?", "Was uw organisatie er al eens bij?" }));
        Assert.That(start.Find("time")!.GetAttribute("datetime"), Is.EqualTo("2026-11-14T12:00+01:00"));
        Assert.That(start.Text, Does.Contain("10 minuten").And.Contain("+32 2 555 00 00"));
        var first = await Browser.GetAsync(start.Find("main .acts a")!.GetAttribute("href")!);
        Assert.That(first.Location, Does.Contain("/nl/sign-in?return=").And.Contain("hosts%2Fnew%2Forganisation"));
    }

    [Test]
    public async Task She_fills_in_step_after_step_checks_and_submits()
    {
        var ada = await Rows.AddPersonAsync("ada@example.org", name: null);
        await Browser.SignInAsync(ada);
        var page = await Browser.GetAsync("/nl/hosts/new/organisation?edition=zuid-2026");
        page = await SendAsync(page, ("Name", "Huis De Brug"), ("Sector", "youth-family"), ("Street", "Brugstraat 1"), ("Postcode", " B-1060 "));
        Assert.That(page.Text, Does.Contain("stap 2 van 7").And.Contain("1060 Sint-Gillis ligt in zorgzone Zuid"));
        page = await SendAsync(page, ("Phone", "02 000 00 00"), ("Website", "brug.example.org"));
        page = await SendAsync(page, ("Areas", "1060"), ("Areas", "1190"));
        page = await SendAsync(page, ("Languages", "nl"), ("Languages", "fr"));
        page = await SendAsync(page, ("Visibility", "professionals"), ("IsFullNote", "true"));
        page = await SendAsync(page, ("Name", "Ada Peeters"), ("Phone", "+32 470 00 00 00"));
        page = await SendAsync(page, ("Name", "Bea Brug"), ("Email", "bea@example.org"), ("WriteIn", "fr"));

        Assert.That(page.Find("h1")!.TextContent, Is.EqualTo("Kijk uw antwoorden na en dien in"));
        Assert.That(page.Text, Does.Contain("Brugstraat 1, 1060 Sint-Gillis").And.Contain("https://brug.example.org").And.Contain("1060 Sint-Gillis, 1190 Vorst").And.Contain("alleen ingelogde professionals").And.Contain("bea@example.org, uitgenodigd"));
        var changes = page.All(".sum a").ToList();
        Assert.That(changes.Select(c => c.TextContent), Is.Unique);
        var back = await SendAsync(await Browser.GetAsync(changes[4].GetAttribute("href")!), ("Phone", ""));
        Assert.That(back.Path, Is.EqualTo(page.Path), "a change leads back to the answers");
        Assert.That(back.Text, Does.Contain("Niet ingevuld"));

        var done = await Browser.FollowAsync(await back.SendAsync("submit", AsTheyStand));
        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("Uw inschrijving is ingediend"));
        Assert.That(done.Text, Does.Match("Uw kenmerk: [0-9A-F]{4}-[0-9A-F]{4}").And.Contain("ten laatste op woensdag 11"));
        Assert.That(await ReadAsync<string>("select status from host"), Is.EqualTo("submitted"));
        Assert.That(await ReadAsync<string>("select string_agg(kind, ' ') from outbox"), Is.EqualTo("host.contact-invited"));
        Assert.That((await Browser.GetAsync("/nl/agenda")).Find("#hosts")!.TextContent, Is.EqualTo("Mijn organisaties"));
    }

    [Test]
    public async Task She_leaves_after_step_3_and_resumes_at_step_4_with_all_kept()
    {
        var row = await Rows.AddRegistrationAsync(editionId: editionId, stepsDone: ["organisation", "reach"]);
        await Browser.SignInAsync(row.ContactId);
        var areas = await Browser.GetAsync($"/nl/hosts/{row.HostId}/areas");
        var saved = await SendAsync(areas, ("Areas", "all"), ("Then", "later"));
        Assert.That(saved.Find("[role=status]")!.TextContent, Is.EqualTo("Bewaard. U kunt verdergaan wanneer u wilt."));
        Assert.That(saved.Find("main .acts a")!.TextContent, Is.EqualTo("Verder met stap 4: Welke talen spreekt u?"));
        Assert.That((await Browser.GetAsync($"/nl/hosts/{row.HostId}/check")).Text, Does.Contain("Heel Brussel").And.Contain("Nog in te vullen"));
        Assert.That((await Browser.GetAsync($"/nl/hosts/{row.HostId}/areas")).Find("input[value=all]")!.HasAttribute("checked"));
        Assert.That((await Browser.GetAsync($"/nl/hosts/{row.HostId}/check")).Find("#submit"), Is.Null);
    }

    [Test]
    public async Task A_postcode_in_two_zones_asks_which_one_and_proposes_the_default()
    {
        await RunAsync("insert into edition_zone select edition_id, 'CW', 'n', '+32 2 1', 'cw@example.org', 'n' from edition");
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        var page = await Browser.GetAsync("/nl/hosts/new/organisation?edition=zuid-2026");
        page = await SendAsync(page, ("Name", "Huis"), ("Sector", "housing"), ("Street", "Plein 1"), ("Postcode", "1000"));
        Assert.That(page.Errors, Is.EqualTo(new[] { "1000 ligt in 2 zorgzones. Kies er één." }));
        Assert.That(page.All("input[name=ZoneCode]").Select(z => (z.GetAttribute("value"), z.HasAttribute("checked"))), Is.EqualTo(new[] { ("CW", true), ("S", false) }));
        Assert.That(page.Find(".errors a")!.GetAttribute("href"), Is.EqualTo("#ZoneCode"));
        page = await SendAsync(page, ("ZoneCode", "S"));
        Assert.That(page.Text, Does.Contain("ligt in zorgzone Zuid"));
    }

    [Test]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_stays()
    {
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        var page = await Browser.GetAsync("/nl/hosts/new/organisation?edition=zuid-2026");
        page = await SendAsync(page, ("Name", ""), ("Street", "Plein 1"), ("Postcode", "9000"));
        Assert.That(page.Errors, Is.EqualTo(new[] { "Vul de naam van uw organisatie in", "Kies een sector", "Vul een Brusselse postcode in, zoals 1060" }));
        Assert.That((page.Find("#Street")!.GetAttribute("value"), page.Find("#Postcode")!.GetAttribute("value")), Is.EqualTo(("Plein 1", "9000")));
        Assert.That(page.Title, Does.StartWith("Fout:"));
        page = await SendAsync(page, ("Name", "Huis"), ("Sector", "housing"), ("Postcode", "1030"));
        Assert.That(page.Errors.Single(), Does.StartWith("Dit adres ligt buiten de zorgzones"));
        var french = await page.SwitchLanguageAsync("fr", "step", ("Name", "Huis 2"));
        Assert.That((french.Find("#Name")!.GetAttribute("value"), french.Errors.Count), Is.EqualTo(("Huis 2", 0)));
        Assert.That(await ReadAsync<long>("select count(*) from organisation"), Is.Zero);
    }

    [Test]
    public async Task Outside_the_phase_the_start_page_says_when_and_offers_no_form()
    {
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        Clock.Now = Rows.Today.AddDays(10);
        var start = await Browser.OpenAsync("/nl/hosts/new/organisation?edition=zuid-2026");
        Assert.That(start.Path, Is.EqualTo(Start));
        Assert.That(start.Text, Does.Contain("Inschrijven kon tot zaterdag 14").And.Contain("Bel ons"));
        Assert.That(start.All("main .acts"), Is.Empty);
        Assert.That((await Browser.GetAsync("/nl/hosts/new?edition=nowhere")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_contact_brings_her_organisation_with_one_button()
    {
        var before = await Rows.AddHostAsync(editionId: await Rows.AddEditionAsync("zuid-2025", Rows.Monday.AddYears(-1)));
        await Browser.SignInAsync(before.ContactId);
        var start = await Browser.GetAsync(Start);
        var overview = await Browser.FollowAsync(await start.SendAsync($"join-{before.OrganisationId:N}", AsTheyStand));
        Assert.That(overview.Text, Does.Contain("Verder met stap 1: Uw organisatie"));
        Assert.That((await Browser.GetAsync(Start)).Text, Does.Contain("Verder met De Vuurtoren"));
    }

    [Test]
    public async Task Every_page_of_a_host_is_closed_to_strangers_and_leads_others_to_the_sign_in()
    {
        var row = await Rows.AddRegistrationAsync(editionId: editionId);
        using var stranger = NewBrowser();
        await stranger.SignInAsync((await Rows.AddHostAsync("Elders", editionId)).ContactId);
        string[] pages = ["", "/organisation", "/reach", "/areas", "/languages", "/visibility", "/contact", "/colleague", "/check", "/submitted", "/approval", "/withdraw"];
        foreach (var page in pages)
        {
            var path = $"/nl/hosts/{row.HostId}{page}";
            Assert.That((await Browser.GetAsync(path)).Location, Does.Contain("/nl/sign-in?return="), path);
            Assert.That((await stranger.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
        }
    }

    [Test]
    public async Task A_colleague_reads_along_by_a_link_that_shows_everything_and_changes_nothing()
    {
        var row = await Rows.AddRegistrationAsync(editionId: editionId);
        await Browser.SignInAsync(row.ContactId);
        var approval = await Browser.GetAsync($"/nl/hosts/{row.HostId}/approval");
        approval = await Browser.FollowAsync(await approval.SendAsync("renew", AsTheyStand));
        var link = new Uri(approval.Find("#link + p a")!.GetAttribute("href")!).PathAndQuery;

        using var chief = NewBrowser();
        var preview = await chief.GetAsync(link);
        Assert.That(preview.Text, Does.Contain("Ter goedkeuring: Huis De Brug").And.Contain("Voorbeeldstraat 12, 1060 Sint-Gillis").And.Not.Contain("+32 2 555 00 13").And.Not.Contain("Hanne"));
        Assert.That(preview.All("main form, main input, main button, main a"), Is.Empty);
        Assert.That((preview.Headers["Cache-Control"], preview.Headers["X-Robots-Tag"], preview.Headers["Referrer-Policy"]), Is.EqualTo(("no-store", "noindex", "no-referrer")));
        Assert.That(chief.CookieNames, Is.Empty);
        await approval.SendAsync("renew", AsTheyStand);
        Assert.That((await chief.GetAsync(link)).Status, Is.EqualTo(HttpStatusCode.Gone));
    }

    [Test]
    public async Task An_invited_colleague_presses_one_button_and_then_signs_in_as_usual()
    {
        var row = await Rows.AddRegistrationAsync(editionId: editionId);
        await Browser.SignInAsync(row.ContactId);
        using var letters = Letterbox.Open(Site);
        await SendAsync(await Browser.GetAsync($"/nl/hosts/{row.HostId}/colleague"), ("Name", "Bea"), ("Email", "bea@example.org"));
        var text = (await letters.NewestAsync("bea@example.org")).Find("text/plain")!.Text;
        var link = text.Split('\n').Single(l => l.Contains("/hosts/invitation?token=")).Trim();

        using var bea = NewBrowser();
        var invitation = await bea.GetAsync(new Uri(link).PathAndQuery);
        Assert.That(await ReadAsync<long>("select count(*) from organisation_contact"), Is.EqualTo(1), "reading makes nobody contact");
        var done = await bea.FollowAsync(await invitation.SendAsync("accept", AsTheyStand));
        Assert.That(done.Find("h1")!.TextContent, Is.EqualTo("U bent contactpersoon van Huis De Brug"));
        Assert.That((await bea.GetAsync($"/nl/hosts/{row.HostId}")).Location, Does.Contain("/sign-in"));
        await bea.SignInAsync(await ReadAsync<Guid>("select person_id from person where email = 'bea@example.org'"));
        Assert.That((await bea.GetAsync($"/nl/hosts/{row.HostId}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task<WebPage> SendAsync(WebPage page, params (string, string?)[] fields) => await Browser.FollowAsync(await page.SendAsync("step", fields));
}
