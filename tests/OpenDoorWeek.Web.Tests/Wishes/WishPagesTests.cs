using System.Net;
using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Web.Pages.Wishes;

namespace OpenDoorWeek.Web.Tests.Wishes;

/// <summary>What the pages of wishes say and keep, in a browser without script.</summary>
[Category("Contract")]
public sealed class WishPagesTests : WebTest
{
    private const string List = "/nl/editions/zuid-2026/wishes";

    private Guid editionId, ada, first, second;

    [SetUp]
    public async Task MakeProgrammeAsync()
    {
        editionId = await Rows.AddEditionAsync();
        await OpenAsync(-1, 5);
        first = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Anker", editionId));
        second = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Brug", editionId), start: new(10, 30));
        ada = await Rows.AddPersonAsync("ada@example.org");
    }

    [Test]
    public async Task The_programme_of_a_stranger_holds_links_only_and_sets_no_cookie()
    {
        var page = await Browser.GetAsync("/nl/editions/zuid-2026/programme");
        Assert.That(page.All("a[href$='/wish']").Select(a => a.GetAttribute("href")), Is.EquivalentTo([$"/nl/slots/{first}/wish", $"/nl/slots/{second}/wish"]));
        Assert.That(page.All("form[method=post], button[formaction]"), Is.Empty);
        Assert.That(Browser.CookieNames, Is.Empty);
    }

    [Test]
    public async Task A_press_in_the_programme_leads_back_to_the_visit_and_its_filters_and_counts()
    {
        await Browser.SignInAsync(ada);
        const string Programme = "/nl/editions/zuid-2026/programme?part=morning";
        var page = await Browser.GetAsync(Programme);
        var button = page.Find($"#{WishLinks.Mark(first)} button")!;

        var answer = await Browser.PostAsync(button.GetAttribute("formaction")!, page.FieldsOf(button.GetAttribute("form")!));

        Assert.That(answer.Location, Is.EqualTo($"{Programme}#{WishLinks.Mark(first)}"));
        page = await Browser.GetAsync(Programme);
        Assert.That(Words(page), Does.Contain("Mijn wensen (1)").And.Contain("Op uw lijst: wens 1"));
        Assert.That(Words(await Browser.GetAsync($"/nl/slots/{first}")), Does.Contain("Op uw lijst: wens 1"));
    }

    [Test]
    public async Task Nobody_is_led_to_another_site()
    {
        await Browser.SignInAsync(ada);
        var page = await Browser.GetAsync($"/nl/slots/{first}/wish");
        var answer = await page.SendAsync("add", ("Back", "//elsewhere.example/"));
        Assert.That(answer.Location, Does.StartWith(List));
    }

    [Test]
    public async Task Outside_the_phase_there_is_no_button_and_the_page_says_when()
    {
        await OpenAsync(2, 5);
        var early = await Browser.GetAsync("/nl/editions/zuid-2026/programme");
        Assert.That(early.All("a[href$='/wish']"), Is.Empty);
        Assert.That(Words(early), Does.Contain("Wensen doorgeven kan vanaf vrijdag 6 november"));
        await OpenAsync(-5, -1);
        Assert.That(Words(await Browser.GetAsync("/nl/editions/zuid-2026/programme")), Does.Contain("Wensen doorgeven kon tot dinsdag 3 november"));
        await Browser.SignInAsync(ada);
        var closed = await Browser.GetAsync($"/nl/slots/{first}/wish");
        Assert.That(Words(closed), Does.Contain("Dit kon tot dinsdag 3 november"));
        Assert.That(closed.Find("#add"), Is.Null);
    }

    [Test]
    public async Task A_wish_says_with_which_dearer_one_it_overlaps()
    {
        await WishBothAsync();
        var page = await Browser.GetAsync(List);
        Assert.That(page.All(".rank .flag").Select(f => f.TextContent.Trim()), Is.EqualTo(["Let op: Overlapt met wens 1. U krijgt hoogstens een van beide."]));
        Assert.That(Words(page), Does.Contain("Minder dan 5 wensen voor 10 plaatsen").And.Contain("Geef liever minstens 4 wensen"));
    }

    [Test]
    public async Task Two_windows_do_not_overwrite_each_other()
    {
        await WishBothAsync();
        var (one, other) = (await Browser.GetAsync(List), await Browser.GetAsync(List));
        await MoveAsync(one, second, 1);

        var refused = await MoveAsync(other, first, 2);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Found), "it stands there already");
        refused = await Browser.PostAsync($"{List}?handler=Move&slotId={first}&to=1", other.FieldsOf("rank"));
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(refused.Errors, Is.EqualTo(["Uw lijst is intussen in een ander venster veranderd. Zo staat ze nu: kijk ze na."]));
        Assert.That(refused.Find("#rank input[name=Version]")!.GetAttribute("value"), Is.EqualTo($"{await ReadAsync<int>("select version from wish_list")}"), "the next press counts");
    }

    [Test]
    public async Task Answers_that_cannot_be_read_stay_as_typed_with_a_message_beside_them()
    {
        await WishBothAsync();
        var page = await (await Browser.GetAsync($"{List}/details")).SendAsync("details", ("PartySize", "elf"), ("Languages", null));
        Assert.That(page.Errors, Is.EqualTo(["Vul een aantal personen in van 1 tot 10", "Kies minstens één taal"]));
        Assert.That(page.Find("#PartySize")!.GetAttribute("value"), Is.EqualTo("elf"));
        page = await (await Browser.GetAsync($"{List}/times")).SendAsync("add", ("Starts", "12"), ("Ends", "9"));
        Assert.That(page.Errors, Is.EqualTo(["Kies een einduur na 12.00\u00a0uur"]));
    }

    [Test]
    public async Task The_kind_of_visitor_is_asked_only_where_a_visit_of_the_list_restricts_it()
    {
        await WishBothAsync();
        Assert.That((await Browser.GetAsync($"{List}/details")).Find("#Kind"), Is.Null);
        await RunAsync("update slot set admits = '{carer}' where slot_id = @first", new { first });
        var asked = await Browser.GetAsync($"{List}/details");
        await asked.SendAsync("details", ("Kind", "carer"));
        Assert.That(await ReadAsync<string>("select kind from wish_list"), Is.EqualTo("carer"));
        Assert.That(Words(await Browser.GetAsync(List)), Does.Contain("Dit bezoek is alleen voor professionals van een organisatie").And.Not.Contain("alleen voor mantelzorgers"));
    }

    [Test]
    public async Task A_day_without_hours_is_meant_whole()
    {
        await WishBothAsync();
        await (await Browser.GetAsync($"{List}/times")).SendAsync("add", ("Day", "2026-11-24"));
        Assert.That(Words(await Browser.GetAsync($"{List}/times")), Does.Contain("Dinsdag 24 november, de hele dag"));
    }

    [Test]
    public async Task A_short_list_may_be_sent_after_the_reason_was_read_and_its_confirmation_survives_a_bookmark()
    {
        await WishBothAsync();
        var check = await Browser.GetAsync($"{List}/check");
        Assert.That(Words(check), Does.Contain("dan is de kans op een bezoek het grootst"));
        Assert.That((await check.SendAsync("send")).Location, Is.EqualTo($"{List}/sent"));
        var sent = await Browser.GetAsync($"{List}/sent");
        Assert.That(Words(sent), Does.Contain("Ten laatste op vrijdag 13 november krijgt u uw bezoeken per mail"));
        Assert.That((await Browser.GetAsync($"{List}/check")).Find("#send"), Is.Null, "nothing to send again");
        Assert.That(Words(await Browser.GetAsync("/nl/agenda")), Does.Contain("2 wensen, ingestuurd"));
    }

    [Test]
    public async Task The_rule_is_explained_to_everybody_with_its_example()
    {
        Assert.That(Words(await Browser.GetAsync("/fr/editions/zuid-2026/fairness")), Does.Contain("La Maison Soleil et la Maison Lune ont une place chacune."));
        Assert.That((await Browser.GetAsync("/nl/editions/nergens/fairness")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_draw_is_bound_by_its_fingerprint_before_the_deadline_and_told_after_it()
    {
        var secret = Convert.ToHexStringLower(await ReadAsync<byte[]>("select secret from match_seed where edition_id = @editionId", new { editionId }));
        var before = (await Browser.GetAsync("/nl/editions/zuid-2026/fairness")).Body;
        var fingerprint = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Convert.FromHexString(secret)));
        Assert.That(before, Does.Contain(fingerprint).And.Not.Contain(secret));
        Clock.Now = Clock.Now.AddDays(5);
        var number = Convert.ToUInt64(secret[..16], 16) >> 1;
        Assert.That((await Browser.GetAsync("/nl/editions/zuid-2026/fairness")).Body, Does.Contain(fingerprint).And.Contain(secret).And.Contain($"<dd>{number}</dd>"));
    }

    [Test]
    public async Task A_host_sees_how_many_wish_its_visits_and_nobody_elses()
    {
        for (var i = 0; i < 12; i++)
        {
            await WishAsync(await Rows.AddPersonAsync(languages: [i < 7 ? "fr" : "nl"]));
        }

        var (hostId, contact) = (await ReadAsync<Guid>("select host_id from slot where slot_id = @first", new { first }), NewBrowser());
        await contact.SignInAsync(await ReadAsync<Guid>("select c.person_id from organisation_contact c join host h using (organisation_id) where h.host_id = @hostId", new { hostId }));
        var row = (await contact.GetAsync($"/nl/hosts/{hostId}/demand")).All("tbody tr").Single();
        Assert.That(row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()),
            Is.EqualTo(["10", "12", "5", "7", "<\u00a05", "Meer plaatsen: 2 personen vinden er nu geen."]));
        Assert.That((await contact.GetAsync($"/nl/hosts/{await ReadAsync<Guid>("select host_id from slot where slot_id = @second", new { second })}/demand")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Organisers_see_demand_of_their_zones_and_take_it_along_as_a_file()
    {
        for (var i = 0; i < 6; i++)
        {
            await WishAsync(await Rows.AddPersonAsync());
        }

        await Browser.SignInAsync(await Rows.AddOrganiserAsync("S"), secondFactor: true);
        Assert.That((await Browser.GetAsync("/nl/editions/zuid-2026/demand")).All("section:first-of-type tbody tr").Single().TextContent, Does.Contain("Geestelijke gezondheid"));
        var file = await Browser.GetAsync("/nl/editions/zuid-2026/demand?handler=Csv");
        Assert.That(file.Headers["Content-Type"], Is.EqualTo("text/csv; charset=utf-8"));
        Assert.That(file.Body.TrimStart('\ufeff').Split("\r\n")[1], Is.EqualTo("Zuid;Geestelijke gezondheid;Anker;2026-11-23;10:00;11:30;10;6;6;6;6;6;<\u00a05"));
        await Browser.SignInAsync(await Rows.AddOrganiserAsync("N"), secondFactor: true);
        Assert.That((await Browser.GetAsync("/nl/editions/zuid-2026/demand")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static string Words(WebPage page) => page.Text.Replace('\u00a0', ' ');

    private async Task OpenAsync(int from, int to)
    {
        await Rows.SetPhaseAsync(editionId, Phase.Wishes, TestSupport.Rows.Today.AddDays(from), TestSupport.Rows.Today.AddDays(to));
        await Rows.SetPhaseAsync(editionId, Phase.Matchmaking, TestSupport.Rows.Today.AddDays(to), TestSupport.Rows.Today.AddDays(9));
        await Rows.SetPhaseAsync(editionId, Phase.FreeBooking, TestSupport.Rows.Today.AddDays(9), TestSupport.Rows.Today.AddDays(20));
    }

    /// <summary>Ada, signed in, with both visits on her list.</summary>
    private async Task WishBothAsync()
    {
        await Browser.SignInAsync(ada);
        await (await Browser.GetAsync($"/nl/slots/{first}/wish")).SendAsync("add");
        await (await Browser.GetAsync($"/nl/slots/{second}/wish")).SendAsync("add");
    }

    /// <summary>Somebody wishes the first visit and sends her list.</summary>
    private async Task WishAsync(Guid personId)
    {
        var browser = NewBrowser();
        await browser.SignInAsync(personId);
        await (await browser.GetAsync($"/nl/slots/{first}/wish")).SendAsync("add");
        await (await browser.GetAsync($"{List}/check")).SendAsync("send");
    }

    private Task<WebPage> MoveAsync(WebPage page, Guid slotId, int to) => Browser.PostAsync($"{List}?handler=Move&slotId={slotId}&to={to}", page.FieldsOf("rank"));
}
