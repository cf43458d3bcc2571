using System.Net;
using System.Text;
using NUnit.Framework;
using OpenDoorWeek.Core.Editions;

namespace OpenDoorWeek.Web.Tests.Editions;

[Category("Database")]
public sealed class OrganiserPagesTests : WebTest
{
    private static readonly (string, string?)[] AsTheyStand = [];

    [Test]
    public async Task An_organiser_makes_an_edition_and_finds_it_with_its_phases()
    {
        await SignInAsync("S");
        var form = await Browser.GetAsync("/nl/editions/new");
        Assert.That(form.All("legend").Select(l => l.TextContent), Is.EqualTo(["Zorgzone Zuid"]), "her zone only");
        Assert.That(form.Text, Does.Contain("Allerheiligen, wettelijke feestdag").And.Contain("De klok gaat een uur vooruit"));

        var done = await Browser.FollowAsync(await form.SendAsync("new", Filled));

        Assert.That(done.Find("[role=status]")!.TextContent, Is.EqualTo("De editie is gemaakt. Kijk nu de fasen na."));
        Assert.That(done.Find("[name='Phases[2].ClosesDay']")!.GetAttribute("value"), Is.EqualTo("25/10/2027"));
        Assert.That(done.Find("[name='Phases[2].ClosesTime']")!.GetAttribute("value"), Is.EqualTo("18:00"));
        Assert.That(await ReadAsync<string>("select action from audit"), Is.EqualTo("edition.created"));
    }

    [Test]
    public async Task What_is_wrong_stands_beside_its_field_in_the_order_of_the_page_and_what_was_typed_stays()
    {
        await Rows.AddEditionAsync("zuid-2027");
        await SignInAsync("S");
        var form = await Browser.GetAsync("/nl/editions/new");

        var again = await form.SendAsync("new", FilledBut(("Draft.NameFr", ""), ("Draft.FirstDay", "31/02/2027"), ("Zones[0].ContactEmail", "zuid")));
        Assert.That(again.Errors, Is.EqualTo(
            ["Geef de editie een naam in het Frans", "Vul een datum in zoals 23/11/2026", "Vul een volledig e-mailadres in, zoals naam@example.org"]));
        Assert.That(again.Title, Does.StartWith("Fout: Nieuwe editie"));
        Assert.That(again.Find("#Draft-FirstDay")!.GetAttribute("value"), Is.EqualTo("31/02/2027"));
        Assert.That(again.Find("#Zones-0--ContactEmail")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
        Assert.That(again.All(".errors a").Select(a => again.Find(a.GetAttribute("href")!)), Has.None.Null, "each link lands on a field");

        var reversed = await form.SendAsync("new", FilledBut(("Draft.LastDay", "21/11/2027")));
        Assert.That(reversed.Errors, Is.EqualTo(["Kies een laatste dag die niet voor de eerste valt"]));
        var taken = await form.SendAsync("new", Filled);
        Assert.That(taken.Errors, Is.EqualTo(["Dit webadres is al van een andere editie"]));
    }

    [Test]
    public async Task The_language_switch_keeps_what_was_typed()
    {
        await SignInAsync("S");
        var french = await (await Browser.GetAsync("/nl/editions/new")).SwitchLanguageAsync("fr", "new", Filled);
        Assert.That(french.Find("h1")!.TextContent, Is.EqualTo("Nouvelle édition"));
        Assert.That(french.Find("#Draft-NameNl")!.GetAttribute("value"), Is.EqualTo("Opendeurweek Zuid 2027"));
        Assert.That(french.Find("#Zones-0--ContactName")!.GetAttribute("value"), Is.EqualTo("Zoneteam"));
    }

    [Test]
    public async Task A_copy_proposes_the_same_weekday_a_year_later_and_asks_before_it_takes_another()
    {
        await Rows.AddHostAsync();
        await SignInAsync("S");
        var form = await Browser.GetAsync("/nl/editions/zuid-2026/copy");
        Assert.That(form.Find("#Draft-FirstDay")!.GetAttribute("value"), Is.EqualTo("22/11/2027"));
        Assert.That(form.Find("#NewSlug")!.GetAttribute("value"), Is.EqualTo("zuid-2027"));

        var asked = await form.SendAsync("copy", ("Draft.FirstDay", "23/11/2027"), ("WithHosts", "true"));
        Assert.That(asked.Errors.Single(), Does.StartWith("De editie begon op maandag 23\u00a0november\u00a02026, de kopie begint op dinsdag 23\u00a0november\u00a02027: dat is 365 dagen later."));
        var done = await asked.SendAsync("copy", ("AcceptsOtherWeekday", "true"));
        Assert.That(done.Location, Is.EqualTo("/nl/editions/zuid-2027/phases?done=created"));
        Assert.That(await ReadAsync<string>("select status from host join edition using (edition_id) where slug = 'zuid-2027'"), Is.EqualTo("draft"));
    }

    [Test]
    public async Task When_the_first_day_moves_the_phases_are_shown_moved()
    {
        await Rows.AddEditionAsync();
        await SignInAsync("S");
        var form = await Browser.GetAsync("/nl/editions/zuid-2026/edit");
        var done = await Browser.FollowAsync(await form.SendAsync("edit", ("Draft.FirstDay", "30-11-2026"), ("Draft.LastDay", "4.12.2026")));
        Assert.That(done.Find("[role=status]")!.TextContent, Does.StartWith("De dagen zijn bewaard en de fasen schoven mee."));
        Assert.That(done.Find("[name='Phases[4].OpensDay']")!.GetAttribute("value"), Is.EqualTo("08/11/2026"));
    }

    [Test]
    public async Task Phases_that_do_not_fit_are_refused_beside_their_dates()
    {
        await Rows.AddEditionAsync();
        await SignInAsync("S");
        var form = await Browser.GetAsync("/nl/editions/zuid-2026/phases");
        var again = await form.SendAsync("phases", ("Phases[1].ClosesDay", "1/10/2026"), ("Phases[4].OpensTime", "kwart"));
        Assert.That(again.Errors, Is.EqualTo(["Vul een uur in zoals 18:00"]));
        again = await form.SendAsync("phases", ("Phases[1].ClosesDay", "1/10/2026"), ("Phases[2].TakesPlace", "true"));
        Assert.That(again.Errors, Does.Contain("Dit gaat niet zonder ‘Plaatsen verdelen’"));
        Assert.That(again.Find("#Phases-1--ClosesDay-err")!.TextContent, Does.StartWith("Fout: Kies een "));

        var done = await Browser.FollowAsync(await form.SendAsync("phases", ("Phases[4].OpensDay", "9/11/2026"), ("Phases[4].OpensTime", "8u30"), ("Phases[4].ClosesTime", "0:00")));
        Assert.That(done.Find("[role=status]")!.TextContent, Is.EqualTo("Bewaard."));
        Assert.That(await ReadAsync<DateTime>("select opens_at from edition_phase where phase = 'free-booking'"), Is.EqualTo(new DateTime(2026, 11, 9, 7, 30, 0)));
    }

    [Test]
    public async Task A_phase_that_ends_at_24_ends_with_that_day_and_at_0_with_the_day_before()
    {
        await Rows.AddEditionAsync();
        await SignInAsync("S");
        var form = await Browser.GetAsync("/nl/editions/zuid-2026/phases");
        await form.SendAsync("phases", ("Phases[4].ClosesDay", "13/11/2026"), ("Phases[4].ClosesTime", "0:00"));
        Assert.That(await FreeBookingClosesAsync(), Is.EqualTo(new DateTime(2026, 11, 12, 23, 0, 0)));
        await form.SendAsync("phases", ("Phases[4].ClosesDay", "13/11/2026"), ("Phases[4].ClosesTime", "24:00"));
        Assert.That(await FreeBookingClosesAsync(), Is.EqualTo(new DateTime(2026, 11, 13, 23, 0, 0)));

        Task<DateTime> FreeBookingClosesAsync() => ReadAsync<DateTime>("select closes_at from edition_phase where phase = 'free-booking'");
    }

    [Test]
    public async Task A_zone_contact_changes_on_every_page_below()
    {
        await Rows.AddEditionAsync();
        await SignInAsync();
        var form = await Browser.GetAsync("/nl/editions/zuid-2026/zones");
        Assert.That(form.All("legend").Count(), Is.EqualTo(5));
        var done = await Browser.FollowAsync(await form.SendAsync("zones", ("Zones[3].ContactPhone", "+32 2 555 00 77")));
        Assert.That(done.Find("#contact")!.TextContent, Does.Contain("+32 2 555 00 77"));
        var none = await form.SendAsync("zones", ("Zones[3].TakesPart", null));
        Assert.That(none.Errors, Is.EqualTo(["Kies minstens één zone"]));
    }

    [Test]
    public async Task The_calendar_takes_entries_by_hand_and_from_a_file_and_says_the_line_of_an_error()
    {
        await Rows.AddEditionAsync();
        await SignInAsync("S");
        var page = await Browser.GetAsync("/nl/editions/zuid-2026/calendar");
        Assert.That(page.Text, Does.Contain("Er staat nog niets in deze kalender."));
        page = await Browser.FollowAsync(await page.SendAsync("add", ("Event.Title", "Congres"), ("Event.FirstDay", "24/11/2026"), ("Event.Start", "9"), ("Event.End", "17h")));
        Assert.That(page.Find(".slot .when")!.TextContent, Is.EqualTo("Dinsdag 24\u00a0november\u00a02026, 9.00 tot 17.00\u00a0uur"));
        Assert.That(page.Find(".slot .tags")!.TextContent, Is.EqualTo("valt in de week"));

        var bad = await page.UploadAsync("file", "file", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Beurs\nDTSTART:morgen\nEND:VEVENT\nEND:VCALENDAR"u8.ToArray());
        Assert.That(bad.Errors, Is.EqualTo(["Er is niets overgenomen. Verbeter het bestand en probeer opnieuw.", "Regel 4: ‘morgen’ is geen datum of uur"]));
        var large = await page.UploadAsync("file", "file", new byte[ImportOtherEvents.MostBytes + 1]);
        Assert.That(large.Errors, Is.EqualTo(["Kies een bestand van hoogstens 2 MB"]));
        Assert.That((await page.UploadAsync("file", "file", [])).Errors, Is.EqualTo(["Kies een bestand"]));

        var good = await page.UploadAsync("file", "file", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Beurs\nDTSTART:20261126\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR"));
        Assert.That(good.Find("[role=status]")!.TextContent, Does.Contain("1 activiteit overgenomen.").And.Contain("Regel 5: ‘Beurs’ herhaalt zich"));
        var removed = await Browser.FollowAsync(await good.SendAsync("remove-files", AsTheyStand));
        Assert.That(removed.All(".slot h2").Select(h => h.TextContent), Is.EqualTo(["Congres"]));
    }

    [Test]
    public async Task The_overview_says_what_waits_and_leads_to_every_page_of_the_edition()
    {
        await Rows.AddHostAsync();
        await RunAsync("update host set status = 'submitted', submitted_at = now()");
        await SignInAsync("S");
        var page = await Browser.GetAsync("/nl/editions/zuid-2026/organise");
        Assert.That(page.Text, Does.Contain("1 organisatie wacht op uw antwoord."));
        foreach (var link in page.All("main a").Select(a => a.GetAttribute("href")!))
        {
            Assert.That((await Browser.GetAsync(link)).Status, Is.EqualTo(HttpStatusCode.OK), link);
        }

        Assert.That(page.All("main a").Count(), Is.GreaterThanOrEqualTo(7));
    }

    [Test]
    public async Task Who_lacks_a_zone_finds_none_of_these_pages_and_a_zone_organiser_only_the_overview()
    {
        var editionId = await Rows.AddEditionAsync();
        await RunAsync("insert into edition_zone select @editionId, 'N', 'x', 'x', 'x@example.org', 'x'", new { editionId });
        await SignInAsync("S");
        foreach (var page in new[] { "edit", "phases", "zones", "calendar", "copy" })
        {
            Assert.That((await Browser.GetAsync($"/nl/editions/zuid-2026/{page}")).Status, Is.EqualTo(HttpStatusCode.NotFound), page);
        }

        var overview = await Browser.GetAsync("/nl/editions/zuid-2026/organise");
        Assert.That(overview.All("tbody tr").Count(), Is.EqualTo(1));
        Assert.That(overview.All("main a[href$=phases]"), Is.Empty);
    }

    private async Task SignInAsync(params string[] zones) => await Browser.SignInAsync(await Rows.AddOrganiserAsync(zones), secondFactor: true);

    private static (string, string?)[] FilledBut(params (string Name, string? Value)[] other) =>
        [.. Filled.Where(f => !other.Select(o => o.Name).Contains(f.Name)), .. other];

    private static (string Name, string? Value)[] Filled =>
    [
        ("Draft.NameNl", "Opendeurweek Zuid 2027"), ("Draft.NameFr", "Semaine portes ouvertes Sud 2027"), ("Draft.NameEn", "Open-door week South 2027"),
        ("NewSlug", "zuid-2027"), ("Draft.FirstDay", "22/11/2027"), ("Draft.LastDay", "26/11/2027"), ("Draft.BookingStopsHours", "24"),
        ("Zones[0].TakesPart", "true"), ("Zones[0].ContactName", "Zoneteam"), ("Zones[0].ContactPhone", "+32 2 555 00 00"),
        ("Zones[0].ContactEmail", "zuid@example.org"), ("Zones[0].ContactAddress", "Voorbeeldstraat 1, 1060 Sint-Gillis"),
    ];
}
