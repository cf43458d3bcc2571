using System.Net;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Agenda;

/// <summary>One day on paper: of a visitor, and of a host.</summary>
[Category("Database")]
public sealed class DayPlanTests : WebTest
{
    private const string Path = "/nl/agenda/day-plan";

    [Test]
    public async Task A_day_goes_from_visit_to_visit_with_the_time_on_the_way()
    {
        var ada = await Rows.AddPersonAsync();
        var (house, kade) = (await Rows.AddHostAsync(), await Rows.AddHostAsync("De Kade", postcode: "1170"));
        var anker = await Rows.AddHostAsync("Het Anker", postcode: "1170");
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(of: anker, start: new(13, 35)), ada);
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(of: kade, start: new(12, 0)), ada);
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(of: house), ada, partySize: 3);
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(of: house, day: Rows.Monday.AddDays(1)), ada);
        await RunAsync("update organisation set phone = null where name = 'De Kade'; update slot set meeting_point = 'de kerk' where local_start = '12:00'");
        await Browser.SignInAsync(ada);
        var page = await Browser.GetAsync(Path);
        Assert.That(page.Title, Is.EqualTo("Mijn dagplan: maandag 23\u00a0november\u00a02026 – Opendeurweek"), "the next day with a visit");
        Assert.That(page.All(".stop h2").Select(h => h.TextContent), Is.EqualTo(new[] { "De Vuurtoren", "De Kade", "Het Anker" }));
        Assert.That(page.All(".way").Select(w => w.TextContent), Is.EqualTo(new[]
        {
            "Onderweg: ongeveer 25 minuten. U hebt 30 minuten.", "Onderweg: ongeveer 10 minuten. U hebt er maar 5: dat is krap.",
        }));
        var stops = page.All(".stop").Select(s => s.TextContent).ToList();
        Assert.That(stops[0], Does.Contain("10.00–11.30").And.Contain("+32 2 555 00 12").And.Contain("3 personen").And.Contain("aan de ingang").And.Contain("Nederlands en Frans"));
        Assert.That(stops[1], Does.Contain("1170 Watermaal-Bosvoorde").And.Contain("de kerk").And.Contain("+32 2 555 00 00"), "no phone: that of the zone");
        Assert.That(page.Find(".days a")!.GetAttribute("href"), Is.EqualTo("/nl/agenda/day-plan?date=2026-11-24"));
        Assert.That((await Browser.GetAsync($"{Path}?date=2026-11-24")).All(".stop").Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_sees_the_day_of_another()
    {
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        Assert.That((await Browser.GetAsync($"{Path}?date=2026-11-23")).Location, Does.Contain("/nl/sign-in?return="));
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        var page = await Browser.GetAsync($"{Path}?date=2026-11-23");
        Assert.That(page.All(".stop"), Is.Empty);
        Assert.That(page.Text, Does.Contain("U hebt nog geen bezoek geboekt.").And.Not.Contain("De Vuurtoren"));
    }

    [Test]
    public async Task A_cancelled_visit_is_on_no_plan_and_a_strange_date_counts_as_none()
    {
        var ada = await Rows.AddPersonAsync();
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(), ada);
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(day: Rows.Monday.AddDays(1)), ada);
        await RunAsync("""
            update participant set status = 'cancelled', ended_at = created_at
             where slot_id = (select slot_id from slot where local_date = '2026-11-23')
            """);
        await Browser.SignInAsync(ada);
        Assert.That((await Browser.GetAsync($"{Path}?date=2026-11-23")).Text, Does.Contain("U hebt op deze dag geen bezoek."));
        Assert.That((await Browser.GetAsync($"{Path}?date=morgen")).Title, Does.Contain("dinsdag 24\u00a0november"));
    }

    [Test]
    public async Task A_host_prints_who_comes_with_room_to_sign()
    {
        var (row, other) = (await Rows.AddHostAsync(), await Rows.AddHostAsync("Het Anker"));
        var slotId = await Rows.AddSlotAsync();
        await Rows.AddSlotAsync(start: new(14, 0));
        await Rows.AddSlotAsync(day: Rows.Monday.AddDays(1));
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(name: "Bea Claes"), partySize: 3);
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(name: "Ada Peeters"));
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(of: other), await Rows.AddPersonAsync(name: "Dirk Elders"));
        await RunAsync("update booking set status = 'cancelled', ended_at = created_at where booking_id = @gone",
            new { gone = await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(name: "Chris Weg")) });
        await Browser.SignInAsync(row.ContactId);
        var page = await Browser.GetAsync($"/nl/hosts/{row.HostId}/day-plan");
        Assert.That(page.Title, Is.EqualTo("Dagplan: De Vuurtoren, maandag 23\u00a0november\u00a02026 – Opendeurweek"));
        Assert.That(page.All("tbody th").Select(n => n.TextContent), Is.EqualTo(new[] { "Ada Peeters", "Bea Claes", "met Bea Claes", "met Bea Claes" }));
        Assert.That(page.All("tbody td").Select(n => n.TextContent), Has.All.Empty);
        Assert.That(page.Text, Does.Contain("Verwacht: 4 personen. Plaatsen: 10.").And.Contain("Nog niemand heeft geboekt.").And.Not.Contain("Dirk").And.Not.Contain("Chris"));
        Assert.That(page.All(".destroy [lang]").Select(n => (n.GetAttribute("lang"), n.TextContent.Trim())), Is.EqualTo(new (string?, string)[]
        {
            ("nl", "Vernietig deze lijst na het bezoek."), ("fr", "Détruisez cette liste après la visite."), ("en", "Destroy this list after the visit."),
        }));
        Assert.That(page.Find(".days a")!.GetAttribute("href"), Is.EqualTo($"/nl/hosts/{row.HostId}/day-plan?date=2026-11-24"));
        Assert.That(page.Headers["Cache-Control"], Is.EqualTo("no-store"));
    }

    [Test]
    public async Task Only_who_acts_for_the_host_sees_its_day()
    {
        var row = await Rows.AddHostAsync();
        await Rows.AddBookingAsync(await Rows.AddSlotAsync(), await Rows.AddPersonAsync());
        var path = $"/nl/hosts/{row.HostId}/day-plan?date=2026-11-23";
        Assert.That((await Browser.GetAsync(path)).Location, Is.EqualTo($"/nl/sign-in?return={Uri.EscapeDataString(path)}"));
        var (stranger, visitor, north) = (NewBrowser(), NewBrowser(), NewBrowser());
        await stranger.SignInAsync((await Rows.AddHostAsync("Het Anker")).ContactId);
        await visitor.SignInAsync(await Rows.AddPersonAsync());
        await north.SignInAsync(await Rows.AddOrganiserAsync("N"), secondFactor: true);
        foreach (var browser in new[] { stranger, visitor, north })
        {
            Assert.That((await browser.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }
}
