using NUnit.Framework;

namespace OpenDoorWeek.Web.Tests.Editions;

[Category("Database")]
public sealed class ProgrammeTests : WebTest
{
    private const string Programme = "/nl/editions/zuid-2026/programme";

    [Test]
    public async Task A_visit_stands_under_its_day_with_times_place_and_languages()
    {
        await Rows.AddSlotAsync(capacity: 6, languages: ["fr", "nl"], title: "Kennismaking");
        var page = await Browser.GetAsync(Programme);
        Assert.That(page.Find("h3")!.TextContent, Is.EqualTo("Maandag 23\u00a0november"));
        var slot = page.Find(".slot")!;
        Assert.That(slot.QuerySelector("time")!.GetAttribute("datetime"), Is.EqualTo("2026-11-23T10:00+01:00"));
        Assert.That(slot.QuerySelector("strong")!.TextContent, Is.EqualTo("10.00–11.30"));
        Assert.That(slot.QuerySelector("h4")!.TextContent, Is.EqualTo("De Vuurtoren"));
        Assert.That(slot.TextContent, Does.Contain("Voorbeeldstraat 12, 1060 Sint-Gillis").And.Contain("Kennismaking"));
        Assert.That(slot.QuerySelectorAll(".lng").Select(l => l.TextContent), Is.EqualTo(new[] { "Nederlands", "Frans" }));
        Assert.That(slot.QuerySelector(".free")!.TextContent.Trim(), Is.EqualTo("6 plaatsen vrij"));
    }

    [TestCase("public", 1, 1)]
    [TestCase("professionals", 0, 1)]
    [TestCase("matching", 0, 0)]
    public async Task A_visit_is_listed_for_those_whom_its_host_wants(string visibility, int forAll, int forSignedIn)
    {
        await Rows.AddSlotAsync();
        await RunAsync("update slot set visibility = @visibility", new { visibility });
        Assert.That((await Browser.GetAsync(Programme)).All(".slot").Count(), Is.EqualTo(forAll));
        await Browser.SignInAsync(await Rows.AddPersonAsync());
        Assert.That((await Browser.GetAsync(Programme)).All(".slot").Count(), Is.EqualTo(forSignedIn));
    }

    [TestCase("update slot set status = 'draft'")]
    [TestCase("update slot set status = 'cancelled'")]
    [TestCase("update host set status = 'submitted', submitted_at = now()")]
    [TestCase("update edition_phase set opens_at = '2026-11-05' where phase = 'programme'")]
    public async Task What_is_not_ready_is_not_in_the_programme(string change)
    {
        await Rows.AddSlotAsync();
        await RunAsync(change);
        Assert.That((await Browser.GetAsync(Programme)).All(".slot"), Is.Empty);
    }

    [TestCase(3, 1, "2 van 3 plaatsen vrij", false)]
    [TestCase(2, 1, "1 plaats vrij", false)]
    [TestCase(2, 2, "Volzet", true)]
    public async Task Free_places_stand_in_words_and_a_full_visit_offers_no_booking(int capacity, int taken, string words, bool isFull)
    {
        var slotId = await Rows.AddSlotAsync(capacity);
        await Rows.AddBookingAsync(slotId, await Rows.AddPersonAsync(), taken);
        var slot = (await Browser.GetAsync(Programme)).Find(".slot")!;
        Assert.That(slot.QuerySelector(".free")!.TextContent.Trim(), Is.EqualTo(words));
        Assert.That(slot.ClassList.Contains("full"), Is.EqualTo(isFull));
        var page = await Browser.GetAsync($"/nl/slots/{slotId}");
        Assert.That(page.All("a[href*='/bookings/new']").Any(), Is.EqualTo(!isFull));
    }

    [TestCase("2026-11-04 11:00Z", "1 van")]
    [TestCase("2026-11-04 10:59Z", "2 plaatsen vrij")]
    [TestCase("2026-11-04 11:01Z", "1 plaats vrij")]
    public async Task A_hold_that_has_expired_takes_no_place(string heldUntil, string words)
    {
        var slotId = await Rows.AddSlotAsync(capacity: 2);
        await RunAsync("""
            insert into booking (booking_id, slot_id, status, party_size, email, name, languages, language, held_until, created_at)
            values (gen_random_uuid(), @slotId, 'held', 1, 'ada@example.org', 'Ada', '{nl}', 'nl', @heldUntil::timestamptz, '2026-11-04 10:00Z');
            update slot set taken = 1
            """, new { slotId, heldUntil });
        var expected = words == "1 van" ? "2 plaatsen vrij" : words;   // held until this very instant: over
        Assert.That((await Browser.GetAsync(Programme)).Find(".free")!.TextContent.Trim(), Is.EqualTo(expected));
    }

    [TestCase("", 4)]
    [TestCase("?day=2026-11-24", 1)]
    [TestCase("?part=morning", 2)]
    [TestCase("?part=afternoon", 1)]
    [TestCase("?part=evening", 1)]
    [TestCase("?language=fr", 1)]
    [TestCase("?zone=S&language=nl&part=morning", 1)]
    [TestCase("?free=1", 3)]
    [TestCase("?day=never&zone=XX&part=night", 4)]
    [TestCase("?language=fr&part=evening", 0)]
    public async Task Filters_stand_in_the_address_and_the_page_says_how_many_visits_are_found(string query, int count)
    {
        await Rows.AddSlotAsync(languages: ["nl"]);
        await Rows.AddSlotAsync(languages: ["fr"], day: OpenDoorWeek.TestSupport.Rows.Monday.AddDays(1), start: new(11, 59));
        await Rows.AddSlotAsync(languages: ["nl"], start: new(12, 0));
        var full = await Rows.AddSlotAsync(capacity: 1, languages: ["nl"], start: new(17, 0));
        await Rows.AddBookingAsync(full, await Rows.AddPersonAsync());
        var page = await Browser.GetAsync(Programme + query);
        Assert.That(page.All(".slot").Count(), Is.EqualTo(count));
        Assert.That(page.Find("[role=status]")!.TextContent.Trim(), Is.EqualTo(count == 1 ? "1 bezoekmoment" : $"{count} bezoekmomenten"));
        if (count == 0)
        {
            Assert.That(page.Text, Does.Contain("Geen bezoek past bij alle filters samen"));
        }
    }

    [Test]
    public async Task Each_active_filter_can_be_taken_out_alone()
    {
        await Rows.AddSlotAsync();
        var page = await Browser.GetAsync($"{Programme}?day=2026-11-23&free=1");
        Assert.That(page.All("[aria-label='Actieve filters'] a").Select(a => a.GetAttribute("href")), Is.EqualTo(new[]
        {
            $"{Programme}?free=1",
            $"{Programme}?day=2026-11-23",
        }));
    }
}
