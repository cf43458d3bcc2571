using System.Net;
using NUnit.Framework;
using OpenDoorWeek.TestSupport;

namespace OpenDoorWeek.Web.Tests.Slots;

[Category("Database")]
public sealed class SlotPageTests : WebTest
{
    [Test]
    public async Task A_visit_tells_until_when_it_can_be_booked_and_leads_to_its_form()
    {
        var slotId = await Rows.AddSlotAsync();
        var page = await Browser.GetAsync($"/nl/slots/{slotId}");
        Assert.That(page.Title, Is.EqualTo("De Vuurtoren – Opendeurweek"));
        Assert.That(page.Text, Does.Contain("Boeken kan tot zondag 22\u00a0november om 10.00\u00a0uur."));
        Assert.That(page.Find("main .btn")!.GetAttribute("href"), Is.EqualTo($"/nl/bookings/new?slot={slotId}"));
        Assert.That(page.Find("time")!.GetAttribute("datetime"), Is.EqualTo("2026-11-23T10:00+01:00"));
    }

    [Test]
    public async Task Before_free_booking_opens_the_page_says_when()
    {
        var slotId = await Rows.AddSlotAsync();
        await RunAsync("update edition_phase set opens_at = '2026-11-09 09:00+01' where phase = 'free-booking'");
        var page = await Browser.GetAsync($"/fr/slots/{slotId}");
        Assert.That(page.Text, Does.Contain("Réservation possible à partir du lundi 9\u00a0novembre à 9\u00a0h."));
        Assert.That(page.All("a[href*=bookings]"), Is.Empty);
    }

    [Test]
    public async Task When_booking_has_stopped_the_page_says_since_when_and_whom_to_call()
    {
        var slotId = await Rows.AddSlotAsync();
        Clock.Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
        var page = await Browser.GetAsync($"/en/slots/{slotId}");
        Assert.That(page.Text, Does.Contain("Booking was possible until Sunday 22\u00a0November at 10:00. Call us and we will look together: +32 2 555 00 00."));
        Assert.That(page.All("a[href*=bookings]"), Is.Empty);
    }

    [Test]
    public async Task What_the_host_wrote_in_another_language_says_so()
    {
        var slotId = await Rows.AddSlotAsync();
        await RunAsync("delete from slot_text where language = 'nl'; update slot_text set title = 'Bienvenue', presentation = E'Un.\\n\\nDeux.'");
        var page = await Browser.GetAsync($"/nl/slots/{slotId}");
        Assert.That(page.All("main [lang=fr]").Select(e => e.TextContent), Is.EqualTo(new[] { "Bienvenue", "Un.", "Deux." }));
        Assert.That(page.Text, Does.Contain("Bienvenue (alleen in het Frans)").And.Contain("Deux. (alleen in het Frans)"));
        await RunAsync("insert into slot_text (slot_id, language, title) select slot_id, 'en', 'Welcome' from slot");
        Assert.That((await Browser.GetAsync($"/nl/slots/{slotId}")).Text, Does.Contain("Bienvenue (in het Frans)").And.Contain("Deux. (alleen in het Frans)"));
        Assert.That((await Browser.GetAsync($"/fr/slots/{slotId}")).Text, Does.Not.Contain("(en français)").And.Not.Contain("uniquement"));
    }

    [Test]
    public async Task A_visit_tells_all_that_a_visitor_asks()
    {
        var slotId = await Rows.AddSlotAsync(capacity: 12);
        await RunAsync("""
            update slot set minimum = 3, format = 'walk', admits = '{carer,professional}', place_kind = 'mobile', meeting_point = 'de kerk';
            update slot_text set questions = E'Wie belt wie?\nWat kost het?' where language = 'nl';
            insert into slot_support (slot_id, support) select slot_id, 'slow-and-clear' from slot;
            update organisation set website = 'https://vuurtoren.example.org/team'
            """);
        var page = await Browser.GetAsync($"/nl/slots/{slotId}");
        var facts = page.All(".sum > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent);
        Assert.That(facts["Afspraakplaats"], Is.EqualTo("Mobiel team: u gaat mee op pad. Vertrek: de kerk"));
        Assert.That(facts["Verloop"], Is.EqualTo("Wandeling in de buurt"));
        Assert.That(facts["Groep"], Is.EqualTo("Hoogstens 12 personen. Het bezoek gaat door vanaf 3 personen."));
        Assert.That(facts["Talen"], Is.EqualTo("Nederlands en Frans"));
        Assert.That(facts["Hulp"], Is.EqualTo("Spreekt traag en duidelijk"));
        Assert.That(facts["Wie is welkom"], Is.EqualTo("Professionals van een organisatie, mantelzorgers"));
        Assert.That(facts["Bellen"], Does.Contain("+32 2 555 00 12").And.Contain("Zuid").And.Contain("+32 2 555 00 00"));
        Assert.That(page.Find("a[href='https://vuurtoren.example.org/team']")!.TextContent, Is.EqualTo("vuurtoren.example.org"));
        Assert.That(page.All("main li").Select(l => l.TextContent), Does.Contain("Wie belt wie?").And.Contain("Wat kost het?"));
        Assert.That(page.Text, Does.Contain("10.00–11.30").And.Contain("Voorbeeldstraat 12, 1060 Sint-Gillis").And.Contain("Wat gebeurt er na het boeken?"));
        Assert.That((await Browser.GetAsync($"/fr/slots/{slotId}")).Text, Does.Contain("La visite a lieu à partir de 3 personnes.").And.Contain("Balade dans le quartier"));
        Assert.That((await Browser.GetAsync($"/en/slots/{slotId}")).Text, Does.Contain("The visit goes on from 3 people.").And.Contain("Walk in the neighbourhood"));
    }

    [Test]
    public async Task A_full_visit_says_so_and_leads_to_others_of_this_host_that_this_reader_may_see()
    {
        var full = await Rows.AddSlotAsync(capacity: 1);
        await Rows.AddBookingAsync(full, await Rows.AddPersonAsync());
        var open = await Rows.AddSlotAsync(capacity: 6, day: Rows.Monday.AddDays(1));
        var closed = await Rows.AddSlotAsync(day: Rows.Monday.AddDays(2));
        var gone = await Rows.AddSlotAsync(day: Rows.Monday.AddDays(3));
        await Rows.AddSlotAsync(of: await Rows.AddHostAsync("Het Anker"));
        await RunAsync("""
            update slot set visibility = 'professionals' where slot_id = @closed;
            update slot set status = 'cancelled' where slot_id = @gone
            """, new { closed, gone });
        var page = await Browser.GetAsync($"/nl/slots/{full}");
        Assert.That(page.Text, Does.Contain("Volzet").And.Contain("Dit moment is nu volzet."));
        Assert.That(page.All("main button, main a[href*=bookings]"), Is.Empty, "no control that does nothing");
        Assert.That(page.All("main a[href*='programme?free=1'], main a[href$='/waiting-list']").Count(), Is.EqualTo(2));
        Assert.That(Others(page), Is.EqualTo(new[] { $"/nl/slots/{open}" }));
        Assert.That(page.Text, Does.Contain("Dinsdag 24\u00a0november, 10.00 tot 11.30\u00a0uur 6 plaatsen vrij").IgnoreCase);
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        Assert.That(Others(await Browser.GetAsync($"/nl/slots/{full}")), Is.EqualTo(new[] { $"/nl/slots/{open}", $"/nl/slots/{closed}" }));
    }

    [Test]
    public async Task A_visit_for_professionals_asks_to_sign_in_and_comes_back()
    {
        var slotId = await Rows.AddSlotAsync();
        await RunAsync("update slot set visibility = 'professionals'");
        var answer = await Browser.GetAsync($"/nl/slots/{slotId}");
        Assert.That(answer.Location, Is.EqualTo($"/nl/sign-in?return=%2Fnl%2Fslots%2F{slotId}").Or.EqualTo($"{Site.Address}nl/sign-in?return=%2Fnl%2Fslots%2F{slotId}"));
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        Assert.That((await Browser.GetAsync($"/nl/slots/{slotId}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_cancelled_visit_says_so()
    {
        var slotId = await Rows.AddSlotAsync();
        await RunAsync("update slot set status = 'cancelled'");
        var page = await Browser.GetAsync($"/nl/slots/{slotId}");
        Assert.That(page.Text, Does.Contain("Dit bezoekmoment is geannuleerd."));
    }

    private static IEnumerable<string?> Others(WebPage page) => page.All("main a[href*='/slots/']:not([href$='/waiting-list'])").Select(a => a.GetAttribute("href"));
}
