using System.Net;
using NUnit.Framework;
using OpenDoorWeek.Core.Editions;
using OpenDoorWeek.Core.Outcomes;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Outcomes;

/// <summary>What a visitor reads of the plan and does about it, in a browser without script.</summary>
[Category("Contract")]
public sealed class OutcomePageTests : WebTest
{
    private const string Outcome = "/nl/editions/zuid-2026/outcome";

    private Guid editionId, publication, ada, placed, full, booking;
    private OutcomeRows outcomes = null!;

    [SetUp]
    public async Task ShareAsync()
    {
        var matching = new MatchRows(Rows, RunAsync);
        (editionId, outcomes) = (await matching.AddEditionAsync(), new(RunAsync));
        await Rows.SetPhaseAsync(editionId, Phase.Wishes, TestSupport.Rows.Today.AddDays(-9), TestSupport.Rows.Today.AddDays(-1));
        await Rows.SetPhaseAsync(editionId, Phase.FreeBooking, TestSupport.Rows.Today.AddDays(7), TestSupport.Rows.Today.AddDays(20));
        placed = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Anker", editionId));
        full = await Rows.AddSlotAsync(1, await Rows.AddHostAsync("Brug", editionId), TestSupport.Rows.Monday.AddDays(1));
        await Rows.AddBookingAsync(full, await Rows.AddPersonAsync());
        ada = await matching.AddWishesAsync(editionId, [full, placed], wanted: 2);
        publication = await outcomes.PublishAsync(editionId);
        booking = await Rows.AddBookingAsync(placed, ada);
        await outcomes.BringAsync(publication, booking);
        await outcomes.AddAsync(publication, ada, false, new(full, OutcomeResult.Full, OutcomeCost.OnlyVisit, 14), new(placed, OutcomeResult.Placed));
        await Browser.SignInAsync(ada);
    }

    [Test]
    public async Task Before_it_is_shown_she_is_led_to_her_wishes_which_say_by_when()
    {
        var answer = await Browser.OpenAsync(Outcome);
        Assert.That(Words(answer), Does.Contain("Resultaat ten laatste op woensdag 11 november"));
        Assert.That(answer.Find("a[href$='/outcome']"), Is.Null);
        Assert.That(Words(await Browser.GetAsync("/nl/agenda")), Does.Contain("resultaat ten laatste op woensdag 11 november").And.Contain("U hebt nog geen bezoek geboekt"));
        Assert.That(Words(await Browser.GetAsync("/nl/editions/zuid-2026/programme")), Does.Contain("Resultaat ten laatste op woensdag 11 november."));
    }

    [Test]
    public async Task It_says_what_she_got_and_why_not_the_rest_and_what_she_can_do_until_when()
    {
        await ShowAsync();
        var page = await Browser.GetAsync(Outcome);
        Assert.That(page.Find("h1")!.TextContent, Is.EqualTo("Uw programma: 1 bezoek in de Opendeurweek"));
        Assert.That(Words(page), Does.Contain("U hoeft niets te bevestigen: deze bezoeken staan vast."));
        Assert.That(Words(page), Does.Contain("Wens 1, Brug: Volzet: 14 wensen voor 1 plaats. Een plaats voor u had een andere bezoeker het enige bezoek gekost. U kunt u op de wachtlijst zetten."));
        Assert.That(Words(page), Does.Contain("Doe het liefst vóór woensdag 11 november om 12.00 uur, dan kan iemand anders gaan.").And.Contain("Vanaf woensdag 11 november om 12.00 uur kunt u vrij boeken wat nog open is."));
        Assert.That(page.All("a[download]").Select(a => a.GetAttribute("href")), Is.EqualTo([$"/nl/bookings/{booking}/visit.ics", "/nl/agenda/visits.ics"]));
        Assert.That(page.Find($"a[href='/nl/bookings/{booking}']"), Is.Not.Null);
        foreach (var leading in (string[])["/nl/agenda", "/nl/editions/zuid-2026", "/nl/editions/zuid-2026/programme", "/nl/editions/zuid-2026/wishes", $"/nl/slots/{full}"])
        {
            Assert.That((await Browser.GetAsync(leading)).Find($"a[href='{Outcome}']"), Is.Not.Null, leading);
        }
    }

    [Test]
    public async Task She_declines_and_undoes_with_a_press_each()
    {
        await ShowAsync();
        var answer = await (await Browser.GetAsync(Outcome)).SendAsync("decline-2");
        Assert.That(answer.Location, Is.EqualTo($"{Outcome}?done=declined"));
        var page = await Browser.GetAsync(answer.Location!);
        Assert.That(Words(page), Does.Contain("U hebt het bezoek geweigerd. Bedankt: nu kan iemand anders gaan.").And.Contain("Wilt u toch gaan? Tot 12.15 uur kunt u dit ongedaan maken."));
        Assert.That(page.Find("h1")!.TextContent, Is.EqualTo("Nog geen bezoek voor u"));
        await page.SendAsync("undo-2");
        Assert.That(await ReadAsync<string>("select status from booking where booking_id = @booking", new { booking }), Is.EqualTo("confirmed"));
    }

    [Test]
    public async Task After_the_period_declining_is_refused_with_the_date_and_the_page_offers_to_cancel()
    {
        await ShowAsync();
        var page = await Browser.GetAsync(Outcome);
        Clock.Now = TestSupport.Rows.Today.AddDays(7);
        var refused = await page.SendAsync("decline-2");
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(refused.Errors.Select(e => e.Replace('\u00a0', ' ')), Is.EqualTo(["Weigeren kon tot woensdag 11 november om 12.00 uur. Annuleren kan tot het bezoek begint."]));
        Assert.That(refused.Find("#decline-2 button"), Is.Null);
        Assert.That(refused.Find($"#decline-2 a[href='/nl/bookings/{booking}/cancel']"), Is.Not.Null);
    }

    [Test]
    public async Task She_joins_a_waiting_list_with_one_press_and_reads_her_position()
    {
        await ShowAsync();
        var answer = await WaitAsync();
        Assert.That(answer.Location, Is.EqualTo($"{Outcome}?done=waits#unmet"));
        Assert.That(Words(await Browser.GetAsync(Outcome)), Does.Contain("het enige bezoek gekost. U staat op plaats 1 van de wachtlijst."));
    }

    [Test]
    public async Task Whose_name_nobody_knows_is_asked_for_it_before_she_waits()
    {
        await ShowAsync();
        await RunAsync("update person set name = null where person_id = @ada", new { ada });
        Assert.That((await WaitAsync()).Errors, Is.EqualTo(["Vul uw naam in"]));
        await WaitAsync(("Name", "Ada"));
        Assert.That(await ReadAsync<string>("select name from waiting_entry"), Is.EqualTo("Ada"));
    }

    [Test]
    public async Task A_visit_that_was_proposed_says_so_and_that_no_reason_is_asked()
    {
        await RunAsync("update outcome_wish set is_proposed = true where slot_id = @placed", new { placed });
        await ShowAsync();
        Assert.That(Words(await Browser.GetAsync(Outcome)), Does.Contain("door ons voorgesteld").And.Contain("Dit bezoek stelden wij voor. U mag het weigeren, zonder reden."));
    }

    [Test]
    public async Task What_her_host_cancelled_since_is_said_in_its_place()
    {
        await ShowAsync();
        await RunAsync("update booking set status = 'cancelled', cancelled_by_host = true, ended_at = now() where booking_id = @booking; update participant set status = 'cancelled' where booking_id = @booking", new { booking });
        Assert.That(Words(await Browser.GetAsync(Outcome)), Does.Contain("Anker moest dit bezoek annuleren."));
    }

    [Test]
    public async Task Three_visits_that_are_free_now_are_shown_with_the_day_from_which_they_can_be_booked()
    {
        await ShowAsync();
        var free = await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Cirkel", editionId), day: TestSupport.Rows.Monday.AddDays(1), start: new(14, 0));
        var page = await Browser.GetAsync(Outcome);
        Assert.That(Words(page), Does.Contain("Hier is nu plaats voor één persoon. Boeken kan vanaf woensdag 11 november om 12.00 uur. We houden niets vrij."));
        Assert.That(page.Find($"#others ~ ol a[href='/nl/slots/{free}']"), Is.Not.Null);
        Clock.Now = TestSupport.Rows.Today.AddDays(7);
        Assert.That((await Browser.GetAsync(Outcome)).Find($"#others ~ ol a[href='/nl/bookings/new?slot={free}']"), Is.Not.Null);
    }

    [Test]
    public async Task The_page_on_fairness_tells_the_gap_of_the_plan_that_is_published_and_the_number_of_the_draw()
    {
        await RunAsync("alter table match_plan disable trigger all; update match_plan set weighted = 99994, bound = 100000");
        var page = Words(await Browser.GetAsync("/nl/editions/zuid-2026/fairness"));
        Assert.That(page, Does.Contain("Bij deze verdeling: geen enkel plan kan meer dan 0,006 % beter zijn dan dit plan.").And.Contain("Lotnummer").And.Contain("Controlecode"));
        await RunAsync("update publication set stopped_by = published_by, stopped_at = published_at");
        Assert.That(Words(await Browser.GetAsync("/nl/editions/zuid-2026/fairness")), Does.Not.Contain("Bij deze verdeling"), "a plan that nobody knows is not spoken of");
    }

    [Test]
    public async Task Nobody_is_shown_the_outcome_of_another()
    {
        await ShowAsync();
        var other = NewBrowser();
        await other.SignInAsync(await Rows.AddPersonAsync());
        Assert.That((await other.GetAsync(Outcome)).Location, Is.EqualTo("/nl/editions/zuid-2026/wishes"));
        Assert.That((await NewBrowser().GetAsync(Outcome)).Location, Does.Contain("/sign-in?return="));
    }

    private Task ShowAsync() => outcomes.ShowAsync(publication, ada);

    private async Task<WebPage> WaitAsync(params (string, string?)[] fields)
    {
        var page = await Browser.GetAsync(Outcome);
        var all = page.FieldsOf("wait").Where(f => fields.All(g => g.Item1 != f.Key)).Concat(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2!)));
        return await Browser.PostAsync(page.Find("#wait button[formaction]")!.GetAttribute("formaction")!, [.. all]);
    }

    private static string Words(WebPage page) => string.Join(' ', page.Find("main")!.TextContent.Split((char[])[' ', '\n', '\r', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
}
