using System.Net;
using NUnit.Framework;
using OpenDoorWeek.Core.Slots;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Hosts;

/// <summary>A host adds, changes and withdraws visits without script.</summary>
[Category("Database")]
public sealed class HostSlotPagesTests : WebTest
{
    private static readonly (string, string?)[] AsTheyStand = [];
    private HostRow row = null!;

    [SetUp]
    public async Task SignInAsync()
    {
        row = await Rows.AddRegistrationAsync("accepted");
        await Browser.SignInAsync(row.ContactId);
    }

    [Test]
    public async Task She_adds_visits_page_by_page_checks_changes_one_answer_and_publishes()
    {
        var page = await Browser.OpenAsync(Path("/new"));
        Assert.That(page.Text, Does.Contain("stap 1 van 9").And.Contain("Maandag 23\u00a0november"));
        page = await SendAsync(page, ("Day", "2026-11-23"), ("Day", "2026-11-24"));
        page = await SendAsync(page, ("Hours.Usual", "morning"), ("Hours.Rows[0].Start", "18u30"), ("Hours.Rows[0].End", "20"));
        page = await SendAsync(page, ("Capacity", "6"), ("Minimum", "2"));
        page = await SendAsync(page, ("Supports", "step-free"));
        page = await SendAsync(page, ("OwnFormat", "fietstocht"));
        page = await SendAsync(page, ("Admits", "professional"), ("Admits", "carer"));
        page = await SendAsync(page, ("PlaceKind", "mobile"), ("Street", "Laan 2"), ("Postcode", " B-1190 "), ("MeetingPoint", "bij de kerk"));
        page = await SendAsync(page, ("Visibility", "professionals"));
        page = await SendAsync(page, ("Texts.TitleNl", "Kom fietsen"), ("Texts.TextNl", "Met soep."), ("Texts.QuestionsNl", "Wie belt ons?"));

        Assert.That(page.Find("h1")!.TextContent, Is.EqualTo("Controleer en publiceer"));
        Assert.That(page.Text, Does.Contain("4 bezoekmomenten").And.Contain("Dinsdag 24\u00a0november\u00a02026, 18.30 tot 20.00\u00a0uur").And.Contain("6, minimum 2")
            .And.Contain("fietstocht").And.Contain("mantelzorgers").And.Contain("Laan 2, 1190 Vorst (bij de kerk)").And.Contain("Kom fietsen"));
        var changes = page.All(".sum a").ToList();
        Assert.That(changes.Select(c => c.TextContent), Is.Unique);
        page = await SendAsync(await Browser.GetAsync(changes[2].GetAttribute("href")!), ("Capacity", "9"));
        Assert.That(page.Text, Does.Contain("9, minimum 2"), "a change leads back to the answers");

        var done = await Browser.FollowAsync(await page.SendAsync("publish", AsTheyStand));
        Assert.That(done.Text, Does.Match("Referentie: [0-9A-F]{4}-[0-9A-F]{4}").And.Contain("4 bezoekmomenten"));
        Assert.That((await Browser.GetAsync(done.Path)).Status, Is.EqualTo(HttpStatusCode.OK), "it can be bookmarked");
        Assert.That(await ReadAsync<string>("select string_agg(distinct capacity || postcode || format || array_to_string(admits, '+') || visibility || status, ' ') from slot"),
            Is.EqualTo("91190fietstochtprofessional+carerprofessionalspublished"));
        var calendar = await Browser.GetAsync($"/nl/hosts/{row.HostId}/slots.ics");
        Assert.That(calendar.Body.Split("BEGIN:VEVENT"), Has.Length.EqualTo(5));
        Assert.That((await Browser.GetAsync(Path(""))).All(".slots .slot").Count(), Is.EqualTo(4));
    }

    [Test]
    public async Task Each_day_has_its_own_hours_and_takes_over_those_of_the_day_before()
    {
        var page = await SendAsync(await Browser.OpenAsync(Path("/new")), ("Day", "2026-11-23"), ("Day", "2026-11-24"), ("Day", "2026-11-26"));
        page = await SendAsync(page, ("Pattern", "own"));
        Assert.That(page.Find("h1")!.TextContent, Is.EqualTo("Welke uren op maandag 23\u00a0november?"));
        page = await SendAsync(page, ("Hours.Usual", "evening"), ("Then", "copy"));
        Assert.That(page.All("input[checked]").Select(i => i.GetAttribute("value")), Is.EqualTo(new[] { "evening" }), "copied to Tuesday");
        page = await SendAsync(page, ("Hours.Usual", "morning"));
        page = await SendAsync(page, ("Hours.Rows[0].Start", "9"), ("Hours.Rows[0].End", "10.30"));
        Assert.That(page.Path, Does.EndWith("/new/places"));
        Assert.That((await Browser.OpenAsync(Path("/new"))).Path, Does.EndWith("/new/places"), "she goes on where she stopped");
        var answers = (await new ReadSlotDraft(Db, Clock).ExecuteAsync(new(row.HostId, new(row.ContactId, false)), default))!.Host.Answers;
        Assert.That(answers.Moments.Select(m => $"{m.Day.Day} {m.Span.Start:HH\\:mm}"), Is.EqualTo(new[] { "23 18:00", "24 10:00", "26 09:00" }));
    }

    [Test]
    public async Task What_does_not_hold_is_said_beside_its_field_and_the_input_stays()
    {
        var days = await Browser.GetAsync(Path("/new/days"));
        Assert.That((await days.SendAsync("step", AsTheyStand)).Errors, Is.EqualTo(new[] { "Kies minstens één dag" }));
        var weekdays = await days.SendAsync("step", ("Then", "weekdays"));
        Assert.That(weekdays.All("input[name=Day][checked]").Count(), Is.EqualTo(5));

        await SendAsync(days, ("Day", "2026-11-23"));
        var times = await (await Browser.GetAsync(Path("/new/times"))).SendAsync("step",
            ("Hours.Rows[0].Start", "22.30"), ("Hours.Rows[0].End", "0.30"), ("Hours.Rows[1].Start", "2.15"), ("Hours.Rows[1].End", "straks"), ("Hours.Rows[2].Start", "11"), ("Hours.Rows[2].End", "10"));
        Assert.That(times.Errors, Is.EquivalentTo(new[]
        {
            "Een bezoek eindigt vóór middernacht, op dezelfde dag", "Vul een uur in, zoals 18:30", "Kies een einduur na 11:00",
        }));
        Assert.That(times.Find("#Hours-Rows-1--End")!.GetAttribute("value"), Is.EqualTo("straks"));
        Assert.That(times.Find("#Hours-Rows-1--End")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));

        var places = await (await Browser.GetAsync(Path("/new/places"))).SendAsync("step", ("Capacity", "501"), ("Minimum", "0"));
        Assert.That(places.Errors, Is.EqualTo(new[] { "Vul een aantal plaatsen in van 1 tot 500", "Vul een minimum in van 1 tot 500" }));
        var languages = await (await Browser.GetAsync(Path("/new/languages"))).SendAsync("step", ("Languages", null));
        Assert.That(languages.Errors, Is.EqualTo(new[] { "Kies minstens één taal" }));
        var place = await (await Browser.GetAsync(Path("/new/place"))).SendAsync("step", ("PlaceKind", "mobile"), ("Postcode", "9000"));
        Assert.That(place.Errors, Is.EqualTo(new[] { "Vul straat en nummer in", "Vul een Brusselse postcode in, zoals 1060" }));
        var text = await (await Browser.GetAsync(Path("/new/text"))).SendAsync("step", ("Texts.TextFr", "Sans titre"));
        Assert.That(text.Errors, Is.EqualTo(new[] { "Geef deze tekst ook een titel" }));
        Assert.That(text.Find("#Texts-TextFr")!.TextContent, Is.EqualTo("Sans titre"));
    }

    [Test]
    public async Task Overlap_with_an_own_visit_or_another_initiative_is_said_and_forbids_nothing()
    {
        await Rows.AddSlotAsync(of: row);
        await RunAsync("""
            insert into other_event (other_event_id, edition_id, title, first_day, last_day, created_at)
            values (gen_random_uuid(), @EditionId, 'Week van de zorg', '2026-11-23', '2026-11-23', now())
            """, row);
        var page = await Browser.GetAsync(Path("/new/days"));
        Assert.That(page.Text, Does.Contain("die dag ook: Week van de zorg"));
        page = await SendAsync(page, ("Day", "2026-11-23"));
        page = await SendAsync(page, ("Hours.Usual", "morning"));
        for (var step = 3; step <= 9; step++)
        {
            page = await SendAsync(page);
        }

        Assert.That(page.Text, Does.Contain("valt samen met een ander bezoek bij u").And.Contain("valt samen met: Week van de zorg"));
        await Browser.FollowAsync(await page.SendAsync("publish", AsTheyStand));
        Assert.That(await ReadAsync<int>("select count(*)::int from slot"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_visit_is_changed_on_one_page_and_who_edits_an_old_one_keeps_what_she_typed()
    {
        var slotId = await Rows.AddSlotAsync(of: row);
        var edit = await Browser.GetAsync(Path($"/{slotId}/edit"));
        var old = edit;
        var saved = await Browser.FollowAsync(await edit.SendAsync("edit", ("Start", "14"), ("End", "15.30"), ("Texts.TextNl", "Nieuw")));
        Assert.That(saved.Text, Does.Contain("Uw wijziging is bewaard").And.Contain("14.00–15.30"));
        var late = await old.SendAsync("edit", ("Start", "16"), ("End", "17"));
        Assert.That((late.Status, late.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "Intussen is dit door iemand anders bewaard. Kijk na wat er nu staat en probeer opnieuw.")));
        Assert.That(late.Find("#Start")!.GetAttribute("value"), Is.EqualTo("16"));
    }

    [Test]
    public async Task Before_people_are_told_the_host_sees_what_changes_and_how_many_they_are()
    {
        var slotId = await Rows.AddSlotAsync(of: row);
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(), 7);
        var edit = await Browser.GetAsync(Path($"/{slotId}/edit"));
        Assert.That(edit.Text, Does.Contain("Al geboekt: 7 bezoekers").And.Contain("Over al de rest krijgt niemand een mail.").And.Contain("+32 2 555 00 00"));

        var ask = await edit.SendAsync("edit", ("Start", "16"), ("End", "17"), ("Street", "Elders 9"), ("Texts.TextNl", "Eén\nTwee"));
        Assert.That(ask.Find("h1")!.TextContent, Is.EqualTo("Deze wijziging doorgeven?"));
        Assert.That(ask.Text, Does.Contain("Er is nog niets gewijzigd.").And.Contain("1 bezoeker behoudt de plaats").And.Contain("16.00 tot 17.00\u00a0uur").And.Contain("wordt: Elders 9, 1060 Sint-Gillis"));
        Assert.That(await ReadAsync<int>("select version from slot"), Is.EqualTo(1));

        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync());
        var again = await ask.SendAsync("tell", AsTheyStand);
        Assert.That((again.Status, again.Errors.Single()), Is.EqualTo((HttpStatusCode.Conflict, "Intussen heeft iemand geboekt of geannuleerd. Kijk na wie nu bericht krijgt.")));
        Assert.That(again.Text, Does.Contain("2 bezoekers behouden hun plaats"));
        var saved = await Browser.FollowAsync(await again.SendAsync("tell", AsTheyStand));
        Assert.That(saved.Text, Does.Contain("Uw wijziging is bewaard. Wie geboekt heeft, krijgt bericht."));
        Assert.That(await ReadAsync<string>("select local_start || ' ' || street || ' ' || (select presentation from slot_text where language = 'nl') from slot"), Is.EqualTo("16:00:00 Elders 9 Eén\nTwee"), "what was typed came along");
        Assert.That(await ReadAsync<long>("select count(*) from outbox where kind = 'booking.changed'"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_change_of_words_asks_nothing_and_fewer_places_name_who_has_them()
    {
        var slotId = await Rows.AddSlotAsync(of: row);
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(), 7);
        var edit = await Browser.GetAsync(Path($"/{slotId}/edit"));
        var few = await edit.SendAsync("edit", ("Capacity", "5"));
        Assert.That(few.Errors, Is.EqualTo(new[] { "Er zijn al 7 plaatsen bezet. Kies 7 of meer." }));
        Assert.That(few.Find("section[aria-labelledby=taken]")!.TextContent, Does.Contain("2 personen zouden een ander bezoek moeten zoeken.").And.Contain("Ada Peeters: 7 personen"));
        Assert.That((await edit.SendAsync("edit", ("Capacity", "7"), ("Texts.TextNl", "Nieuw"))).Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await ReadAsync<long>("select count(*) from outbox"), Is.Zero);
    }

    [Test]
    public async Task A_visit_nobody_booked_is_withdrawn_after_a_page_that_asks()
    {
        var ask = await Browser.GetAsync(Path($"/{await Rows.AddSlotAsync(of: row)}/withdraw"));
        Assert.That(await ReadAsync<string>("select status from slot"), Is.EqualTo("published"));
        var list = await Browser.FollowAsync(await ask.SendAsync("withdraw", AsTheyStand));
        Assert.That(list.Text, Does.Contain("Het bezoekmoment is teruggetrokken.").And.Contain("teruggetrokken"));
        Assert.That(await ReadAsync<string>("select status from slot"), Is.EqualTo("cancelled"));
    }

    [Test]
    public async Task After_registration_the_list_says_until_when_it_was_and_whom_to_call()
    {
        await Rows.SetPhaseAsync(row.EditionId, "hosts-register", Rows.Today.AddDays(-10), Rows.Today.AddDays(-1));
        var list = await Browser.OpenAsync(Path("/new/days"));
        Assert.That(list.Text, Does.Contain("Toevoegen kon tot dinsdag 3\u00a0november om 12.00\u00a0uur. Bel ons, we zoeken mee: +32 2 555 00 00."));
    }

    [Test]
    public async Task Of_anothers_host_no_page_is_found_and_who_is_not_signed_in_signs_in()
    {
        var other = await Rows.AddHostAsync("Elders");
        var slotId = await Rows.AddSlotAsync(of: other);
        string[] pages = ["", "/new", "/new/days", "/new/check", $"/{slotId}/edit", $"/{slotId}/withdraw", ".ics"];
        foreach (var page in pages)
        {
            Assert.That((await Browser.GetAsync($"/nl/hosts/{other.HostId}/slots{page}")).Status, Is.EqualTo(HttpStatusCode.NotFound), page);
            Assert.That((await NewBrowser().GetAsync($"/nl/hosts/{other.HostId}/slots{page}")).Location, Does.Contain("/sign-in"), page);
        }

        foreach (var own in new[] { "edit", "withdraw" })
        {
            Assert.That((await Browser.GetAsync(Path($"/{slotId}/{own}"))).Status, Is.EqualTo(HttpStatusCode.NotFound), "another's visit under the own host");
        }
    }

    private string Path(string rest) => $"/nl/hosts/{row.HostId}/slots{rest}";

    private async Task<WebPage> SendAsync(WebPage page, params (string, string?)[] fields)
    {
        var next = await Browser.FollowAsync(await page.SendAsync("step", fields));
        Assert.That(next.Errors, Is.Empty);
        return next;
    }
}
