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
        Assert.That(page.Text, Does.Contain("(in het Frans)"));
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
}
